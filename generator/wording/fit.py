"""Which utterances stay: the facts, then argument by rank and weight, until the draft has its length."""

from __future__ import annotations

from collections.abc import Sequence
from math import inf

from generator.wording.passage import Passage, section_of
from generator.wording.selection import worth_opening
from generator.wording.utterance import Sayable, Utterance

RANK_STEP = 1.0
WEIGHT_STEP = 0.4
MEAN_HEADING = 19
MEAN_TITLE = 14
ROOM = 0.03
ARGUED = 3.2
SHORT = 0.055
"""What ranks behind ARGUED says little new: a draft that is this much too short is better left so than padded with it."""
WHOLE = 80
"""An utterance of so many characters argues by itself; a shorter one alone is better replaced by the point's brief version."""
ENOUGH = 250
"""So many characters of a sector are enough where the brief asks for no length."""


def fit(passages: Sequence[Passage], target: int, greatest: int, last: float = inf, seed: int = 0) -> None:
    """Decide for every passage what is kept; what ranks behind ``last`` is not said of a sector of which enough is.

    Everything of rank 0 is kept as far as ``greatest`` allows, weightiest nodes first; then the rest in order of rank
    and weight while the length stays at ``target`` or below; only then is it worded. Lengths are in characters; headings
    count. ``seed`` decides between points of nearly the same weight.
    """
    for passage in passages:
        passage.kept.clear()
    passages = worth_opening(passages, target, seed)
    must, may = _sorted(passages)
    total = 0
    opened: set[str] = set()
    for passage, place, utterance in must:
        cost = _cost(passage, utterance, opened)
        if total + cost <= greatest or _is_bridge(utterance) or (passage.kept and _vouches(utterance)):
            total += _keep(passage, place, cost, opened)
    ceiling = min(greatest, round(target * (1 + ROOM)))
    for passage, place, one in may:
        if total >= target or (one.rank > ARGUED and total >= target * (1 - SHORT)):
            break
        if one.rank > last and passage.node.sector and _size(passage) >= ENOUGH:
            continue
        if (worded := one.settled()) and total + (cost := _cost(passage, worded, opened)) <= ceiling:
            total += _keep(passage, place, cost, opened)
    for passage in passages:
        _settle_brief(passage)
        _drop_lone_gaps(passage)


Must = tuple[Passage, tuple[int, int], Utterance]
May = tuple[Passage, tuple[int, int], Sayable]


def _sorted(passages: Sequence[Passage]) -> tuple[list[Must], list[May]]:
    """Return what must and what may be said, each in the order in which it is taken."""
    must: list[Must] = []
    may: list[May] = []
    for passage in passages:
        for line, row in enumerate(passage.paragraphs):
            for place, one in enumerate(row):
                if isinstance(one, Utterance) and one.rank == 0:
                    must.append((passage, (line, place), one))
                elif not one.brief:
                    may.append((passage, (line, place), one))
    must.sort(key=lambda row: (row[0].node.level > 0, -row[0].node.weight))
    may.sort(key=lambda row: row[2].rank * RANK_STEP + (9 - row[0].node.weight) * WEIGHT_STEP)
    return must, may


def _vouches(utterance: Utterance) -> bool:
    """Return whether an utterance names who vouches for what stands before it, and nothing else of the brief."""
    stated = [span for span in utterance.spans if span.kind == "fact"]
    return bool(stated) and all(span.source[0].endswith(".source") for span in stated)


def _is_bridge(utterance: Utterance) -> bool:
    """Return whether an utterance announces the points, which no draft can do without."""
    return "points" in utterance.counts


def _cost(passage: Passage, utterance: Utterance, opened: set[str]) -> int:
    """Return what an utterance adds: its own characters, and a heading where it opens a headed point."""
    heads = passage.node.headed and passage.node.level == 2 and passage.node.id not in opened
    section = passage.node.level > 0 and section_of(passage) not in opened
    return utterance.size + (MEAN_HEADING if heads else 0) + (MEAN_TITLE if section else 0)


def _size(passage: Passage) -> int:
    """Return how many characters of a passage are kept."""
    return sum(u.size for row in passage.shown() for u in row)


def _keep(passage: Passage, place: tuple[int, int], cost: int, opened: set[str]) -> int:
    """Keep an utterance and return its cost."""
    passage.kept.add(place)
    opened.update((passage.node.id, section_of(passage)))
    return cost


def _settle_brief(passage: Passage) -> None:
    """Say a point's brief version where only one short utterance is left of it and nothing of the brief stands there."""
    if len(passage.kept) != 1:
        return
    (line, place), *_ = passage.kept
    only = passage.paragraphs[line][place].settled()
    if only is None or only.facts or only.size >= WHOLE:
        return
    briefs = (
        (line, place) for line, row in enumerate(passage.paragraphs) for place, u in enumerate(row) if u.brief and u.settled()
    )
    if found := next(briefs, None):
        passage.kept = {found}


def _drop_lone_gaps(passage: Passage) -> None:
    """Say nothing under a general heading where all that fitted is a question: nobody can fill a gap in what is not told."""
    said = [one for row in passage.shown() for one in row]
    if passage.node.headed and not passage.node.sector and said and all(_only_asks(one) for one in said):
        passage.kept.clear()


def _only_asks(utterance: Utterance) -> bool:
    """Return whether an utterance holds a gap and nothing of the brief."""
    kinds = {span.kind for span in utterance.spans}
    return "gap" in kinds and kinds.isdisjoint(("fact", "derived"))
