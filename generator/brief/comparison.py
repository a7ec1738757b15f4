"""Figures of this period against the earlier one, and against the limit, in words whose verb follows the direction."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Literal, NamedTuple

from generator.brief.arithmetic import difference, percent_change, plain
from generator.brief.model import Figure, Statistic, Statistics
from generator.brief.patterns import Patterns
from generator.document import Span
from generator.vocabulary import Indicator

Direction = Literal["up", "down", "flat"]
SMALL_BASE = 10
"""Below this base a percentage says more than the figures do (R03)."""
NO_PERCENT = (Decimal(0), Decimal(-100))
"""What rounding makes of a change too small, or of a rest too small, to be said in percent (R04)."""


class Base(NamedTuple):
    """The earlier period in words: ``than`` before a change, ``at`` as a time, ``equal`` as a clause."""

    than: str
    at: str
    equal: str
    path: str = ""

    @property
    def paths(self) -> tuple[str, ...]:
        """Return the brief path the words depend on, if any."""
        return (self.path,) if self.path else ()


def base_of(statistics: Statistics, patterns: Patterns) -> Base:
    """Return the words for the base: the usual ones, or those of ``compared_with``."""
    given = statistics.compared_with
    if given is None:
        return _base("default", "", "", patterns)
    name = given.text
    period = statistics.period.text if statistics.period else ""
    if re.fullmatch(r"\d{4}年", name) and period and not re.fullmatch(r"\d{4}年(全年|度)?", period):
        name = patterns.say("base.same_period", base=name)
    return _base("given", name, given.path, patterns)


def _base(kind: str, name: str, path: str, patterns: Patterns) -> Base:
    than, at, equal = (patterns.say(f"base.{kind}.{word}", base=name) for word in ("than", "at", "equal"))
    return Base(than, at, equal, path)


def both(statistic: Statistic) -> tuple[Decimal, Decimal] | None:
    """Return this period's and the earlier value, or None when one is missing."""
    if statistic.value is None or statistic.previous is None:
        return None
    return statistic.value.value, statistic.previous.value


def direction(statistic: Statistic) -> Direction | None:
    """Return where the figure went, or None when there is nothing to compare."""
    pair = both(statistic)
    if pair is None:
        return None
    delta = difference(*pair)
    return "flat" if delta == 0 else "up" if delta > 0 else "down"


def shown(figure: Figure, unit: str) -> Span:
    """Return a figure with its unit; a unit written in the brief (97.4%) is not said twice."""
    return figure.span("" if unit and figure.text.endswith(unit) else unit)


def in_points(statistic: Statistic) -> bool:
    """Return whether changes are said in percentage points (R05)."""
    return statistic.unit == "%"


def counted(statistic: Statistic, indicator: Indicator | None, patterns: Patterns) -> bool:
    """Return whether the figure counts things (people, accidents), so that a small base forbids percentages."""
    if in_points(statistic) or is_ratio(statistic) or statistic.unit in patterns.lists["measured_units"]:
        return False
    return indicator is None or indicator.whole


def is_ratio(statistic: Statistic) -> bool:
    """Return whether the figure is a rate like 人/亿元, whose change is said in percent only (R05)."""
    return "/" in statistic.unit


def percent_of(statistic: Statistic, indicator: Indicator | None, patterns: Patterns) -> Decimal | None:
    """Return the change in percent where it may be said, else None (R02–R05)."""
    pair = both(statistic)
    if pair is None or in_points(statistic):
        return None
    value, previous = pair
    if value == 0 or (counted(statistic, indicator, patterns) and previous < SMALL_BASE):
        return None
    percent = percent_change(value, previous)
    return None if percent in NO_PERCENT else percent


def points_of(value: Decimal, previous: Decimal, patterns: Patterns) -> str:
    """Return the distance of two percentages: 1.2个百分点."""
    return patterns.say("forms.points_amount", amount=plain(abs(value - previous)))


def change_words(statistic: Statistic, indicator: Indicator | None, patterns: Patterns, *, short: bool = False) -> str:
    """Return 减少9起、下降19.1%; when ``short`` the percentage alone if it may be said; "" without a change."""
    way, pair = direction(statistic), both(statistic)
    if pair is None or way == "flat":
        return ""
    value, previous = pair
    if in_points(statistic):
        verb = patterns.say(f"verbs.points.{statistic.better}.{way}")
        return patterns.say("forms.points", verb=verb, points=points_of(value, previous, patterns))
    amount = plain(abs(difference(value, previous))) + statistic.unit
    count = patterns.say("forms.count", verb=patterns.say(f"verbs.count.{way}"), amount=amount)
    percent = percent_of(statistic, indicator, patterns)
    if percent is None:
        return count
    context = short and statistic.better == "context"
    verb = patterns.say(f"verbs.count.{way}" if context else f"verbs.percent.{statistic.better}.{way}")
    rate = patterns.say("forms.percent", verb=verb, percent=plain(abs(percent)))
    return rate if short or is_ratio(statistic) else patterns.say("forms.both", count=count, percent=rate)


def compare(statistic: Statistic, indicator: Indicator | None, patterns: Patterns, base: Base) -> Span | None:
    """Return the comparison clause as a derived span, or None when a figure is missing.

    ``indicator`` is None for an indicator of the brief's own. The source is ``comparison`` and the paths compared.
    """
    if statistic.value is None or statistic.previous is None:
        return None
    paths = ("comparison", statistic.value.path, statistic.previous.path, *base.paths)
    return Span(_clause(statistic, indicator, patterns, base), "derived", paths)


def _clause(statistic: Statistic, indicator: Indicator | None, patterns: Patterns, base: Base) -> str:
    """Return the words of a comparison: zero cases first, then equal, then the change."""
    value, previous = both(statistic) or (Decimal(0), Decimal(0))
    if previous == 0 and not in_points(statistic) and not is_ratio(statistic):
        form = "from_zero" if value else "both_zero"
        key = patterns.first(f"forms.{form}.{statistic.unit}", f"forms.{form}.default")
        return patterns.say(key, at=base.at, than=base.than, amount=plain(value) + statistic.unit)
    if direction(statistic) == "flat":
        return base.equal
    return base.than + change_words(statistic, indicator, patterns)


def against_limit(statistic: Statistic, patterns: Patterns, so_far: bool = False) -> Span | None:
    """Return how the figure stands to its limit (or, where more is better, its target), or None when one is missing.

    ``so_far`` says that the year the limit is for is not over: then a figure below it has not yet kept it.
    """
    if statistic.value is None or statistic.limit is None:
        return None
    value, limit = statistic.value.value, statistic.limit.value
    group = "higher" if statistic.better == "higher" else "lower"
    state = "within" if value < limit else "even" if value == limit else "over"
    if limit == 0:
        state = "zero_kept" if value == 0 else "zero_broken"
    if so_far and group == "lower" and state == "within":
        state = "so_far"
    gap = abs(value - limit)
    over = points_of(value, limit, patterns) if in_points(statistic) else plain(gap) + statistic.unit
    text = patterns.say(f"limit.{group}.{state}", limit=shown(statistic.limit, statistic.unit).text, over=over)
    return Span(text, "derived", ("limit", statistic.value.path, statistic.limit.path))
