"""Which numbers belong together: marks in document order → open and closed series with nesting depth."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from generator.mining.numbering import LAST, Mark

SIDES = ("sides",)
SKIP = 2
"""How many numbers a writer may have left out between two headings of one series."""


@dataclass
class Item:
    """A mark with its place: paragraph, nesting depth, and the series it belongs to. ``end`` is exclusive, in the paragraph."""

    mark: Mark
    paragraph: int
    level: int
    series: int
    chars: int = 0


@dataclass
class Series:
    """An open series: its family, its last number, its depth and where it began."""

    ident: int
    family: str
    last: int
    level: int
    paragraph: int
    inline: bool
    opened_with: str
    items: list[Item] = field(default_factory=list)


class Nesting:
    """Takes marks in order and keeps the stack of open series."""

    def __init__(self) -> None:
        """Start with no series."""
        self.stack: list[Series] = []
        self.all: list[Series] = []

    @property
    def level(self) -> int:
        """Return the depth of the section that is open."""
        return self.stack[-1].level if self.stack else 0

    def close_inline(self, paragraph: int, keep: str = "") -> None:
        """Close the series that began inside an earlier paragraph, but for the family that goes on."""
        while self.stack and self.stack[-1].inline and self.stack[-1].paragraph < paragraph and self.stack[-1].family != keep:
            self.stack.pop()

    def close_all(self) -> None:
        """Close everything: the closing of a speech belongs to no section."""
        self.stack.clear()

    def take(self, mark: Mark, paragraph: int, extra: int = 0) -> bool:
        """Place a mark; ``extra``: a step more, for items inside a block. Return whether it belongs to a series."""
        open_one = self._open(mark, paragraph)
        if open_one is not None:
            while self.stack[-1] is not open_one:
                self.stack.pop()
            self._add(open_one, mark, paragraph, open_one.last + 1 if mark.ordinal == LAST else mark.ordinal)
            return True
        if mark.ordinal != 1 and not (mark.formal and mark.at_start and mark.ordinal > 1):
            return False
        self._restart(mark)
        level = self.level + 1 + (extra if not mark.at_start else 0)
        made = Series(len(self.all), mark.family, 0, level, paragraph, not mark.at_start, mark.text[:2])
        self.stack.append(made)
        self.all.append(made)
        self._add(made, mark, paragraph, mark.ordinal)
        return True

    def _open(self, mark: Mark, paragraph: int) -> Series | None:
        """Return the open series a mark goes on with."""
        for series in reversed(self.stack):
            if series.family != mark.family or (
                series.inline and not mark.at_start and series.paragraph != paragraph and series.family != "ordinal"
            ):
                continue
            if mark.ordinal == LAST:
                return series if series.last >= mark.after else None
            if mark.opened_by and (series.opened_with != mark.opened_by or series.last != 1):
                return None
            steps = mark.ordinal - series.last
            loose = mark.formal and mark.at_start
            if steps == 1 or (loose and (1 < steps <= SKIP or (steps == 0 and mark.ordinal > 1))):
                return series
        return None

    def _restart(self, mark: Mark) -> None:
        """Close an open series of the same family down to its parent when it begins anew on a line of its own."""
        if mark.at_start and any(series.family == mark.family for series in self.stack):
            while self.stack.pop().family != mark.family:
                pass

    @staticmethod
    def _add(series: Series, mark: Mark, paragraph: int, ordinal: int) -> None:
        """Append an item to a series."""
        series.last = ordinal
        series.items.append(Item(mark, paragraph, series.level, series.ident))


def lone(series: Sequence[Series]) -> set[int]:
    """Return the series that are none: a single number in running text, or 一是 without 二是."""
    return {one.ident for one in series if len(one.items) < 2 and not (one.items[0].mark.formal and one.items[0].mark.at_start)}
