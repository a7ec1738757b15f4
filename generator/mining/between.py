"""Short names of places that stand alone between marks and joining words: 、云岭、, 在云岭县."""

from __future__ import annotations

import re
from collections.abc import Iterator

HAN = "\u4e00-\u9fff"
BEFORE = re.compile("[、，。；：“”（(和与及在到赴对向往\n]").pattern
AFTER = re.compile("[、，。；：“”）)和与及等两三市县区\n]").pattern
STRETCH = re.compile(f"{BEFORE}([{HAN}]{{2,4}}?)(?={AFTER})")


class Between:
    """Finds stems with a boundary on both sides.

    The text is cut at boundaries from left to right, and a boundary inside a stretch is none (在来宾: 来宾 is no stretch of its
    own). Few places begin like a stem, so these are looked for first and the cutting is done again only around them.
    """

    def __init__(self, stems: frozenset[str]) -> None:
        """Index the stems, of two characters or more, by their first two."""
        self._stems = stems
        self._pairs = frozenset(stem[:2] for stem in stems)
        first, second = ("".join(sorted({re.escape(pair[n]) for pair in self._pairs})) for n in (0, 1))
        self._likely = re.compile(f"{BEFORE}(?=([{first}][{second}])[{HAN}]{{0,2}}?{AFTER})") if stems else None

    def find(self, text: str) -> Iterator[tuple[int, int]]:
        """Yield where stems stand."""
        for likely in self._likely.finditer(text) if self._likely else ():
            if likely[1] not in self._pairs:
                continue
            match = STRETCH.match(text, likely.start())
            if match and match[1] in self._stems and _is_cut(text, likely.start()):
                yield match.span(1)


def _is_cut(text: str, place: int) -> bool:
    """Return whether the cutting meets the boundary at a place: it does at the first that is no Han character before it."""
    start = place
    while start > 0 and "\u4e00" <= text[start] <= "\u9fff":
        start -= 1
    return any(match.start() == place for match in STRETCH.finditer(text, start, place + 6))
