"""Readings of two figures together: more dead in hardly more accidents, two parts that make up most of a total."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from generator.brief.arithmetic import plain
from generator.brief.comparison import direction, shown
from generator.brief.model import Breakdown, Statistic
from generator.brief.reading_case import Case, Reading, numeral, paths_of, value_of
from generator.brief.shares import REST, Slice, slices
from generator.document import Span

TEN = Decimal(10)
TENTH = Decimal("0.1")
HARDLY = Decimal("1.1")
"""Accidents that rose by no more than a tenth hardly rose."""
MOST = Decimal("66.6")
"""Two parts that make up two thirds of a total are where to look."""
LEAST_OF_TWO = Decimal(20)
TWO, THREE = 2, 3
LEAST_OF_SEVERAL = Decimal(10)
LEAST_TOGETHER = {"sector": Decimal(75), "area": Decimal(55)}
"""So many percent of a total a few lines of business or places must make up together to be named together."""


def graver(case: Case) -> Iterator[Reading]:
    """Yield that more died in every ten accidents than before, although accidents hardly rose, with both numbers."""
    rows = {row.indicator: row for row in case.comparable()}
    accidents, deaths = rows.get("accidents"), rows.get("deaths")
    if accidents is None or deaths is None or direction(deaths) != "up":
        return
    now, before = (_in_ten(deaths, accidents, earlier) for earlier in (False, True))
    if not before or now <= before or value_of(accidents) > _before(accidents) * HARDLY:
        return
    paths = (*paths_of(accidents), *paths_of(deaths))
    slots = {
        "accidents_told": _moved(case, accidents),
        "deaths_told": _moved(case, deaths),
        "per_now": case.amount(now, deaths.unit, "in_ten", *paths),
        "per_before": case.amount(before, deaths.unit, "in_ten", *paths),
    }
    yield Reading("graver", slots, weight=9, sources=paths)


def _before(row: Statistic) -> Decimal:
    """Return the earlier value of a comparable figure."""
    assert row.previous is not None
    return row.previous.value


def _in_ten(deaths: Statistic, accidents: Statistic, earlier: bool) -> Decimal:
    """Return the dead in every ten accidents, to one decimal place; 0 without accidents."""
    dead, cases = (_before(row) if earlier else value_of(row) for row in (deaths, accidents))
    return (dead * TEN / cases).quantize(TENTH) if cases else Decimal(0)


def _moved(case: Case, row: Statistic) -> Span:
    """Return a change as one says it aloud: 少了4起, 没有变, 多了2人."""
    less = _before(row) - value_of(row)
    key = "less" if less > 0 else "more" if less < 0 else "same"
    words = case.patterns.say(f"moved.{key}", amount=plain(abs(less)) + row.unit)
    return Span(words, "derived", ("moved", *paths_of(row)))


def top_two(case: Case, division: Breakdown, total: Statistic | None) -> Iterator[Reading]:
    """Yield that the first two of at least three parts make up most of a total, neither of them standing out alone."""
    ranked = slices(division, total)
    if total is None or total.value is None or len(ranked) <= TWO or not all(map(_is_large, ranked[:TWO])):
        return
    both = sum((one.size for one in ranked[:TWO]), Decimal())
    share = both * 100 / total.value.value
    if share < MOST or ranked[TWO].size >= ranked[1].size:
        return
    paths = (*(one.part.figure.path for one in ranked[:TWO]), total.value.path)
    names = case.patterns.say("joins.name").join(one.part.name.text for one in ranked[:TWO])
    slots = {
        "parts": Span(names, "derived", ("names", *(one.part.name.path for one in ranked[:TWO]))),
        "value": case.amount(both, total.unit, "sum", *paths),
        "total": shown(total.value, total.unit),
        "share": case.amount(share.quantize(TENTH), "%", "share", *paths),
        "name": case.name(total),
    }
    yield Reading("top_two", slots, weight=8, sources=paths)


def top_several(case: Case, division: Breakdown, total: Statistic | None) -> Iterator[Reading]:
    """Yield the two or three lines of business or places that make up most of a total, with what they come to together."""
    ranked = [one for one in slices(division, total) if not one.part.name.text.startswith(REST)]
    least = LEAST_TOGETHER.get(division.by)
    if least is None or total is None or total.value is None or any(one.part.share for one in ranked):
        return
    for number in (TWO, THREE):
        first = ranked[:number]
        value = sum((one.size for one in first), Decimal())
        if len(division.parts) <= number or not _stand_out(ranked, number) or value * 100 < least * total.value.value:
            continue
        paths = (*(one.part.figure.path for one in first), total.value.path)
        names = case.patterns.say("joins.name").join(one.part.name.text for one in first)
        share = (value * 100 / total.value.value).quantize(TENTH)
        slots = {
            "parts": Span(names, "derived", ("names", *(one.part.name.path for one in first))),
            "number": Span(numeral(number, case.patterns), "derived", ("number", *paths)),
            "value": case.amount(value, total.unit, "sum", *paths),
            "total": shown(total.value, total.unit),
            "share": case.amount(share, "%", "share", *paths),
            "name": case.name(total),
        }
        yield Reading(f"top_{division.by}s", slots, weight=8, sources=paths)
        return


def _stand_out(ranked: Sequence[Slice], number: int) -> bool:
    """Return whether each of the first parts is a share of its own and the next one is smaller than the last of them."""
    small = any(one.percent is None or one.percent < LEAST_OF_SEVERAL for one in ranked[:number])
    return not small and len(ranked) >= number and (len(ranked) == number or ranked[number].size < ranked[number - 1].size)


def _is_large(one: Slice) -> bool:
    """Return whether a counted part is a good share of its whole."""
    return not one.part.share and one.percent is not None and one.percent >= LEAST_OF_TWO
