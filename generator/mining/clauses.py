"""Sentences of samples as clauses counted by where they stand."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from itertools import repeat
from typing import NamedTuple

from generator.mining.model import Sample

CLAUSE = re.compile("[\u3400-\u9fff]+、?")
LIMIT = 400_000


class Where(NamedTuple):
    """Where something stands: the sample's name, the move and the sector of its section."""

    file: str
    move: str
    sector: str


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
        self.rows.update(zip(texts, repeat(where)))
        if len(self.rows) > self._limit:
            self._prune()

    def _prune(self) -> None:
        """Drop the rarest rows until half the limit is free again."""
        least = 1
        while len(self.rows) > self._limit // 2:
            self.rows = Counter({row: count for row, count in self.rows.items() if count > least})
            least *= 2

    def by_text(self) -> dict[str, dict[Where, int]]:
        """Return the places and counts of each text, texts in order."""
        table: dict[str, dict[Where, int]] = {}
        for (text, where), count in sorted(self.rows.items()):
            table.setdefault(text, {})[where] = count
        return table


def count_clauses(sample: Sample, tally: Tally) -> None:
    """Count the runs of Han characters of a sample's masked sentences."""
    for where, lines in by_place(sample).items():
        tally.add(CLAUSE.findall("\n".join(lines)), where)


def by_place(sample: Sample) -> Mapping[Where, list[str]]:
    """Return the masked sentences of a sample by where they stand."""
    groups: dict[Where, list[str]] = {}
    for sentence in sample.sentences:
        groups.setdefault(Where(sample.file, sentence.move, sentence.sector), []).append(sentence.masked)
    return groups
