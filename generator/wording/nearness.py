"""How near entries are to the facts they stand beside: told by the pairs of characters they share."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from generator.brief.model import EMPTY
from generator.wording.admitted import Admitted
from generator.wording.realise import Filled
from generator.wording.topics import Topics

NEAREST = 4
NEAR_STEP = 2
HEAD_STEP = 6
"""An answer whose first sentence names what the problem names comes well before one that only touches it."""


class Wish(NamedTuple):
    """What is to be said: the role and move, the sector and reading it is about, and the slots at hand.

    ``about`` holds pairs of characters of the facts nearby: a frame that shares them speaks of the same thing; one that
    shares fewer than ``least`` is not asked for. ``work`` is the kind of the task it is said of; no alternative
    with one of the words ``unsaid`` is taken.
    """

    move: str
    role: str
    sector: str = ""
    reading: str = ""
    slots: Mapping[str, Filled] = EMPTY
    about: frozenset[str] = frozenset()
    least: int = 0
    work: str = ""
    unsaid: frozenset[str] = frozenset()

    @property
    def bucket_role(self) -> str:
        """Return the role as buckets name it."""
        return f"{self.role}@{self.reading}" if self.reading else self.role


class Nearness:
    """The powers that raise the chances of entries, worked out once for each kind of wish."""

    def __init__(self, topics: Topics) -> None:
        """Start with nothing worked out."""
        self._topics = topics
        self._near: dict[tuple[object, ...], Sequence[float]] = {}
        self._stray: dict[tuple[str, frozenset[str]], tuple[frozenset[str], frozenset[str]]] = {}

    def powers(self, wish: Wish, known: Admitted, short: bool) -> Sequence[float]:
        """Return to what power each entry's chance is raised: the less, the more of it is about the facts nearby.

        0 is for one that speaks of another branch of the sector. ``short`` is of phrases of the bank.
        """
        powers = known.asking if short else known.powers
        if not wish.about:
            return powers
        key = (wish.move, wish.role, wish.reading, wish.sector, wish.about, wish.least, short)
        if key not in self._near:
            shared = known.texts.shared_with(wish.about)
            near = [
                power / (1 + NEAR_STEP * (count if count < NEAREST else NEAREST)) if count >= wish.least else 0
                for power, count in zip(powers, shared, strict=True)
            ]
            if wish.least:
                heads = known.heads.shared_with(wish.about)
                near = [power / (1 + HEAD_STEP * head) if head else 0 for power, head in zip(near, heads, strict=True)]
            meant, others = self._stray_words(wish.sector, wish.about)
            if others:
                for place, entry in enumerate(known.entries):
                    if not others.isdisjoint(entry.telling) and meant.isdisjoint(entry.telling):
                        near[place] = 0
            self._near[key] = near
        return self._near[key]

    def _stray_words(self, sector: str, about: frozenset[str]) -> tuple[frozenset[str], frozenset[str]]:
        """Return the words of the branches that facts are about and of the others, worked out once for all roles."""
        key = (sector, about)
        if key not in self._stray:
            self._stray[key] = self._topics.stray_words(sector, about)
        return self._stray[key]
