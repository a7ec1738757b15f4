"""Which frequent runs are phrases: average mutual information, boundary entropy on both sides, maximal substrings."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Mapping

from generator.mining.ngrams import Gram, Grams, frequent_runs, neighbours

SHORTEST = 4
COHESION = 2.0
"""Least average mutual information of the weakest split, in nats for each four characters: plain PMI grows with length."""
FREEDOM = 1.0
"""Least boundary entropy, in nats, after the penalty for a lopsided pair."""
EPSILON = 1e-6
LOPSIDED = 0.5
"""Share of |left − right| taken off the smaller entropy: 委书记 is free on one side only."""


def discovered(clauses: Mapping[str, int], least: int) -> dict[str, int]:
    """Return the runs that hold together and stand free, with their counts, without those inside a longer one as frequent.

    ``clauses`` maps clauses to how often they stand there, ``least`` is how often a run must.
    """
    grams = frequent_runs(clauses, least)
    cohesive = {run: count for run, count in perhaps_free(grams.counts).items() if cohesion(run, grams) >= COHESION}
    free = {run: gram.count for run, gram in neighbours(clauses, cohesive).items() if freedom(gram) >= FREEDOM}
    return maximal(free)


def perhaps_free(counts: Mapping[str, int]) -> dict[str, int]:
    """Return the runs that may stand free, as far as frequent runs one character longer tell: most have one neighbour only."""
    left: dict[str, int] = {}
    right: dict[str, int] = {}
    for run, count in counts.items():
        if len(run) > SHORTEST:
            head, tail = run[:-1], run[1:]
            if right.get(head, 0) < count:
                right[head] = count
            if left.get(tail, 0) < count:
                left[tail] = count
    return {
        run: count
        for run, count in counts.items()
        if len(run) >= SHORTEST and _open(left.get(run, 0), count) and _open(right.get(run, 0), count)
    }


def _open(one: int, total: int) -> bool:
    """Return whether a run with ``one`` of its neighbours on a side alike may be free there."""
    return one < total and most_entropy(one, total) > FREEDOM - EPSILON


def most_entropy(one: int, total: int) -> float:
    """Return the most entropy ``total`` neighbours can have when ``one`` of them are alike: all others differ."""
    share = one / total
    return (1 - share) * math.log(total) - (share * math.log(share) if share else 0)


def cohesion(run: str, grams: Grams) -> float:
    """Return the mutual information of the weakest split into two, on average over each four characters of the run."""
    counts = grams.counts
    weakest = max([counts[run[:k]] * counts[run[k:]] for k in range(1, len(run))])
    return math.log(counts[run] * grams.total / weakest) * SHORTEST / len(run)


def freedom(gram: Gram) -> float:
    """Return the smaller boundary entropy, less a share of the difference between the sides."""
    left, right = entropy(gram.left), entropy(gram.right)
    return min(left, right) - LOPSIDED * abs(left - right)


def entropy(neighbours: Counter[str]) -> float:
    """Return the entropy of what stands beside a run, in nats."""
    total = sum(neighbours.values())
    return -sum(count / total * math.log(count / total) for count in neighbours.values())


def maximal(counts: Mapping[str, int]) -> dict[str, int]:
    """Return the runs that are not inside a longer one that stands nearly as often (three times in four)."""
    covered: set[str] = set()
    for run in sorted(counts, key=lambda run: (-len(run), run)):
        for size in range(2, len(run)):
            for place in range(len(run) - size + 1):
                part = run[place : place + size]
                if part in counts and counts[run] * 4 >= counts[part] * 3:
                    covered.add(part)
    return {run: count for run, count in sorted(counts.items()) if run not in covered}
