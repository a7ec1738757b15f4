"""Which lines of a file are not the speech: what web pages, reading services and printers put around it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from generator.mining.finders import Marks
from generator.mining.lines import FULL_STOP, Line
from generator.mining.tables import Tables

HEAD_LINES = 40
"""The title stands within these lines, or there is none."""
SHORT = 80
REPEATED = 3
DIGITS = re.compile(r"\d+")


class Junk:
    """Finds the lines that are no part of the speech."""

    def __init__(self, tables: Tables) -> None:
        """Compile the patterns of ``mining/cleaning.yml``."""
        self._junk = tables.pattern("cleaning", "junk")
        always = tables.rows("cleaning")["always"]
        self._always = Marks([always] if isinstance(always, str) else always)
        self._related = tables.pattern("cleaning", "related")
        self._title = tables.pattern("cleaning", "title")
        self._tail = tables.pattern("cleaning", "title_tail")
        self._salutation = tables.pattern("cleaning", "salutation")

    def find(self, lines: Sequence[Line]) -> tuple[set[int], int]:
        """Return the places of junk lines and the title's place (-1: none)."""
        found = {place for place, line in enumerate(lines) if self._is_junk(line.text)}
        title = self.title(lines, found)
        found |= self._before(lines, title)
        found |= self._furniture(lines, title)
        found |= self._related_lists(lines)
        found.discard(title)
        return found, title

    def is_salutation(self, text: str) -> bool:
        """Return whether a line addresses the audience."""
        return len(text) <= 60 and self._salutation.search(text) is not None

    def title(self, lines: Sequence[Line], junk: set[int]) -> int:
        """Return the place of the title: the last line like one before the salutation, else the first of the head."""
        head = [place for place in range(min(HEAD_LINES, len(lines))) if place not in junk]
        salutation = next((place for place in head if self.is_salutation(lines[place].text)), -1)
        likely = [place for place in head if self._like_title(lines[place].text)]
        if salutation > 0:
            before = [place for place in likely if place < salutation]
            return before[-1] if before else -1
        first = next((place for place in head if lines[place].text.endswith(FULL_STOP)), len(lines))
        return next((place for place in likely if place < first), -1)

    def _is_junk(self, text: str) -> bool:
        """Return whether a line alone shows that it is no speech."""
        if len(text) > 4 * SHORT:
            return False
        if len(text) <= 2 * SHORT and self._always.among(text):
            return True
        return len(text) <= SHORT and not text.endswith(FULL_STOP[:2]) and self._junk.search(text) is not None

    def _like_title(self, text: str) -> bool:
        """Return whether a line may be a title."""
        return 4 <= len(text) <= 60 and not text.endswith(("。", "；", "：", "，", ":")) and self._title.search(text) is not None

    def _before(self, lines: Sequence[Line], title: int) -> set[int]:
        """Return the lines before the title but for whole sentences and the first half of the title."""
        found = {
            place for place in range(max(title, 0)) if not (len(lines[place].text) > 40 and lines[place].text.endswith("。"))
        }
        if title > 0 and self._tail.search(lines[title].text):
            found.discard(title - 1)
        return found

    def _furniture(self, lines: Sequence[Line], title: int) -> set[int]:
        """Return the title said again and short lines that come back page after page."""
        name = lines[title].text if title >= 0 else ""
        found = {place for place, line in enumerate(lines) if name and line.text == name and place != title}
        short = [(place, DIGITS.sub("#", line.text)) for place, line in enumerate(lines) if len(line.text) <= 40]
        counts = Counter(text for _, text in short)
        return found | {place for place, text in short if counts[text] >= REPEATED and self._is_furniture(text)}

    def _is_furniture(self, text: str) -> bool:
        """Return whether a line that is often repeated is page furniture, not a refrain or a salutation."""
        return not text.endswith((*FULL_STOP, "；", ";", "：", ":", "，")) and not self.is_salutation(text)

    def _related_lists(self, lines: Sequence[Line]) -> set[int]:
        """Return lists of other articles: from their headline to the next whole sentence."""
        found: set[int] = set()
        inside = False
        for place, line in enumerate(lines):
            if len(line.text) <= SHORT and not line.text.endswith("。") and self._related.search(line.text):
                inside = True
            elif inside and (line.text.endswith(FULL_STOP[:2]) and len(line.text) > 20):
                inside = False
            if inside:
                found.add(place)
        return found
