"""What kind of meeting a speech was held at, and from which level it speaks."""

from __future__ import annotations

import re
from collections import Counter

from generator.mining.tables import Tables

HEAD_CHARACTERS = 600
PAIR = 2


class Occasions:
    """Tells occasion and level by the marks of ``mining/occasions.yml``."""

    def __init__(self, tables: Tables) -> None:
        """Compile the marks; words of two characters are counted in one pass."""
        rows = tables.rows("occasions")
        self._rules = [(row["occasion"], re.compile(row["words"])) for row in rows["rules"]]
        self._levels = [(row["level"], tuple(row["words"])) for row in rows["levels"]]
        self._pairs = {word for _, words in self._levels for word in words if len(word) == PAIR and word[0] != word[1]}
        first, second = ("".join(sorted({re.escape(pair[n]) for pair in self._pairs})) for n in (0, 1))
        self._pair = re.compile(f"([{first}])(?=([{second}]))" if self._pairs else "(?!)()()")

    def occasion(self, title: str, text: str) -> str:
        """Return the id of the meeting's kind, or nothing."""
        head = f"{title}\n{text[:HEAD_CHARACTERS]}"
        return next((occasion for occasion, words in self._rules if words.search(head)), "")

    def level(self, text: str) -> str:
        """Return the level the speech speaks from: the one it names most often as its own."""
        pairs = Counter(self._pair.findall(text))
        counts = [
            (sum(pairs[word[0], word[1]] if word in self._pairs else text.count(word) for word in words), -place, level)
            for place, (level, words) in enumerate(self._levels)
        ]
        best = max(counts, default=(0, 0, ""))
        return best[2] if best[0] else ""
