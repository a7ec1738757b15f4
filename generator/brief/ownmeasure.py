"""The measure in which the brief itself counts its hazards: 806条 left to mend makes 9820条 found."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.brief.arithmetic import plain
from generator.brief.model import Brief, Statistic, Statistics
from generator.brief.patterns import Patterns
from generator.brief.rectification import rectification

COUNTED = ("hazards_found", "hazards_rectified")


def in_own_measure(brief: Brief, comparison: Patterns, calendar: Patterns) -> Brief:
    """Return the brief with the hazards found and mended counted in the measure that its problems give one of their numbers.

    ``comparison`` and ``calendar`` are the pattern files; the latter lists the measures (``pace.measures``). A figure
    that is written with a measure of its own stays as it is.
    """
    measure = _told(brief, comparison, calendar)
    if not measure or any(not _is_bare(brief, row) for row in _rows(brief.statistics)):
        return brief
    rows = tuple(row._replace(unit=measure) if row.indicator in COUNTED else row for row in brief.statistics.indicators)
    return brief._replace(statistics=brief.statistics._replace(indicators=rows))


def tells_left(brief: Brief, left: str) -> bool:
    """Return whether a problem of the brief tells how many hazards are left (806条)."""
    return any(re.search(rf"(?<!\d){re.escape(left)}", problem.what.text) for problem in brief.problems)


def _rows(statistics: Statistics) -> Iterator[Statistic]:
    """Yield the rows that count hazards."""
    yield from (row for row in statistics.indicators if row.indicator in COUNTED)


def _told(brief: Brief, comparison: Patterns, calendar: Patterns) -> str:
    """Return the measure behind one of the numbers of hazards in a problem, "" where none is told."""
    pair = rectification(brief.statistics, comparison)
    if pair is None:
        return ""
    numbers = "|".join(plain(value) for value in (pair.left, pair.fixed.value, pair.found.value) if value)
    measures = "|".join(calendar.lists["pace.measures"])
    found = (re.search(rf"(?<![\d.])(?:{numbers})({measures})", problem.what.text) for problem in brief.problems)
    return next((one[1] for one in found if one), "")


def _is_bare(brief: Brief, row: Statistic) -> bool:
    """Return whether a row's figures are written without a measure."""
    written = (brief.facts.get(figure.path, "") for figure in (row.value, row.previous, row.limit) if figure)
    unit = brief.facts.get(f"statistics.indicators.{row.indicator}.unit", "")
    return not unit and all(text.strip()[-1:].isdigit() for text in written)
