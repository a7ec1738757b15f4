"""The entries of a bucket that a draft may say, with all that ranking them needs, worked out once."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from operator import add
from typing import NamedTuple

from generator.bank.model import Entry
from generator.wording.dice import stamp

ASKING = 30.0
ASKING_ELSEWHERE = 0.3
ASKING_BESIDE = 30.0
"""What is said of a task or a problem is asked for by its kind, whatever the sector."""
SATED = 0.15
"""How apt an entry that asks for a phrase is where enough have been said."""
PHRASE = "phrase"
SECTOR = "sector"
STOP = "。"
FEW = 3
"""An index pays from the fourth time on; a single draft hardly asks the same bucket so often."""


class Texts:
    """Some texts in which pairs of characters are counted: looked for one by one at first, in an index once asked often."""

    def __init__(self, texts: Sequence[str]) -> None:
        """Keep the texts."""
        self._texts = texts
        self._asked = 0
        self._places: dict[str, list[int]] = {}

    def shared_with(self, about: frozenset[str]) -> list[int]:
        """Return how many of some pairs of characters stand in each text."""
        self._asked += 1
        if self._asked <= FEW:
            return [sum(map(text.__contains__, about)) for text in self._texts]
        places = self._places or self._index()
        counts = [0] * len(self._texts)
        for pair in about & places.keys():
            for place in places[pair]:
                counts[place] += 1
        return counts

    def _index(self) -> dict[str, list[int]]:
        """Return where each pair stands."""
        for place, text in enumerate(self._texts):
            for pair in set(map(add, text, text[1:])):
                self._places.setdefault(pair, []).append(place)
        return self._places


class Admitted(NamedTuple):
    """Entries, each with its stamp and the power that its aptness gives.

    ``heads`` are the first sentences, which say what an entry is about. ``asking`` holds the powers for when a section
    is short of phrases of the bank: entries that ask for one are apter then.
    """

    entries: Sequence[Entry]
    stamps: Sequence[int]
    powers: Sequence[float]
    asking: Sequence[float]
    texts: Texts
    heads: Texts


def admitted(entries: Sequence[Entry], aptness: Callable[[Entry], float], sector: str) -> Admitted:
    """Return the entries with what ranking needs; ``aptness`` is 1 for an entry that fits anywhere, more for a closer one."""
    apt = [aptness(entry) for entry in entries]
    return Admitted(
        entries,
        [stamp(entry.id) for entry in entries],
        [1 / (one * (SATED if asks_phrase(entry) else 1.0)) for entry, one in zip(entries, apt, strict=True)],
        [1 / (one + _asking(entry, sector)) for entry, one in zip(entries, apt, strict=True)],
        Texts([entry.text for entry in entries]),
        Texts([entry.text.partition(STOP)[0] for entry in entries]),
    )


def asks_phrase(entry: Entry) -> bool:
    """Return whether an entry asks the bank for a phrase."""
    return any(key.startswith(f"{PHRASE}:") for key in entry.slots)


def _asking(entry: Entry, sector: str) -> float:
    """Return how much apter an entry is for asking the bank for a phrase, which words it anew in every draft.

    Where the talk is of a sector, one that fits any sector stands back behind those written for it.
    """
    if not asks_phrase(entry):
        return 0.0
    if not sector or entry.sectors:
        return ASKING
    return ASKING_ELSEWHERE if SECTOR in entry.moves else ASKING_BESIDE
