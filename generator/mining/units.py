"""Names of organisations: bureaus by function, companies, centres; and who is named together as responsible."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.mining.spans import Span
from generator.mining.tables import Tables, any_of


class Units:
    """Finds organisations and lists of departments."""

    def __init__(self, tables: Tables) -> None:
        """Compile functions and endings."""
        rows = tables.rows("organisations")
        topics, endings = any_of(rows["topics"]), any_of(rows["endings"])
        self._bureau = re.compile(f"{topics}{endings}{rows['not_after'].replace('(?=', '(?!')}")
        self._lead = frozenset("省市县区州盟旗镇乡")
        self._company = re.compile(rows["companies"])
        self._centre = re.compile(rows["centres"], re.MULTILINE)
        self._group = re.compile(rows["groups"])
        self._topics = re.compile(f"^{topics}")
        self._tail = re.compile(f"{topics}$")
        self._generic = tuple(rows["generic"])

    def find(self, text: str) -> Iterator[Span]:
        """Yield the spans of organisations."""
        for match in self._bureau.finditer(text):
            start = match.start() - (match.start() > 0 and text[match.start() - 1] in self._lead)
            yield Span(start, match.end(), "org")
        for pattern in (self._company, self._centre):
            for match in pattern.finditer(text):
                yield Span(match.start(), match.end(), "org")

    def departments(self, text: str) -> Iterator[str]:
        """Yield the departments a sentence calls on: lists before 等部门, single ones before 部门要, bureaus by name."""
        for match in self._group.finditer(text):
            names = match["list"].split("、")
            first = self._tail.search(names[0]) if len(names) > 1 or not self._topics.match(names[0]) else None
            names[0] = first[0] if first else names[0]
            if len(names) > 1 or self._topics.match(names[0]) or first:
                yield "、".join(names) if not names[0].startswith(self._generic) else match["list"]
        for span in self.find(text):
            yield text[span.start : span.end]
