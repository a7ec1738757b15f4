"""The miner's word lists, compiled once: what is junk, how numbers are written, what names look like."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

Rows = Mapping[str, Any]
NUMERAL = "[一二三四五六七八九十]{1,3}"
DIGITS = r"\d{1,2}"


@dataclass(frozen=True)
class Tables:
    """Data files of ``phrasebank/*/mining`` by name, and full place names by level (``divisions``)."""

    files: Mapping[str, Rows]
    divisions: Mapping[str, str]

    def rows(self, name: str) -> Rows:
        """Return a file's content. KeyError when the packs hold none."""
        return self.files[name]

    def pattern(self, name: str, key: str) -> re.Pattern[str]:
        """Return a pattern, or the alternatives of a list of them, as one expression."""
        value = self.files[name][key]
        return re.compile(value if isinstance(value, str) else "|".join(f"(?:{item})" for item in value))

    def words(self, name: str, key: str) -> re.Pattern[str]:
        """Return a list of plain words as one expression, longest first."""
        return re.compile(any_of(self.files[name][key]))


def any_of(words: Iterable[str]) -> str:
    """Return an expression for any of some plain words, the longest first."""
    return "(?:" + "|".join(re.escape(word) for word in sorted(set(words), key=lambda word: (-len(word), word))) + ")"


def build_tables(documents: Mapping[str, Sequence[Rows]], divisions: str) -> Tables:
    """Return the tables from the packs' data.

    ``documents``: contents by name (``mining/moves`` …), weakest pack first, as ``Bank.data_under("mining")`` gives
    them; a later pack's keys win. ``divisions``: the text of divisions.csv (its source and licence stand at its head).
    """
    files: dict[str, Rows] = {}
    for name, contents in documents.items():
        merged: dict[str, Any] = {}
        for content in contents:
            merged.update(content)
        files[name.rpartition("/")[2]] = merged
    return Tables(files, _divisions(divisions))


def open_tables(folder: Path) -> Tables:
    """Return the tables of one pack folder, read without the bank: for scripts and tests."""
    import yaml

    files = sorted((folder / "mining").glob("*.yml"))
    contents = {file.stem: [yaml.safe_load(file.read_text("utf-8")) or {}] for file in files}
    return build_tables(contents, (folder / "divisions.csv").read_text("utf-8"))


def _divisions(text: str) -> dict[str, str]:
    """Return level by full name."""
    rows = (line.split(",") for line in text.splitlines() if line and not line.startswith("#"))
    return {row[1]: row[2] for row in rows if len(row) >= 3 and row[1] != "name"}
