"""Names of organisations: bureaus by function, companies, centres; and who is named together as responsible."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.mining.spans import Span
from generator.mining.tables import Tables, any_of

WINDOW = 120
CENTRE = "中心"
COMPANY = re.compile("[\u4e00-\u9fff]{2,10}$")
HAN_NAME = re.compile("[\u4e00-\u9fff]{2,8}")


class Units:
    """Finds organisations and lists of departments."""

    def __init__(self, tables: Tables) -> None:
        """Compile functions and endings."""
        rows = tables.rows("organisations")
        self._topics = frozenset(rows["topics"])
        self._sizes: dict[str, list[int]] = {}
        for tail, size in sorted({(topic[-2:], len(topic)) for topic in self._topics if len(topic) > 1}, reverse=True):
            self._sizes.setdefault(tail, []).append(size)
        self._ending = re.compile(any_of(rows["endings"]) + rows["not_after"].replace("(?=", "(?!"))
        self._lead = frozenset("省市县区州盟旗镇乡")
        self._company = re.compile(any_of(rows["companies"]))
        self._centre = re.compile(rows["centres"])
        self._centre_after = re.compile(rows["centre_after"])
        self._anchor = re.compile(rows["anchor"])
        self._and_others = re.compile(rows["others"])
        self._single = tuple(rows["single_after"])

    def find(self, text: str) -> list[Span]:
        """Return the spans of organisations."""
        found = []
        for match in self._centre.finditer(text):
            named = self._centre_after.search(text[max(0, match.start() - 5) : match.start()])
            if named:
                found.append(Span(match.start() - len(named[1]), match.end(), "org"))
        for match in self._ending.finditer(text):
            size = self._topic(text, match.start())
            if size:
                start = match.start() - size
                found.append(Span(start - (start > 0 and text[start - 1] in self._lead), match.end(), "org"))
        for match in self._company.finditer(text):
            name = COMPANY.search(text[max(0, match.start() - 10) : match.start()])
            if name:
                found.append(Span(match.start() - len(name[0]), match.end(), "org"))
        return found

    def _topic(self, text: str, end: int) -> int:
        """Return the length of the longest function that ends at a place, or 0."""
        for size in self._sizes.get(text[max(0, end - 2) : end], ()):
            if size <= end and text[end - size : end] in self._topics:
                return size
        return 0

    def groups(self, text: str) -> Iterator[tuple[int, str]]:
        """Yield where departments are called on, and their names: lists before 等部门, single ones before 部门要."""
        for match in self._anchor.finditer(text):
            before = text[max(0, match.start() - WINDOW) : match.start()]
            others = self._and_others.search(before)
            names = self._names(before[: others.start()] if others else before)
            if len(names) > 1 or (names and others):
                yield match.start(), "、".join(names)
            elif names and text.startswith(self._single, match.end()):
                yield match.start(), names[0] + match[0]

    def _names(self, before: str) -> list[str]:
        """Return the list of functions a text ends with."""
        names: list[str] = []
        for part in reversed(before.split("、")):
            size = self._topic(part, len(part))
            named = part[-size:] if size else part if HAN_NAME.fullmatch(part) and (names or part.endswith(CENTRE)) else ""
            if named:
                names.insert(0, named)
            if not named or named != part:
                break
        return names if 2 * sum(name in self._topics for name in names) >= len(names) else []
