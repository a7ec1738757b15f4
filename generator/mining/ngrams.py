"""Runs of characters that come back: counted level by level, so that only what may still be frequent is held."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from itertools import pairwise

LONGEST = 8
Row = tuple[str, int, list[int]]
"""A clause, how often it stands there, and the places in it where a run may begin."""
EDGE = ""
"""Neighbour at the start or end of a clause; each clause's own edge counts as a different one."""


@dataclass
class Gram:
    """A run: how often it stands there and beside what. ``edges`` are the starts and ends of clauses at each side."""

    count: int = 0
    left: Counter[str] = field(default_factory=Counter)
    right: Counter[str] = field(default_factory=Counter)


@dataclass(frozen=True)
class Grams:
    """The frequent runs and single characters with their counts, and how many characters there are."""

    counts: Mapping[str, int]
    total: int


def frequent_runs(clauses: Mapping[str, int], least: int, longest: int = LONGEST) -> Grams:
    """Return the runs of 2 to ``longest`` characters that stand in the clauses at least ``least`` times.

    ``clauses`` maps each clause to how often it stands in the samples. A run is counted only where both runs one
    character shorter are frequent, which loses nothing: a run is never more frequent than its parts.
    """
    singles: dict[str, int] = defaultdict(int)
    for clause, times in clauses.items():
        for char in clause:
            singles[char] += times
    counts: dict[str, int] = {char: count for char, count in singles.items() if count >= least}
    known: dict[str, int] = {}
    rows = [(clause, times, list(range(len(clause)))) for clause, times in clauses.items()]
    for size in range(2, longest + 1):
        counts, rows = _level(rows, counts, size, least)
        if not counts:
            break
        known.update(counts)
    return Grams({**singles, **known}, sum(singles.values()))


def _level(rows: Iterable[Row], shorter: Mapping[str, int], size: int, least: int) -> tuple[dict[str, int], list[Row]]:
    """Return the frequent runs of one size, and the rows with the places where both parts of such a run are frequent."""
    found: dict[str, int] = defaultdict(int)
    left: list[Row] = []
    for clause, times, places in rows:
        frequent = [place for place in places if clause[place : place + size - 1] in shorter]
        starts = [place for place, following in pairwise(frequent) if following == place + 1]
        for place in starts:
            found[clause[place : place + size]] += times
        if starts:
            left.append((clause, times, starts))
    return {run: count for run, count in found.items() if count >= least}, left


def neighbours(clauses: Mapping[str, int], known: Mapping[str, int], longest: int = LONGEST) -> dict[str, Gram]:
    """Return the runs of ``known`` with their counts and with what stands beside them in the clauses."""
    runs = {run: Gram(count) for run, count in known.items()}
    sizes = sorted({len(run) for run in known if 2 <= len(run) <= longest})
    for number, (clause, times) in enumerate(clauses.items()):
        edge = f"{EDGE}{number}"
        for size in sizes:
            for place in range(len(clause) - size + 1):
                gram = runs.get(clause[place : place + size])
                if gram is None:
                    continue
                end = place + size
                gram.left[clause[place - 1] if place else edge] += times
                gram.right[clause[end] if end < len(clause) else edge] += times
    return runs
