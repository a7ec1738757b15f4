"""A finished document in the form that the output's suffix asks for."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from generator.brief.model import Brief
from generator.cli.folders import user_folder
from generator.document import Document
from generator.errors import DraftError
from generator.library import Library
from generator.messages import message
from generator.resources import bundled

LAYOUTS = "layout"
FORMATS = (".docx", ".txt", ".md", ".json")
STDOUT = "-"


def output_path(config: Path, out: str, force: bool) -> Path | None:
    """Return where the draft goes: beside the brief under its name when nothing is asked, None for stdout.

    Raises DraftError for an unknown suffix, the brief itself, and a file that exists unless ``force``.
    """
    if out == STDOUT:
        return None
    path = Path(out) if out else config.with_suffix(FORMATS[0])
    if path.is_dir():
        path = path / f"{config.stem}{FORMATS[0]}"
    if path.suffix.lower() not in FORMATS:
        raise DraftError(message("cli.unknown_format", suffix=path.suffix or path.name, allowed="、".join(FORMATS)))
    if path.exists() and config.exists() and path.samefile(config):
        raise DraftError(message("cli.output_is_brief", path=path))
    if path.exists() and not force:
        raise DraftError(message("files.exists", path=path))
    return path


def rendered(document: Document, suffix: str, brief: Brief, library: Library) -> bytes:
    """Return the file's content for a suffix of ``FORMATS``. Raises DraftError for a layout that cannot be used."""
    if suffix == ".docx":
        from generator.writers.docx import write_docx
        from generator.writers.layout import load_layout

        own = own_layouts(brief.style.layout, [Path(brief.file).parent, user_folder()])
        return write_docx(document, load_layout(brief.style.layout, bundled("templates") / LAYOUTS, own))
    from generator.writers.text import to_markdown, to_text

    if suffix == ".json":
        from generator.writers.jsonfile import to_json

        return to_json(document, library.vocabulary).encode()
    return (to_markdown(document) if suffix == ".md" else to_text(document)).encode()


def own_layouts(name: str, folders: Sequence[Path | None]) -> Path | None:
    """Return the first ``templates/layout`` of some folders that has a base for the layout, or None."""
    own = [folder / "templates" / LAYOUTS for folder in folders if folder]
    return next((folder for folder in own if (folder / f"{name}.docx").is_file()), None)
