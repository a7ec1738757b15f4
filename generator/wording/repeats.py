"""What a draft has said so far, so that the next choice can avoid saying it again."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import lru_cache
from operator import itemgetter

GRAM = 7
WINDOWS = [slice(i, i + GRAM) for i in range(2000)]
"""Where runs begin and end; an entry's own words are far shorter."""


@dataclass
class Said:
    """What a draft has said so far: entries used, their own words, and the runs of characters of these."""

    entries: set[str] = field(default_factory=set)
    grams: set[str] = field(default_factory=set)
    words: str = ""

    def repeats(self, grams: frozenset[str]) -> int:
        """Return how many of some runs of GRAM characters have been said."""
        return len(grams & self.grams)

    def add(self, text: str) -> None:
        """Remember a text."""
        self.grams |= grams_of(text)


def grams_of(text: str) -> frozenset[str]:
    """Return the runs of GRAM characters of a text."""
    count = len(text) - GRAM + 1
    if count < 2:
        return frozenset((text,) if count == 1 else ())
    return frozenset(_cutter(count)(text))


@lru_cache(maxsize=512)
def _cutter(count: int) -> Callable[[str], tuple[str, ...]]:
    """Return what cuts so many runs out of a text, two or more, in one go."""
    return itemgetter(*WINDOWS[:count])
