"""Readings of how high a figure stands: limits, rectification, rates, averages for each unit below."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from decimal import Decimal

from generator.brief.arithmetic import per_unit, plain
from generator.brief.comparison import both, in_points, points_of
from generator.brief.model import Figure, Statistic
from generator.brief.patterns import Patterns
from generator.brief.reading_case import Case, Reading, paths_of, value_of
from generator.brief.rectification import Rectification, rectification
from generator.brief.whole_year import is_whole_year
from generator.document import Span

NEAR = Decimal("0.9")
LOW_RATE = Decimal(90)
LIMIT_WEIGHTS = {"limit_room": 3, "limit_near": 7, "limit_even": 8, "limit_broken": 10}


def limits(case: Case) -> Iterator[Reading]:
    """Yield one reading for each result figure with a limit: none where both are zero, or with room before the year is over."""
    for row in case.outcomes():
        if row.limit is None or (row.limit.value == 0 and value_of(row) == 0):
            continue
        value, limit = value_of(row), row.limit.value
        ident = "limit_broken" if value > limit else "limit_even" if value == limit else "limit_room"
        if ident == "limit_room" and value >= limit * NEAR:
            ident = "limit_near"
        if ident == "limit_room" and not is_whole_year(case.statistics, case.patterns):
            continue
        yield Reading(ident, _limit_slots(case, row, ident), weight=LIMIT_WEIGHTS[ident], sources=_limit_paths(row))


def _limit_paths(row: Statistic) -> tuple[str, ...]:
    return tuple(figure.path for figure in (row.value, row.limit) if figure is not None)


def _limit_slots(case: Case, row: Statistic, ident: str) -> dict[str, Span]:
    """Return name and limit, and the value with what is left or over where they differ."""
    slots = {"name": case.name(row), "limit": case.value(row, row.limit)}
    if ident == "limit_even" or row.limit is None:
        return slots
    gap = "over" if ident == "limit_broken" else "left"
    amount = abs(row.limit.value - value_of(row))
    slots["value"] = case.value(row, row.value)
    points = points_of(value_of(row), row.limit.value, case.patterns) if in_points(row) else ""
    slots[gap] = Span(points or plain(amount) + row.unit, "derived", (gap, *_limit_paths(row)))
    return slots


def rectified(case: Case) -> Iterator[Reading]:
    """Yield what is left of the hazards found, or that nothing is, and a low rate."""
    pair = rectification(case.statistics, case.patterns)
    if pair is None:
        return
    found = Span(pair.found.text + pair.unit, "fact", (pair.found.path,))
    if pair.left == 0:
        yield Reading("remainder_zero", {"found": found}, weight=5, sources=pair.paths)
        return
    fixed = Span(pair.fixed.text + pair.unit, "fact", (pair.fixed.path,))
    slots = {"found": found, "fixed": fixed, "left": pair.left_span(), "rate": pair.rate_span()}
    yield Reading("remainder", slots, weight=6, sources=pair.paths)
    if pair.rate < LOW_RATE:
        low = {"rate": pair.rate_span(), "left": pair.left_span()}
        yield Reading("low_rate", low, weight=7, sources=pair.paths)


def rates(case: Case) -> Iterator[Reading]:
    """Yield each percentage that moved, in percentage points; the computed rectification rate too."""
    for row in case.statistics.indicators:
        pair = both(row)
        if pair is not None and in_points(row) and row.value is not None and pair[0] != pair[1]:
            slots = {"name": case.name(row), "value": case.value(row, row.value)}
            yield _moved(case, slots, *pair, paths_of(row))
    hazards = rectification(case.statistics, case.patterns)
    if hazards is not None and hazards.stated is None:
        yield from _computed(case, hazards)


def _computed(case: Case, hazards: Rectification) -> Iterator[Reading]:
    """Yield how the computed rate moved against the one computed from the earlier counts."""
    earlier = hazards.previous_rate()
    if earlier is not None and hazards.before is not None and earlier != hazards.rate:
        paths = (*hazards.paths, hazards.before[1].path, hazards.before[0].path)
        name = Span(case.patterns.say("rectification.name"), "derived", ("name", *hazards.paths))
        yield _moved(case, {"name": name, "value": hazards.rate_span()}, hazards.rate, earlier, paths)


def _moved(case: Case, slots: dict[str, Span], value: Decimal, previous: Decimal, paths: tuple[str, ...]) -> Reading:
    """Return rate_up or rate_down with the distance in points."""
    ident = "rate_up" if value > previous else "rate_down"
    points = Span(points_of(value, previous, case.patterns), "derived", ("points", *paths))
    return Reading(ident, {**slots, "points": points}, weight=4, sources=paths)


def averages(case: Case, divisions: Mapping[str, Figure]) -> Iterator[Reading]:
    """Yield the average for each unit below (counties first, else 乡镇（街道）, else villages)."""
    key, count, paths = _below(divisions, case.patterns)
    if not key:
        return
    name = Span(case.patterns.say(key), "derived", ("unit_name", *paths))
    for row in case.statistics.indicators:
        if row.value is None or row.indicator not in case.patterns.lists["per_unit.of"] or row.value.value < count:
            continue
        average = per_unit(row.value.value, count) or Decimal(0)
        per = case.amount(average, row.unit, "per_unit", row.value.path, *paths)
        slots = {"name": case.name(row), "per": per, "unit_name": name}
        yield Reading("per_unit", slots, weight=2, sources=(row.value.path, *paths))


def _below(divisions: Mapping[str, Figure], patterns: Patterns) -> tuple[str, Decimal, tuple[str, ...]]:
    """Return the pattern that names the units below, how many there are, and the paths that say so."""
    for group in ("counties", "towns", "villages"):
        present = [name for name in patterns.lists[f"per_unit.groups.{group}"] if name in divisions and divisions[name].value > 0]
        if present:
            key = patterns.first(f"per_unit.names.{'_'.join(present)}", f"per_unit.names.{group}_all")
            total = sum((divisions[name].value for name in present), Decimal(0))
            return key, total, tuple(divisions[name].path for name in present)
    return "", Decimal(0), ()
