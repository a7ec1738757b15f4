"""Percentage objectives as people and things: base 19, −5 % means at most 18."""

from __future__ import annotations

import re
from collections.abc import Mapping
from decimal import Decimal

from generator.brief.arithmetic import decimals_of, plain, target_ceiling
from generator.brief.comparison import shown
from generator.brief.model import Brief, Figure, Objective, Statistic
from generator.brief.patterns import Patterns
from generator.brief.whole_year import names_whole_year
from generator.document import Span
from generator.vocabulary import Vocabulary


def objective_people(
    brief: Brief, vocabulary: Vocabulary, patterns: Patterns, period: Span | None = None
) -> tuple[Mapping[str, Span], ...]:
    """Return for each percentage objective target_name and target_change, and target_base with target_ceiling.

    The ceiling is the number alone (18人). Base and ceiling are only there when the brief has last year's
    whole-year figure and fewer is better.
    ``period`` names the period where the brief does not.
    """
    rows = {row.indicator: row for row in brief.statistics.indicators}
    yearly = covers_last_year(brief, patterns, period)
    goals = [goal for goal in brief.objectives if goal.change is not None and goal.indicator]
    return tuple(_slots(goal, rows.get(goal.indicator), vocabulary, patterns, yearly) for goal in goals)


def _slots(
    goal: Objective, row: Statistic | None, vocabulary: Vocabulary, patterns: Patterns, yearly: bool
) -> Mapping[str, Span]:
    """Return the slots of one objective."""
    change = goal.change
    assert change is not None
    indicator = vocabulary.indicators.get(goal.indicator)
    name = row.name if row is not None else indicator.name if indicator else goal.indicator
    slots = {
        "target_name": Span(name, "derived", ("name", change.path)),
        "target_change": Span(_change(change.value, patterns), "derived", ("objective", change.path)),
    }
    if not yearly or row is None or row.value is None or not _has_ceiling(row, row.value, change.value):
        return slots
    limit = target_ceiling(row.value.value, change.value, decimals_of(row.value.value))
    words = patterns.say("objective.ceiling", amount=plain(limit) + row.unit)
    slots["target_base"] = shown(row.value, row.unit)
    slots["target_ceiling"] = Span(words, "derived", ("ceiling", row.value.path, change.path))
    return slots


def _change(change: Decimal, patterns: Patterns) -> str:
    """Return the change with the verb of its sign."""
    way = "down" if change < 0 else "up" if change > 0 else "flat"
    return patterns.say(f"objective.{way}", amount=plain(abs(change)))


def _has_ceiling(row: Statistic, value: Figure, change: Decimal) -> bool:
    """Return whether the figure is a total of something that must not grow."""
    countable = row.better == "lower" and row.unit != "%" and "/" not in row.unit
    return countable and value.value > 0 and change <= 0


def covers_last_year(brief: Brief, patterns: Patterns, default: Span | None) -> bool:
    """Return whether the statistics cover the whole year before the planned one (also when no period is named)."""
    period = brief.statistics.period or default
    if period is None:
        return brief.statistics.as_of is None
    if not names_whole_year(period.text, patterns):
        return False
    year = re.match(r"\d{4}", period.text)
    return year is None or int(year[0]) == brief.year - 1
