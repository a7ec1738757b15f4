"""Sentences of samples as passages by move and sector, and counts of texts by where they stand."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import repeat
from typing import NamedTuple

from generator.mining.model import Sample

CLAUSE = re.compile("[\u3400-\u9fff]+、?")
LIMIT = 150_000


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
    groups: dict[tuple[Where, bool], list[str]] = {}
    for sentence in sample.sentences:
        place = Where(sample.file, sentence.move, sentence.sector), sentence.heading
        groups.setdefault(place, []).append("".join(char for char in sentence.masked if char >= " "))
    return [Passage(where, heading, tuple(lines)) for (where, heading), lines in sorted(groups.items())]


class Tally:
    """Counts of texts by where they stand, bounded: past ``limit`` rows the rarest are let go.

    What is let go depends only on the order in which rows come, which the caller keeps fixed.
    """

    def __init__(self, limit: int = LIMIT) -> None:
        """Start empty."""
        self._limit = limit
        self.rows: Counter[tuple[str, Where]] = Counter()

    def add(self, texts: Iterable[str], where: Where) -> None:
        """Count texts at one place."""
        self.rows.update(zip(texts, repeat(where)))  # noqa: B905 - repeat has no end
        if len(self.rows) > self._limit:
            self._prune()

    def _prune(self) -> None:
        """Drop the rarest rows until half the limit is free again."""
        least = 1
        while len(self.rows) > self._limit // 2:
            self.rows = Counter({row: count for row, count in self.rows.items() if count > least})
            least *= 2

    def by_text(self, least: int = 1) -> dict[str, dict[Where, int]]:
        """Return the places and counts of each text that stands at least ``least`` times, texts in order."""
        totals: Counter[str] = Counter()
        for (text, _), count in self.rows.items():
            totals[text] += count
        table: dict[str, dict[Where, int]] = {}
        for (text, where), count in self.rows.items():
            if totals[text] >= least:
                table.setdefault(text, {})[where] = count
        return dict(sorted(table.items()))
