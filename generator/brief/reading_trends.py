"""Readings of the direction: all down, mixed, against the trend, from nothing to something."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from generator.brief.arithmetic import plain
from generator.brief.comparison import SMALL_BASE, counted, direction
from generator.brief.model import Statistic
from generator.brief.reading_case import Case, Reading, paths_of, value_of
from generator.document import Span

HUGE = Decimal(50)
TINY = Decimal(2)


def trends(case: Case, period: Span | None) -> Iterator[Reading]:
    """Yield what the directions together say; ``period`` names the period for a first year without comparison."""
    rows = case.comparable()
    sources = tuple(path for row in rows for path in paths_of(row))
    up, down = case.going("up"), case.going("down")
    yield from _together(case, rows, up, down, sources)
    yield from _single(case, rows)
    if flat := case.going("flat"):
        yield Reading("flat", {"names": case.names(flat)}, weight=3, sources=_paths(flat))
    if len(up) == 1 and len(down) >= 2:
        yield _named("against_trend", case, up[0], weight=8)
    bases = [row.previous.value for row in rows if row.previous and counted(row, case.indicator(row), case.patterns)]
    if bases and all(base < SMALL_BASE for base in bases):
        yield Reading("small_numbers", weight=4, sources=sources)
    if period is not None and case.outcomes() and all(row.previous is None for row in case.statistics.indicators):
        yield Reading("first_year", {"period": period}, weight=3, sources=period.source[-1:])


def extremes(case: Case) -> Iterator[Reading]:
    """Yield what single figures say: reversals, zeros, huge and tiny changes, a bad part of a good total."""
    for row in case.outcomes():
        yield from _zeros(case, row)
        percent = case.percent(row)
        if percent is None or row.previous is None or row.previous.value < SMALL_BASE:
            continue
        if abs(percent) >= HUGE:
            yield Reading("huge_change", _slots(case, row, "name", "change"), weight=6, sources=paths_of(row))
        elif abs(percent) < TINY:
            yield Reading("tiny_change", _slots(case, row, "name", "change"), weight=4, sources=paths_of(row))
    yield from _bad_parts(case)
    for row in case.outcomes():
        if row.indicator == "deaths" and value_of(row) > 0:
            yield Reading("yearly_people", {"deaths": case.value(row, row.value)}, weight=6, sources=paths_of(row)[:1])


def _together(
    case: Case, rows: list[Statistic], up: list[Statistic], down: list[Statistic], sources: tuple[str, ...]
) -> Iterator[Reading]:
    """Yield all_down, all_up or mixed; the first two only for two or more figures that all move strictly."""
    if len(rows) >= 2 and len(down) == len(rows):
        slots = {"count_word": case.count(len(rows), *sources), **_smallest(case, down)}
        yield Reading("all_down", slots, weight=7, sources=sources)
    elif len(rows) >= 2 and len(up) == len(rows):
        yield Reading("all_up", {"count_word": case.count(len(rows), *sources)}, weight=9, sources=sources)
    elif up and down:
        slots = {"down_names": case.names(down), "up_names": case.names(up)}
        yield Reading("mixed", slots, weight=7, sources=(*_paths(down), *_paths(up)))


def _single(case: Case, rows: list[Statistic]) -> Iterator[Reading]:
    """Yield one_down or one_up when a single figure can be compared."""
    if len(rows) == 1 and (way := direction(rows[0])) in ("up", "down"):
        yield Reading(f"one_{way}", _slots(case, rows[0], "name", "change"), weight=6, sources=paths_of(rows[0]))


def _smallest(case: Case, down: list[Statistic]) -> dict[str, Span]:
    """Return the figure that fell least and its percentage, when every fall has one and one is the least."""
    falls = [(abs(percent), row) for row in down if (percent := case.percent(row)) is not None]
    if len(falls) < len(down):
        return {}
    least, row = min(falls, key=lambda pair: pair[0])
    if sum(fall == least for fall, _ in falls) > 1:
        return {}
    words = Span(f"{plain(least)}%", "derived", ("smallest", *_paths(down)))
    return {"smallest_name": case.name(row), "smallest": words}


def _zeros(case: Case, row: Statistic) -> Iterator[Reading]:
    """Yield the readings of a figure that was or is zero."""
    if row.previous is None:
        return
    now, before = value_of(row), row.previous.value
    if now > 0 and before == 0:
        yield Reading("reversal_up", _slots(case, row, "name", "value"), weight=9, sources=paths_of(row))
    elif now == 0 and before > 0:
        yield Reading("reversal_zero", _slots(case, row, "name", "previous"), weight=6, sources=paths_of(row))
    elif now == 0:
        yield Reading("both_zero", _slots(case, row, "name"), weight=4, sources=paths_of(row))


def _bad_parts(case: Case) -> Iterator[Reading]:
    """Yield each figure that rose though the one it is part of fell (较大事故 within a falling total)."""
    falling = {row.indicator: row for row in case.going("down")}
    for row in case.going("up"):
        indicator = case.indicator(row)
        whole = falling.get(indicator.part_of) if indicator is not None and indicator.part_of else None
        if whole is not None:
            slots = {"part": case.name(row), "part_value": case.value(row, row.value), "part_change": case.change(row)}
            slots |= _slots(case, whole, "name", "change")
            yield Reading("good_total_bad_part", slots, weight=8, sources=(*paths_of(row), *paths_of(whole)))


def _named(ident: str, case: Case, row: Statistic, weight: int) -> Reading:
    return Reading(ident, _slots(case, row, "name", "value", "change"), weight=weight, sources=paths_of(row))


def _slots(case: Case, row: Statistic, *wanted: str) -> dict[str, Span]:
    """Return the usual slots of one figure by name."""
    makers = {
        "name": lambda: case.name(row),
        "value": lambda: case.value(row, row.value),
        "previous": lambda: case.value(row, row.previous),
        "change": lambda: case.change(row),
    }
    return {name: makers[name]() for name in wanted}


def _paths(rows: list[Statistic]) -> tuple[str, ...]:
    return tuple(path for row in rows for path in paths_of(row))
