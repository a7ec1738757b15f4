"""Readings of a limit before the year is over: what is left of it, and where the year ends at this pace."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from generator.brief.arithmetic import half_up, plain
from generator.brief.model import Statistics
from generator.brief.patterns import Patterns
from generator.brief.reading_case import Case, Reading, value_of
from generator.document import Span

YEAR = 12
LEAST_MONTHS = 3
"""Of a month or two nothing follows for the year."""
YEARLY = Decimal("1.35")
"""A figure that outruns its limit by more than this is measured by a limit of its own period, not by the year's."""


def limit_pace(case: Case) -> Iterator[Reading]:
    """Yield, for each counted result with a yearly limit not yet reached, what is left and the year's figure at this pace."""
    months = months_of(case.statistics, case.patterns)
    if not LEAST_MONTHS <= months < YEAR:
        return
    for row in case.outcomes():
        if row.limit is None or row.value is None or row.value.value >= row.limit.value or value_of(row) % 1:
            continue
        value, limit = value_of(row), row.limit.value
        projected = value * YEAR / months
        if value == 0 or projected > limit * YEARLY:
            continue
        paths = (row.value.path, row.limit.path)
        year = half_up(projected, 0)
        slots = {
            "name": case.name(row),
            "value": case.value(row, row.value),
            "limit": case.value(row, row.limit),
            "left": case.amount(limit - value, row.unit, "left", *paths),
            "projected": Span(_told(year, projected, case.patterns) + row.unit, "derived", ("year", *paths)),
        }
        if year > limit:
            over = case.amount(year - limit, row.unit, "over", *paths)
            yield Reading("limit_pace_over", {**slots, "over": over}, weight=9, sources=paths)
        else:
            yield Reading("limit_pace", slots, weight=6, sources=paths)


def months_of(statistics: Statistics, patterns: Patterns) -> int:
    """Return how many months from the year's start a stated period covers, 0 where its words do not tell."""
    text = statistics.period.text if statistics.period else ""
    for row in patterns.rows("year_parts"):
        if found := re.search(row["match"], text):
            return int(row["months"]) if row["months"] else int(found[1])
    return 0


def _told(year: Decimal, exact: Decimal, patterns: Patterns) -> str:
    """Return the year's figure at this pace, marked as rounded where it is."""
    return plain(year) if year == exact else patterns.say("year_about", n=plain(year))
