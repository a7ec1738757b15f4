"""Sentences of samples as passages by move and sector; what of them comes back often enough to be looked at."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby, repeat
from operator import attrgetter
from typing import NamedTuple

from generator.mining.model import Sample

CLAUSE = re.compile("[\u3400-\u9fff]+、?")
HAN = re.compile("[\u3400-\u9fff]+")
PIECES = re.compile("([\u3400-\u9fff]+)")
HOLE = "\ue100"
PLACE = attrgetter("move", "sector", "heading")
CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f]")
RUN = re.compile("[^。！？；：!?;:\ue100-\ue10f\n]{3,}")
LIMIT = 150_000
FEW = 40_000
"""Up to so many clauses every one counts: most set phrases stand once in a small collection."""


class Where(NamedTuple):
    """Where something stands: the sample's name, the move and the sector of its section."""

    file: str
    move: str
    sector: str


@dataclass(frozen=True)
class Passage:
    """The masked sentences of a sample that share a place; ``headings`` says whether they are headings."""

    where: Where
    headings: bool
    lines: tuple[str, ...]


def passages(sample: Sample) -> list[Passage]:
    """Return the sentences of a sample by place, in a fixed order; control characters are left out."""
    groups: dict[tuple[str, str, bool], list[str]] = {}
    for place, sentences in groupby(sample.sentences, PLACE):
        groups.setdefault(place, []).extend([sentence.masked for sentence in sentences])
    return [
        Passage(Where(sample.file, move, sector), heading, _clean(lines))
        for (move, sector, heading), lines in sorted(groups.items())
    ]


def _clean(lines: Sequence[str]) -> tuple[str, ...]:
    """Return lines without control characters; most have none."""
    return tuple(CONTROL.sub("", line) for line in lines) if CONTROL.search("".join(lines)) else tuple(lines)


class Commonness:
    """How often clauses and sentences stand in all samples: the first look, which says what the second is for."""

    def __init__(self) -> None:
        """Start with nothing."""
        self._clauses: Counter[str] = Counter()
        self._lines: Counter[str] = Counter()
        self._total = 0

    def add(self, passage: Passage) -> None:
        """Count a passage."""
        found = HAN.findall("\n".join(passage.lines))
        self._total += len(found)
        self._clauses.update(found)
        self._lines.update(passage.lines)
        self._clauses, self._lines = pruned(self._clauses), pruned(self._lines)

    @property
    def least(self) -> int:
        """Return how often something must stand there to be looked at: once in a small collection, slowly more with size."""
        return 1 if self._total <= FEW else 2 + int(math.log2(self._total / FEW))

    def common(self) -> tuple[dict[str, str] | None, frozenset[str] | None]:
        """Return the clauses, each under itself, and the sentences to look at, None where it is all of them."""
        least = self.least
        if least == 1:
            return None, None
        clauses = {text: text for text, count in self._clauses.items() if count >= least}
        return clauses, frozenset(text for text, count in self._lines.items() if count >= least)


def runs(passage: Passage, common: Mapping[str, str] | None) -> Iterator[str]:
    """Yield the stretches of a passage between sentence marks; a clause that is not common is a hole between two."""
    text = "\n".join(passage.lines)
    if common is not None:
        pieces = PIECES.split(text)
        pieces[1::2] = map(common.get, pieces[1::2], repeat(HOLE))
        text = "".join(pieces)
    yield from RUN.findall(text)


def pruned(counts: Counter[str], limit: int = LIMIT) -> Counter[str]:
    """Return counts without the rarest once there are more than ``limit``. What goes depends on the order of adding."""
    least = 1
    while len(counts) > limit // (1 if least == 1 else 2):
        counts = Counter({text: count for text, count in counts.items() if count > least})
        least *= 2
    return counts


class Tally:
    """Counts of texts by where they stand, without the rarest once there are more than ``limit`` rows."""

    def __init__(self, limit: int = LIMIT) -> None:
        """Start empty."""
        self._places: dict[Where, Counter[str]] = {}
        self._limit, self._size, self._least = limit, 0, 1

    def add(self, texts: Iterable[str], where: Where) -> None:
        """Count texts at one place."""
        counts = self._places.setdefault(where, Counter())
        before = len(counts)
        counts.update(texts)
        self._size += len(counts) - before
        while self._size > self._limit:
            self._prune()

    def _prune(self) -> None:
        """Drop the rarest rows."""
        self._places = {
            where: Counter({text: count for text, count in counts.items() if count > self._least})
            for where, counts in self._places.items()
        }
        self._size = sum(map(len, self._places.values()))
        self._least *= 2

    def by_text(self) -> dict[str, dict[Where, int]]:
        """Return the places and counts of each text, texts in order."""
        table: dict[str, dict[Where, int]] = {}
        for where, counts in self._places.items():
            for text, count in counts.items():
                try:
                    table[text][where] = count
                except KeyError:
                    table[text] = {where: count}
        return {text: table[text] for text in sorted(table)}
