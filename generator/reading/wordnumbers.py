"""Automatic numbers of Word paragraphs as text: they are not in the document's text, and an outline without them is lost."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lxml.etree import _Element

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
CHINESE = ("chineseCounting", "chineseCountingThousand", "ideographDigital", "japaneseCounting", "taiwaneseCountingThousand")
DIGITS = "〇一二三四五六七八九"
CIRCLED = ("decimalEnclosedCircle", "decimalEnclosedCircleChinese")


def chinese(number: int) -> str:
    """Return 1–99 in Chinese counting numerals."""
    tens, ones = divmod(number, 10)
    head = "" if tens == 0 else "十" if tens == 1 else DIGITS[tens] + "十"
    return head + (DIGITS[ones] if ones or not head else "")


class Numberer:
    """Counts automatic numbers through one document."""

    def __init__(self, levels: dict[str, dict[int, tuple[str, str, int]]]) -> None:
        """Take ``(format, pattern, start)`` by list and level."""
        self._levels = levels
        self._counts: dict[str, dict[int, int]] = {}

    def label(self, properties: _Element | None) -> str:
        """Return the number of a paragraph as written by Word, or nothing; counts it."""
        mark = None if properties is None else properties.find(f"{W}numPr")
        if mark is None:
            return ""
        ident, level = _value(mark.find(f"{W}numId")), int(_value(mark.find(f"{W}ilvl")) or 0)
        rules = self._levels.get(ident, {})
        if level not in rules:
            return ""
        counts = self._counts.setdefault(ident, {})
        counts[level] = counts.get(level, rules[level][2] - 1) + 1
        for deeper in [key for key in counts if key > level]:
            del counts[deeper]
        return re.sub(r"%(\d)", lambda place: self._written(rules, counts, int(place[1]) - 1), rules[level][1])

    def _written(self, rules: dict[int, tuple[str, str, int]], counts: dict[int, int], level: int) -> str:
        """Return the count of one level in its format."""
        kind, _, start = rules.get(level, ("decimal", "", 1))
        number = counts.get(level, start)
        if kind in CHINESE and 0 < number < 100:
            return chinese(number)
        if kind in CIRCLED and 0 < number <= 20:
            return chr(0x245F + number)
        return str(number)


def numberer_of(root: _Element | None) -> Numberer:
    """Return the numberer of a numbering part (None: there is none). Bullets give no text."""
    if root is None:
        return Numberer({})
    kinds = {_attribute(item, "abstractNumId"): _levels(item) for item in root.iterfind(f"{W}abstractNum")}
    lists = {_attribute(item, "numId"): _value(item.find(f"{W}abstractNumId")) for item in root.iterfind(f"{W}num")}
    return Numberer({ident: kinds.get(kind, {}) for ident, kind in lists.items()})


def _levels(item: _Element) -> dict[int, tuple[str, str, int]]:
    """Return format, pattern and start by level of one abstract list."""
    found = {}
    for level in item.iterfind(f"{W}lvl"):
        kind, pattern = _value(level.find(f"{W}numFmt")) or "decimal", _value(level.find(f"{W}lvlText"))
        start = _value(level.find(f"{W}start"))
        if kind not in {"bullet", "none"}:
            found[int(_attribute(level, "ilvl") or 0)] = (kind, pattern, int(start) if start.isdecimal() else 1)
    return found


def _value(element: _Element | None) -> str:
    """Return an element's value attribute, or nothing."""
    return "" if element is None else element.get(f"{W}val") or ""


def _attribute(element: _Element, name: str) -> str:
    """Return an attribute of Word's namespace, or nothing."""
    return element.get(W + name) or ""
