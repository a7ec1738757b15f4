"""Figures that contradict each other; every problem shows its arithmetic."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from decimal import Decimal

from generator.brief.arithmetic import HUNDRED, decimals_of, half_up, plain
from generator.brief.context import Context
from generator.brief.model import Breakdown, Brief, Figure, Part, Statistic

PLUS, PERIODS = "＋", ("value", "previous")
Figures = Mapping[str, Statistic]


def check_figures(brief: Brief, context: Context) -> None:
    """Report rates that do not compute, parts that exceed or do not make up their whole, shares above 100 %."""
    by_id = {one.indicator: one for one in brief.statistics.indicators}
    for statistic in by_id.values():
        for period in PERIODS:
            _check_rate(statistic, by_id, period, context)
            _check_part_of(statistic, by_id, period, context)
    for index, breakdown in enumerate(brief.statistics.breakdowns):
        total = by_id[breakdown.indicator].value if breakdown.indicator in by_id else None
        _check_breakdown(breakdown, f"statistics.breakdowns[{index}]", total, context)


def _figure(by_id: Figures, ident: str, period: str) -> Figure | None:
    """Return one indicator's figure of a period, if the brief has it."""
    return getattr(by_id[ident], period) if ident in by_id else None


def _check_rate(statistic: Statistic, by_id: Figures, period: str, context: Context) -> None:
    """Compare a rate with the figures it is computed from, half-up at the precision it is written with."""
    indicator = context.vocabulary.indicators.get(statistic.indicator)
    stated = getattr(statistic, period)
    if not indicator or len(indicator.ratio) != 2 or stated is None:
        return
    above, below = (_figure(by_id, ident, period) for ident in indicator.ratio)
    if above is None or below is None or below.value == 0:
        return
    exact = above.value * HUNDRED / below.value
    if half_up(exact, decimals_of(stated.value)) != stated.value:
        right = half_up(exact, max(1, decimals_of(stated.value)))
        values = {"above": above.text, "below": below.text, "right": plain(right), "name": statistic.name}
        context.report.problem(stated.path, "rate_differs", stated=stated.text, **values)


def _check_part_of(statistic: Statistic, by_id: Figures, period: str, context: Context) -> None:
    """Report a figure that is greater than the one it is part of."""
    indicator = context.vocabulary.indicators.get(statistic.indicator)
    part = getattr(statistic, period)
    if not indicator or not indicator.part_of or indicator.part_of not in by_id or part is None:
        return
    whole = by_id[indicator.part_of]
    total = getattr(whole, period)
    if total is not None and whole.unit == statistic.unit and part.value > total.value:
        values = {"name": statistic.name, "part": part.text, "whole": whole.name, "total": total.text, "unit": statistic.unit}
        context.report.problem(part.path, "above_whole", over=plain(part.value - total.value), **values)


def _check_breakdown(breakdown: Breakdown, path: str, total: Figure | None, context: Context) -> None:
    """Report what is wrong between the parts of a breakdown and with their total."""
    counts = [part for part in breakdown.parts if not part.share]
    shares = [part for part in breakdown.parts if part.share]
    if total is not None and counts:
        _check_counts(counts, {part.name.text for part in shares}, path, total, context)
    if shares and _sum(shares) > HUNDRED:
        context.report.problem(path, "shares_sum", sum=_written(shares, "%"), total=plain(_sum(shares)))
    _check_both(counts, shares, path, total, context)


def _check_counts(counts: list[Part], shared: set[str], path: str, total: Figure, context: Context) -> None:
    """Report parts above the total and parts that do not add up to it."""
    too_many = [part for part in counts if part.figure.value > total.value]
    for part in too_many:
        context.report.problem(part.figure.path, "part_above", name=part.name.text, part=part.figure.text, total=total.text)
    if too_many or shared - {part.name.text for part in counts}:
        return
    added = _sum(counts)
    if added != total.value:
        key = "parts_over" if added > total.value else "parts_under"
        values = {"sum": _written(counts), "added": plain(added), "total": total.text, "line": context.report.line(total.path)}
        context.report.problem(path, key, difference=plain(abs(added - total.value)), **values)


def _check_both(counts: list[Part], shares: list[Part], path: str, total: Figure | None, context: Context) -> None:
    """Report shares beside counts: a mixture, and a share that its count does not give."""
    by_name = {part.name.text: part.figure for part in counts}
    strangers = [part.name.text for part in shares if part.name.text not in by_name]
    if counts and strangers:
        context.report.problem(path, "counts_and_shares", names="、".join(strangers))
    base = total.value if total is not None else _sum(counts)
    for part in shares:
        count = by_name.get(part.name.text)
        if count is None or base == 0:
            continue
        exact = count.value * HUNDRED / base
        if half_up(exact, decimals_of(part.figure.value)) != part.figure.value:
            right = plain(half_up(exact, max(1, decimals_of(part.figure.value))))
            values = {"name": part.name.text, "part": count.text, "total": plain(base), "stated": part.figure.text}
            context.report.problem(part.figure.path, "share_differs", right=right, **values)


def _sum(parts: Iterable[Part]) -> Decimal:
    """Return the sum of the figures of parts."""
    return sum((part.figure.value for part in parts), Decimal(0))


def _written(parts: Iterable[Part], unit: str = "") -> str:
    """Return the figures of parts as a sum."""
    return PLUS.join(part.figure.text + unit for part in parts)
