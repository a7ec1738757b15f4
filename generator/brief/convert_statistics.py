"""The figures of a brief."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal

from generator.brief.context import Context
from generator.brief.model import Breakdown, Fact, Figure, Part, Statistic, Statistics
from generator.brief.quantities import Number
from generator.brief.report import join
from generator.brief.schema import RawBreakdown, RawIndicator, RawStatistics
from generator.vocabulary import Indicator

PERIODS = ("value", "previous", "limit")
MONEY = frozenset({"元", "万元", "亿元"})
HUNDRED = Decimal(100)


def statistics(raw: RawStatistics, context: Context) -> Statistics:
    """Return the figures of one period."""
    found = [_statistic(name, one, context) for name, one in (raw.indicators or {}).items() if one]
    indicators = tuple(one for one in found if one)
    breakdowns = (
        _breakdown(one, join("statistics.breakdowns", index), indicators, context)
        for index, one in enumerate(raw.breakdowns)
        if one
    )
    return Statistics(
        period=context.fact(raw.period, "statistics.period"),
        as_of=context.when(raw.as_of, "statistics.as_of"),
        compared_with=context.fact(raw.compared_with, "statistics.compared_with"),
        indicators=indicators,
        breakdowns=tuple(one for one in breakdowns if one),
        notes=context.facts(raw.notes, "statistics.notes"),
    )


def _statistic(name: str, raw: RawIndicator, context: Context) -> Statistic | None:
    """Return the figures of one indicator, known or own; None with a problem when it is neither."""
    path = join("statistics.indicators", name)
    known = context.vocabulary.indicators.get(name)
    if known is None:
        if not raw.name and not raw.unit:
            context.unknown("indicators", name, path, key="unknown_indicator")
            return None
        better = context.choice("betters", raw.better, join(path, "better")) or "lower"
        rate = raw.unit == "%"
        known = Indicator(name, raw.name or name, raw.unit or "", better, whole=False, rate=rate, maximum="100" if rate else "")
        return _figures(known, raw, path, context)._replace(own=True)
    return _figures(known, raw, path, context)


def _figures(indicator: Indicator, raw: RawIndicator, path: str, context: Context) -> Statistic:
    """Return the figures of one indicator with their common unit."""
    units: dict[str, None] = {}
    figures: dict[str, Figure | None] = {}
    for key in PERIODS:
        number = context.number(getattr(raw, key), join(path, key))
        figures[key] = _figure(number, indicator, raw, join(path, key), context)
        if number and number.unit and figures[key]:
            units[number.unit] = None
    if len(units) > 1:
        context.report.problem(path, "units_differ", units="、".join(units))
    unit = raw.unit or next(iter(units), indicator.unit)
    value, previous, limit = (figures[key] for key in PERIODS)
    return Statistic(indicator.id, raw.name or indicator.name, unit, value, previous, limit, indicator.better)


def _figure(number: Number | None, indicator: Indicator, raw: RawIndicator, path: str, context: Context) -> Figure | None:
    """Return one figure, or None with the problem: a unit that is another thing's, a fraction, more than all."""
    if number is None:
        return None
    unit = raw.unit or indicator.unit
    whole = indicator.whole and not (MONEY & {unit})
    if number.unit and not _fits(number.unit, unit, indicator, stated=bool(raw.unit)):
        context.report.problem(path, "unit", value=f"{number.text}{number.unit}", name=indicator.name, unit=unit)
    elif whole and number.value != number.value.to_integral_value():
        context.report.problem(path, "fraction", value=number.text, unit=unit)
    elif indicator.maximum and number.value > Decimal(indicator.maximum):
        values = {"name": indicator.name, "maximum": indicator.maximum, "unit": unit}
        context.report.problem(path, "above_maximum", value=number.text, **values)
    else:
        return Figure(number.value, number.text, path)
    return None


def _fits(written: str, unit: str, indicator: Indicator, stated: bool) -> bool:
    """Return whether a unit behind a number can be the indicator's: the same, money for money, 项 or 条 for 处."""
    if written == unit or (written in MONEY and unit in MONEY and not stated):
        return True
    return not stated and indicator.group == "process" and not indicator.rate and unit not in MONEY and written.isalpha()


def _breakdown(raw: RawBreakdown, path: str, indicators: tuple[Statistic, ...], context: Context) -> Breakdown | None:
    """Return how one figure divides."""
    name = _indicator(raw.indicator, join(path, "indicator"), indicators, context)
    if not raw.parts and not raw.shares:
        context.report.missing(join(path, "parts"), "no_parts")
        return None
    known = context.vocabulary.indicators.get(name)
    unit = next((one.unit for one in indicators if one.indicator == name), known.unit if known else "")
    whole = bool(known and known.whole)
    parts = [
        *_parts(raw.parts or {}, join(path, "parts"), unit, whole, context),
        *_parts(raw.shares or {}, join(path, "shares"), "%", False, context, share=True),
    ]
    return Breakdown(name, _by(raw.by, [part.name.text for part in parts], context), tuple(parts)) if name else None


def _indicator(written: str | None, path: str, indicators: tuple[Statistic, ...], context: Context) -> str:
    """Return the indicator that is broken down; an own one is called by its key or its name."""
    if not written:
        context.report.missing(path, "need_indicator")
        return ""
    for one in indicators:
        if one.own and written in {one.indicator, one.name}:
            return one.indicator
    return context.choice("indicators", written, path)


def _parts(raw: Mapping[str, str | None], path: str, unit: str, whole: bool, context: Context, share: bool = False) -> list[Part]:
    """Return the parts of one breakdown; ``12%`` among the parts is a share."""
    found = []
    for name, written in raw.items():
        here = join(path, name)
        percent = share or bool(written and unit != "%" and written.strip()[-1:] in {"%", "％"})
        figure = context.figure(written, here, ("%",) if percent else (unit,) if unit else (), whole and not percent)
        if figure and percent and figure.value > HUNDRED:
            context.report.problem(here, "share_above", value=figure.text)
        elif figure:
            found.append(Part(Fact(name, here), figure, percent))
    return found


def _by(written: str | None, names: list[str], context: Context) -> str:
    """Return sector, area or the brief's own word; when absent, whether the parts are sectors decides."""
    if written:
        return context.vocabulary.find("breakdowns", written) or written
    return "sector" if all(context.vocabulary.find("sectors", name) for name in names) else "area"
