"""The library as the command line opens it: shipped packs, the user's folder, the project's, and those of ``--bank``."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from generator.cli.folders import cache_folder, user_folder
from generator.errors import DraftError
from generator.messages import message

if TYPE_CHECKING:
    from generator.library import Library


def open_with(project: Path, banks: Sequence[Path] | None = None, only_bank: bool = False) -> Library:
    """Return the library for a project folder and the folders of ``--bank``.

    Raises DraftError when ``--only-bank`` stands without a bank, and what ``open_library`` raises.
    """
    from generator.library import open_library

    if only_bank and not banks:
        raise DraftError(message("cli.only_bank_alone"))
    return open_library(tuple(banks or ()), project=project, user=user_folder(), cache=cache_folder(), only_named=only_bank)


def seed_of(written: str) -> int | None:
    """Return the seed of ``--seed``, None when it is absent. Raises DraftError for anything but a whole number."""
    if not written:
        return None
    if not (written.isascii() and written.isdigit()):
        raise DraftError(message("cli.bad_seed", value=written))
    return int(written)
