"""Readings of a breakdown: concentrated in one part, the second, the tail."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from generator.brief.comparison import shown
from generator.brief.model import Breakdown, Statistic
from generator.brief.reading_case import Case, Reading, paths_of
from generator.brief.reading_joint import top_several, top_two
from generator.brief.shares import Slice, slices
from generator.document import Span

CONCENTRATED = Decimal(40)
AHEAD = Decimal("1.5")
"""How many times the second part the first one must be to stand clearly ahead."""
LEAST_SECOND = Decimal(10)
NEAR_FRACTION = Decimal("2.5")
"""A spoken fraction is at most so many percentage points off."""
CROWD = 3
"""Fewer than this in one part is chance, not concentration."""


def parts(case: Case) -> Iterator[Reading]:
    """Yield what each breakdown says."""
    rows = {row.indicator: row for row in case.statistics.indicators}
    for division in case.statistics.breakdowns:
        yield from _division(case, division, rows.get(division.indicator))


def _division(case: Case, division: Breakdown, total: Statistic | None) -> Iterator[Reading]:
    """Yield the readings of one breakdown, greatest part first."""
    ranked = [item for item in slices(division, total) if item.size > 0]
    if not ranked:
        return
    unit = total.unit if total is not None else ""
    concentrated = _is_concentrated(ranked)
    if concentrated:
        yield _top(case, division, total, ranked[0])
    together = () if concentrated else tuple(top_two(case, division, total))
    yield from together
    if not together and not (concentrated and division.by == "area"):
        yield from top_several(case, division, total)
    if len(ranked) >= 2 and _is_second(ranked) and not together:
        yield _second(case, division, ranked[1], unit)
    tail = ranked[-1]
    if len(ranked) >= 3 and not tail.part.share and tail.size < ranked[-2].size:
        slots = {"part": tail.part.name.span(), "part_value": shown(tail.part.figure, unit)}
        yield _reading("tail_part", case, division, tail, slots, weight=3)


def _is_concentrated(ranked: list[Slice]) -> bool:
    """Return whether the first part holds at least 40 % and stands clearly ahead."""
    first = ranked[0]
    if first.percent is None or first.percent < CONCENTRATED or (not first.part.share and first.size < CROWD):
        return False
    return len(ranked) == 1 or first.size >= ranked[1].size * AHEAD


def _is_second(ranked: list[Slice]) -> bool:
    """Return whether the second part is one of its own and large enough to be named."""
    first, second = ranked[0], ranked[1]
    if second.part.share or second.percent is None or second.percent < LEAST_SECOND or second.size < 2:
        return False
    return second.size < first.size and (len(ranked) == 2 or second.size > ranked[2].size)


def _top(case: Case, division: Breakdown, total: Statistic | None, first: Slice) -> Reading:
    """Return concentrated_sector or _area, or _share where the part's own figure is unknown or of another kind."""
    name = case.name(total) if total is not None else _indicator_name(case, division)
    slots = {"part": first.part.name.span(), "share": first.said or Span(""), "name": name}
    if first.part.share or division.by not in ("sector", "area") or total is None:
        return _reading("concentrated_share", case, division, first, slots, weight=7)
    slots["part_value"] = shown(first.part.figure, total.unit)
    if spoken := _fraction(case, first):
        slots["fraction"] = spoken
    return _reading(f"concentrated_{division.by}", case, division, first, slots, weight=8, more=paths_of(total)[:1])


def _fraction(case: Case, item: Slice) -> Span | None:
    """Return a share as a fraction that can be heard (差不多三个里有两个), None where no simple one is near."""
    percent = item.percent
    if percent is None:
        return None
    rows = ((abs(Decimal(row["share"]) - percent), row["say"]) for row in case.patterns.rows("fractions"))
    off, words = min(rows, default=(NEAR_FRACTION + 1, ""))
    return Span(words, "derived", ("fraction", item.part.figure.path)) if off <= NEAR_FRACTION else None


def _second(case: Case, division: Breakdown, second: Slice, unit: str) -> Reading:
    slots = {"part": second.part.name.span(), "part_value": shown(second.part.figure, unit), "share": second.said or Span("")}
    return _reading("second_part", case, division, second, slots, weight=4)


def _indicator_name(case: Case, division: Breakdown) -> Span:
    """Return the name of a divided indicator whose figure the brief does not state."""
    indicator = case.vocabulary.indicators.get(division.indicator)
    return Span(indicator.name if indicator else division.indicator, "derived", ("name", division.parts[0].figure.path))


def _reading(
    ident: str,
    case: Case,
    division: Breakdown,
    item: Slice,
    slots: dict[str, Span],
    weight: int,
    more: tuple[str, ...] = (),
) -> Reading:
    """Return a reading about one part; a sector's part names its sector."""
    sector = case.sector(item.part.name.text) if division.by == "sector" else ""
    return Reading(ident, slots, sector, weight, (item.part.figure.path, *more))
