"""Which utterances stay: the facts, then argument by rank and weight, until the draft has its length."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from math import inf

from generator.planning.model import Node
from generator.wording.dice import luck, throw
from generator.wording.utterance import Sayable, Utterance

RANK_STEP = 1.0
WEIGHT_STEP = 0.4
MEAN_HEADING = 19
MEAN_TITLE = 14
ROOM = 0.03
ARGUED = 3.2
SHORT = 0.055
"""What ranks behind ARGUED says little new: a draft that is this much too short is better left so than padded with it."""
DUTIES = "duties"
POINT_LEVEL = 2
SEVERAL = 2
STATED = ("stated", "remainder", DUTIES)
"""What marks a point that stays: a sector named, hazards left to mend, who answers for what."""
POINT = 260
LEAST_POINT = 200
OPEN, CHANCE = "open", 2.4
MOST_POINTS = 4
"""Nobody listens to a fifth point that the brief does not ask for."""
MEAN_SAID, USUAL = 32, 3
"""What is said of the facts up to this rank is usually said, with so many characters."""
WHOLE = 80
"""An utterance of so many characters argues by itself; a shorter one alone is better replaced by the point's brief version."""
ENOUGH = 250
"""So many characters of a sector are enough where the brief asks for no length."""


@dataclass(eq=False)
class Passage:
    """A node's rendered paragraphs; ``kept`` holds (paragraph, place) of the utterances that stay."""

    node: Node
    paragraphs: list[list[Sayable]]
    kept: set[tuple[int, int]] = field(default_factory=set)

    def shown(self) -> list[list[Utterance]]:
        """Return the kept utterances by paragraph; the brief version only when nothing else is left to argue."""
        kept = (
            [u for place, one in enumerate(row) if (line, place) in self.kept and (u := one.settled())]
            for line, row in enumerate(self.paragraphs)
        )
        return [row for row in kept if row]


def fit(passages: Sequence[Passage], target: int, greatest: int, last: float = inf, seed: int = 0) -> None:
    """Decide for every passage what is kept; what ranks behind ``last`` is not said of a sector of which enough is.

    Everything of rank 0 is kept as far as ``greatest`` allows, weightiest nodes first; then the rest in order of rank
    and weight while the length stays at ``target`` or below; only then is it worded. Lengths are in characters; headings
    count. ``seed`` decides between points of nearly the same weight.
    """
    for passage in passages:
        passage.kept.clear()
    passages = _worth_opening(passages, target, seed)
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


def _worth_opening(passages: Sequence[Passage], target: int, seed: int) -> list[Passage]:
    """Return the passages to draw on: fewer points said well rather than all of them touched.

    Points that carry facts stay; of the others the weightiest, as many as have POINT characters each in what the facts
    leave of the target, and one under every section where there is room for one at all.
    """
    stated = [p for p in passages if p.node.level != 2 or _is_stated(p) or _has_facts(p)]
    used = sum(_expected(one) for p in stated for row in p.paragraphs for one in row)
    optional = sorted((p for p in passages if p not in stated), key=lambda p: -_worth(p.node, seed))
    left = target - used
    room = max(0, left) // POINT
    opened = Counter(_section(p) for p in stated if p.node.headed and p.node.level == POINT_LEVEL)
    kept: list[Passage] = []
    for passage in optional:
        beside = opened[_section(passage)]
        if (len(kept) < room and beside < MOST_POINTS) or (not beside and left >= LEAST_POINT):
            kept.append(passage)
            opened[_section(passage)] += 1
    chosen = {id(p) for p in (*stated, *kept)}
    return _without_duties([p for p in passages if id(p) in chosen])


def _without_duties(passages: Sequence[Passage]) -> list[Passage]:
    """Return the passages, the one on everybody's duties left out where several points stand beside it."""
    own = Counter(_section(p) for p in passages if p.node.level == POINT_LEVEL and not p.node.facts.get(DUTIES))
    return [p for p in passages if not p.node.facts.get(DUTIES) or own[_section(p)] < SEVERAL]


def _worth(node: Node, seed: int) -> float:
    """Return a point's weight, moved a little by chance: two speeches need not make the same general demands."""
    return node.weight + CHANCE * luck(throw(seed, node.id, OPEN), OPEN)


def _expected(one: Sayable) -> int:
    """Return how many characters of an utterance to reckon with before it is worded: what argues the facts will be said."""
    if isinstance(one, Utterance):
        return one.size if one.rank == 0 else 0
    return MEAN_SAID if one.rank <= USUAL else 0


def _is_stated(passage: Passage) -> bool:
    """Return whether the brief asks for a point though nothing of it must be said: a sector named, hazards left to mend."""
    return any(passage.node.facts.get(name) for name in STATED)


def _has_facts(passage: Passage) -> bool:
    """Return whether a passage holds something that must be said."""
    return any(u.rank == 0 for row in passage.paragraphs for u in row)


def _section(passage: Passage) -> str:
    """Return the section in which a passage stands."""
    return passage.node.id.split("/")[0]


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
    section = passage.node.level > 0 and _section(passage) not in opened
    return utterance.size + (MEAN_HEADING if heads else 0) + (MEAN_TITLE if section else 0)


def _size(passage: Passage) -> int:
    """Return how many characters of a passage are kept."""
    return sum(u.size for row in passage.shown() for u in row)


def _keep(passage: Passage, place: tuple[int, int], cost: int, opened: set[str]) -> int:
    """Keep an utterance and return its cost."""
    passage.kept.add(place)
    opened.update((passage.node.id, _section(passage)))
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
    """Say nothing under a heading where all that fitted is a question: nobody can fill a gap in a thing that is not told."""
    said = [one for row in passage.shown() for one in row]
    if passage.node.headed and said and all(_only_asks(one) for one in said):
        passage.kept.clear()


def _only_asks(utterance: Utterance) -> bool:
    """Return whether an utterance holds a gap and nothing of the brief."""
    kinds = {span.kind for span in utterance.spans}
    return "gap" in kinds and kinds.isdisjoint(("fact", "derived"))
