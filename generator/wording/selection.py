"""Which points a speech takes up at all: fewer of them said well rather than all of them touched."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from generator.planning.model import Node
from generator.wording.dice import luck, throw
from generator.wording.passage import Passage, section_of
from generator.wording.utterance import Sayable, Utterance

DUTIES = "duties"
POINT_LEVEL = 2
SEVERAL = 2
STATED = ("stated", "wanted", "remainder", "causes", "seasons", DUTIES)
"""What marks a point that stays: a sector named, what the occasion cannot do without, hazards left to mend, causes to cure,
seasons, who answers for what."""
POINT = 260
LEAST_POINT = 200
OPEN, CHANCE = "open", 2.4
MOST_POINTS = 4
"""Nobody listens to a fifth point that the brief does not ask for."""
MEAN_SAID, USUAL = 45, 3
"""What is said of the facts up to this rank is usually said, with so many characters."""


def worth_opening(passages: Sequence[Passage], target: int, seed: int) -> list[Passage]:
    """Return the passages to draw on: fewer points said well rather than all of them touched.

    Points that carry facts stay; of the others the weightiest, as many as have POINT characters each in what the facts
    leave of the target, and one under every section where there is room for one at all.
    """
    stated = [p for p in passages if p.node.level != 2 or _is_stated(p) or _has_facts(p)]
    used = sum(_expected(one) for p in stated for row in p.paragraphs for one in row)
    optional = sorted((p for p in passages if p not in stated), key=lambda p: -_worth(p.node, seed))
    left = target - used
    room = max(0, left) // POINT
    opened = Counter(section_of(p) for p in stated if p.node.headed and p.node.level == POINT_LEVEL)
    kept: list[Passage] = []
    for passage in optional:
        beside = opened[section_of(passage)]
        if (len(kept) < room and beside < MOST_POINTS) or (not beside and left >= LEAST_POINT):
            kept.append(passage)
            opened[section_of(passage)] += 1
    chosen = {id(p) for p in (*stated, *kept)}
    return _without_duties([p for p in passages if id(p) in chosen])


def _without_duties(passages: Sequence[Passage]) -> list[Passage]:
    """Return the passages, the one on everybody's duties left out where several points stand beside it."""
    own = Counter(section_of(p) for p in passages if p.node.level == POINT_LEVEL and not p.node.facts.get(DUTIES))
    return [p for p in passages if not p.node.facts.get(DUTIES) or own[section_of(p)] < SEVERAL]


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
