"""``draft bank show``: everything about one entry."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from generator.cli.menu import command
from generator.cli.options import Banks, OnlyBank


def show(ident: Annotated[str, typer.Argument(metavar="id")], bank: Banks = None, only_bank: OnlyBank = False) -> None:
    """Print all fields of an entry, its sources among them. Raises DraftError with the nearest ids for an unknown one."""
    from generator.cli.entries import full, texts
    from generator.cli.library import open_with
    from generator.cli.streams import result

    library = open_with(Path(), bank, only_bank)
    entries = {entry.id: entry for entry in texts(library)}
    if ident not in entries:
        _refuse(ident, list(entries))
    for line in full(entries[ident], library.vocabulary):
        result(line)


def _refuse(ident: str, known: list[str]) -> None:
    """Raise DraftError for an id that no entry has."""
    from difflib import get_close_matches

    from generator.errors import DraftError
    from generator.messages import message

    near = get_close_matches(ident, known, 3)
    raise DraftError(message("cli.bank.unknown_near" if near else "cli.bank.unknown", id=ident, near="、".join(near)))


COMMAND = command(show, "show")
