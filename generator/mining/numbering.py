"""Numbers before headings and items, however they are written."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache
from typing import Any, NamedTuple

from generator.mining.tables import DIGITS, NUMERAL, Tables

COUNT = "[一二两三四五六七八九十]{1,3}"
VALUES = {char: value for value, char in enumerate("〇一二三四五六七八九十")}
LEADS = "。！？；：，、,;:!?”） \\t\\n"
"""What may stand before a number inside a paragraph."""
FREE = "[①-⒛]"
"""Enclosed numbers, which need nothing before them."""
Kind = tuple[str, int, str, bool, int, str]
"""Of a mark: family, ordinal, text, formal, after, opened_by."""
LAST = -1
"""The ordinal of words like 最后: whatever comes next."""


class Mark(NamedTuple):
    """A number found in a paragraph. ``at_start``: nothing stands before it; ``formal``: headings on their own line use it."""

    family: str
    ordinal: int
    text: str
    start: int
    end: int
    at_start: bool
    formal: bool
    after: int = 0
    opened_by: str = ""
    strong: bool = True


def numeral(text: str) -> int:
    """Return the value of Chinese numerals up to 99, digits, or an enclosed number; 0 for anything else."""
    if text.isdecimal() and text.isascii():
        return int(text)
    if len(text) == 1 and text not in VALUES:
        code = ord(text)
        return next((code - first + 1 for first in (0x2460, 0x2474, 0x2488) if first <= code < first + 20), 0)
    if any(char not in VALUES for char in text) or not text:
        return 0
    tens, ten, ones = text.rpartition("十")
    if not ten:
        return VALUES[text] if len(text) == 1 else 0
    return (VALUES.get(tens, 0) if tens else 1) * 10 + (VALUES.get(ones, 0) if ones else 0)


class Numbering:
    """Finds numbers by the families of ``mining/numbering.yml``."""

    def __init__(self, tables: Tables) -> None:
        """Compile one expression of all families and words."""
        rows = tables.rows("numbering")
        self._families: list[Mapping[str, Any]] = list(rows["families"])
        self._words: list[Mapping[str, Any]] = list(rows["words"])
        branches = [f"(?P<w{n}>{row['pattern']})" for n, row in enumerate(self._words)]
        branches += [f"(?P<f{n}>{self._fill(row['pattern'])})" for n, row in enumerate(self._families) if not row.get("anywhere")]
        free = [f"(?P<f{n}>{row['pattern']})" for n, row in enumerate(self._families) if row.get("anywhere")]
        self._first = re.compile(f"[{rows['first_marks']}①-⒛](?:(?<=[{LEADS}].)|(?<={FREE}))")
        self._begins = re.compile(rf"[{rows['first_marks']}\d]")
        self._pattern = re.compile("|".join([*branches, *free]))
        self._value = re.compile(f"{NUMERAL}|{DIGITS}|{FREE}")
        self._kind = lru_cache(maxsize=4096)(self._read)
        self._announced = re.compile(self._fill(rows["announced"].replace("{n}", COUNT)))

    @staticmethod
    def _fill(pattern: str) -> str:
        """Return a pattern with the ways to write numbers put in."""
        return pattern.replace("{n}", NUMERAL).replace("{d}", DIGITS)

    def marks(self, text: str) -> list[Mark]:
        """Return the numbers of a paragraph in order."""
        places = [match.start() for match in self._first.finditer(text)]
        if self._begins.match(text):
            places.insert(0, 0)
        found: list[Mark] = []
        for start in places:
            match = self._pattern.match(text, start) if not found or start >= found[-1].end else None
            if match and (mark := self._mark(match, text)):
                found.append(mark)
        return found

    def _mark(self, match: re.Match[str], text: str) -> Mark | None:
        """Return a match as a mark, or nothing where it is no ordinal."""
        said, start = match[0], match.start()
        kind = self._kind(match.lastgroup or "", said)
        if kind is None:
            return None
        family, ordinal, shown, formal, after, opened_by = kind
        strong = start == 0 or text[start - 1] in "。！？；：;:!?" or "\u2460" <= said[0] <= "\u249b"
        return Mark(family, ordinal, shown, start, match.end(), start == 0, formal, after, opened_by, strong)

    def _read(self, group: str, said: str) -> Kind | None:
        """Return what a number says wherever it stands, by the group of the expression that found it."""
        if group.startswith("w"):
            row = self._words[int(group[1:])]
            ordinal = LAST if row["ordinal"] == "next" else int(row["ordinal"])
            return row["as"], ordinal, said, False, row.get("after", 0), row.get("opened_by", "")
        row = self._families[int(group[1:])]
        found = self._value.search(said)
        ordinal = numeral(found[0]) if found else 0
        family = row["id"] if row["id"] != "verb" else f"verb {said[-1]}"
        return (family, ordinal, said.strip(), bool(row.get("formal")), 0, "") if ordinal else None

    def announced(self, text: str) -> list[tuple[str, int]]:
        """Return the counts of points a text announces, with the words; 0 for 几点."""
        return [(match[0], numeral(match["count"].replace("两", "二"))) for match in self._announced.finditer(text)]
