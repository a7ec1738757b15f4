"""Names of persons, by their titles: 周副县长, 广齐县长, 县长周立新, 迪辉同志."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.mining.rare import matches_at
from generator.mining.spans import Span
from generator.mining.tables import Tables, any_of

HAN = "\u4e00-\u9fff"
LONGEST = 7
LONE = ("同志", "先生", "女士")
COUNTED = 3


class Persons:
    """Finds names beside titles; a name found once is a name wherever it stands."""

    def __init__(self, tables: Tables) -> None:
        """Compile titles, surnames and the words that are no names."""
        rows = tables.rows("persons")
        titles, surnames = any_of(rows["titles"]), f"[{rows['surnames']}]"
        self._titles = re.compile(f"{titles}(?!们)")
        self._before = re.compile(f"[{HAN}]{{1,{LONGEST}}}$")
        self._cut = re.compile(f"^.*(?:[{rows['breaks']}]|{any_of(rows['leads'])})")
        self._no_name = re.compile(any_of(rows["not_names"]))
        self._surname = re.compile(surnames)
        after = f"(?![{rows['after_not']}]){surnames}"
        plain = [title for title in rows["titles"] if title not in LONE]
        self._after = re.compile(f"{any_of(plain)}({after}[{HAN}]{{1,2}}?){rows['follows']}")
        pairs = {title[:2] for title in rows["titles"]}
        first, second = ("".join(sorted({pair[n] for pair in pairs})) for n in (0, 1))
        self._likely = re.compile(f"[{first}](?=[{second}])")
        self._hurt = re.compile(f"{surnames}(?:[和、]{surnames})+(?={rows['heard']})")

    def find(self, text: str) -> Iterator[tuple[Span, str]]:
        """Yield spans of names with their titles and the bare name (empty for a mere surname)."""
        places = [match.start() for match in self._likely.finditer(text)]
        for title in matches_at(places, text, self._titles):
            name = self._name(text[max(0, title.start() - LONGEST) : title.start()], title[0])
            if name:
                yield Span(title.start() - len(name), title.end(), "person"), name if len(name) > 1 else ""
        for match in matches_at(places, text, self._after):
            if not self._no_name.search(match[1]):
                yield Span(match.start(), match.end(), "person"), match[1]
        for match in self._hurt.finditer(text):
            yield Span(match.start(), match.end(), "person"), ""

    def _name(self, before: str, title: str) -> str:
        """Return the name that ends right before a title, or nothing."""
        run = self._before.search(before)
        name = self._cut.sub("", run[0]) if run else ""
        if not name or self._no_name.search(name):
            return ""
        surname = bool(self._surname.match(name))
        if len(name) == 1:
            return name if surname and title not in LONE else ""
        if len(name) > COUNTED:
            tail = name[-COUNTED:]
            return tail if self._surname.match(tail) else ""
        return name if surname or len(name) == COUNTED - 1 else ""
