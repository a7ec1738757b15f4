"""Files written whole or not at all, and never over one that is there unless told so."""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path

from generator.errors import DraftError
from generator.messages import message


def write_whole(path: Path, content: bytes, force: bool = False) -> None:
    """Write a file in one step.

    Raises DraftError when it exists and ``force`` is not set, when another program (Word) holds it open, and when the
    folder is missing or cannot be written.
    """
    if path.exists() and not force:
        raise DraftError(message("files.exists", path=path))
    if not path.parent.is_dir():
        raise DraftError(message("files.no_folder", folder=path.parent))
    if _held_open(path):
        raise DraftError(message("files.held", path=path))
    try:
        _replace(path, content, force)
    except FileExistsError as error:
        raise DraftError(message("files.exists", path=path)) from error
    except PermissionError as error:
        raise DraftError(message("files.held" if path.exists() else "files.no_right", path=path)) from error
    except OSError as error:
        raise DraftError(message("files.failed", path=path, why=error.strerror or error)) from error


def _held_open(path: Path) -> bool:
    """Return whether Word or WPS keeps its lock file beside the document."""
    locks = (f"~${path.name}", f"~${path.name[2:]}", f".~{path.name}", f".~lock.{path.name}#")
    return path.exists() and any((path.parent / lock).exists() for lock in locks)


def _replace(path: Path, content: bytes, force: bool) -> None:
    """Write beside the target, then move into place; without ``force`` a file that appeared meanwhile is kept."""
    temporary = path.with_name(f".{path.stem}-{os.getpid()}.tmp")
    try:
        with open(os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o644), "wb") as file:  # noqa: PTH123 - a descriptor
            file.write(content)
        if force:
            temporary.replace(path)
        else:
            _link(temporary, path)
    finally:
        with suppress(FileNotFoundError):
            temporary.unlink()


def _link(temporary: Path, path: Path) -> None:
    """Give the finished file its name only if that name is free."""
    try:
        os.link(temporary, path)
    except FileExistsError:
        raise
    except OSError:
        if path.exists():
            raise FileExistsError(path) from None
        temporary.replace(path)
