"""Hazards found and put right: what is left, and the rate where the brief does not give it."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from generator.brief.arithmetic import honest_share, plain
from generator.brief.comparison import Base, points_of, shown
from generator.brief.model import Figure, Statistic, Statistics
from generator.brief.patterns import Patterns
from generator.document import Span


@dataclass(frozen=True)
class Rectification:
    """The two counts and, when the brief states it, the rate."""

    found: Figure
    fixed: Figure
    unit: str
    before: tuple[Figure, Figure] | None = None
    stated: Statistic | None = None

    @property
    def left(self) -> Decimal:
        """Return how many hazards are still open, in ``unit``."""
        return self.found.value - self.fixed.value

    @property
    def rate(self) -> Decimal:
        """Return the rate in percent: the stated one, else computed and never rounded up to a false 100 %."""
        if self.stated is not None and self.stated.value is not None:
            return self.stated.value.value
        return honest_share(self.fixed.value, self.found.value) or Decimal(0)

    @property
    def paths(self) -> tuple[str, ...]:
        """Return the paths of the two counts."""
        return (self.fixed.path, self.found.path)

    def rate_span(self) -> Span:
        """Return the rate as stated (fact) or as computed (derived)."""
        if self.stated is not None and self.stated.value is not None:
            return shown(self.stated.value, "%")
        return Span(f"{plain(self.rate)}%", "derived", ("rate", *self.paths))

    def left_span(self) -> Span:
        """Return what is left with its unit."""
        return Span(plain(self.left) + self.unit, "derived", ("left", *self.paths))

    def previous_rate(self) -> Decimal | None:
        """Return the earlier period's rate computed from its counts, or None."""
        return honest_share(self.before[1].value, self.before[0].value) if self.before else None

    def compare(self, patterns: Patterns, base: Base) -> Span | None:
        """Return how the computed rate moved, in percentage points, or None without earlier counts."""
        earlier = self.previous_rate()
        if earlier is None or self.before is None:
            return None
        paths = ("rate_comparison", *self.paths, self.before[1].path, self.before[0].path, *base.paths)
        if earlier == self.rate:
            return Span(base.equal, "derived", paths)
        verb = patterns.say(f"verbs.points.higher.{'up' if self.rate > earlier else 'down'}")
        words = patterns.say("forms.points", verb=verb, points=points_of(self.rate, earlier, patterns))
        return Span(base.than + words, "derived", paths)


def rectification(statistics: Statistics, patterns: Patterns) -> Rectification | None:
    """Return the pair of counts when both are given, something was found and no more was fixed than found."""
    rows = {row.indicator: row for row in statistics.indicators}
    found, fixed = (rows.get(patterns.say(f"rectification.{role}")) for role in ("found", "fixed"))
    if found is None or fixed is None or found.value is None or fixed.value is None:
        return None
    if found.value.value <= 0 or fixed.value.value > found.value.value:
        return None
    stated = rows.get(patterns.say("rectification.rate"))
    stated = stated if stated is not None and stated.value is not None else None
    return Rectification(found.value, fixed.value, found.unit, _before(found, fixed), stated)


def _before(found: Statistic, fixed: Statistic) -> tuple[Figure, Figure] | None:
    """Return the earlier period's two counts (found, fixed) when they make a rate."""
    if found.previous is None or fixed.previous is None:
        return None
    if found.previous.value <= 0 or fixed.previous.value > found.previous.value:
        return None
    return found.previous, fixed.previous
