"""``draft where``: the folders and files in use."""

from __future__ import annotations

from pathlib import Path

from generator.cli.menu import command
from generator.cli.options import Banks, OnlyBank


def where(bank: Banks = None, only_bank: OnlyBank = False) -> None:
    """Print packs in their order, templates, cache and the user's folder, as seen from the current folder."""
    from generator.cli.folders import cache_folder, user_folder
    from generator.cli.library import open_with
    from generator.cli.streams import result
    from generator.messages import message
    from generator.resources import bundled

    library = open_with(Path(), bank, only_bank)
    result(message("cli.where.packs"))
    for number, (name, folder) in enumerate(zip(library.bank.packs, library.folders, strict=True), 1):
        result(message("cli.where.pack", number=number, name=name, folder=folder.resolve()))
    result(message("cli.where.templates", folder=bundled("templates")))
    own = {"project_templates": Path("templates").resolve(), "user": user_folder(), "cache": cache_folder()}
    for key, path in own.items():
        result(message(f"cli.where.{key}", folder=_shown(path)))


def _shown(folder: Path | None) -> str:
    """Return a folder as shown, with a word for one that is switched off or not there."""
    from generator.messages import message

    if folder is None:
        return message("cli.where.off")
    return str(folder) if folder.is_dir() else message("cli.where.absent", folder=folder)


COMMAND = command(where, "where")
