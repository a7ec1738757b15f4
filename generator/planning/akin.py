"""Whether two of the writer's texts speak of the same thing: told by the pairs of characters they share."""

from __future__ import annotations

import re
from operator import add

AKIN = 2
"""So many telling pairs make two texts akin; a single one (消防) is still chance."""
_HAN = re.compile("[\u3400-\u9fff]{2,}")


def pairs(text: str) -> frozenset[str]:
    """Return the pairs of neighbouring Han characters of a text."""
    found: set[str] = set()
    for run in _HAN.findall(text):
        found.update(map(add, run, run[1:]))
    return frozenset(found)


def akin(one: str, other: str, common: frozenset[str]) -> bool:
    """Return whether two texts share telling pairs of characters; ``common`` are pairs that tell nothing."""
    return len((pairs(one) & pairs(other)) - common) >= AKIN
