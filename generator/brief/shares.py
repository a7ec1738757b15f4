"""Breakdowns: parts of a total and their shares, as running text and as values."""

from __future__ import annotations

import re
from decimal import Decimal
from itertools import groupby
from typing import NamedTuple

from generator.brief.arithmetic import honest_share, plain
from generator.brief.comparison import shown
from generator.brief.model import Breakdown, Figure, Part, Statistic
from generator.brief.patterns import Patterns
from generator.document import Span
from generator.vocabulary import Indicator

HUNDRED = Decimal(100)
REST = ("其他", "其它", "其余")
MOST_SHARES, LISTENED = 3, 1
"""Of more parts than the first number only the share of the greatest is said: nobody can follow a row of percentages."""
LEAST_WHOLE = Decimal(10)
"""Of a smaller whole a percentage says less than the number itself."""
LEAST_SHARE = Decimal("0.1")
"""A smaller part of a total is no reason to dwell on it."""


class Slice(NamedTuple):
    """One part with its percentage of the whole (None when the whole is unknown) and the span that says it."""

    part: Part
    percent: Decimal | None
    said: Span | None

    @property
    def size(self) -> Decimal:
        """Return the part's number: a count, or a percentage where only that is known."""
        return self.part.figure.value


def slices(division: Breakdown, total: Statistic | None) -> list[Slice]:
    """Return the parts, greatest first (equal ones as written, what is left over last), each with its share.

    ``total`` is the statistic that is divided; without its value only given percentages are shares.
    """
    whole = total.value if total is not None else None
    ranked = sorted(division.parts, key=lambda part: (part.name.text.startswith(REST), -part.figure.value))
    return [_slice(part, whole) for part in ranked]


def weighty(division: Breakdown) -> list[Part]:
    """Return the parts of a breakdown that make a good share of it, the greatest first."""
    values = [part.figure.value for part in division.parts]
    total = HUNDRED if all(part.share for part in division.parts) else sum(values, Decimal())
    ranked = sorted(division.parts, key=lambda part: -part.figure.value)
    return [part for part in ranked if total and part.figure.value >= total * LEAST_SHARE]


def _slice(part: Part, whole: Figure | None) -> Slice:
    """Return one part with its share as stated or computed."""
    if part.share:
        return Slice(part, part.figure.value, shown(part.figure, "%"))
    percent = honest_share(part.figure.value, whole.value) if whole is not None else None
    if whole is None or percent is None:
        return Slice(part, None, None)
    return Slice(part, percent, Span(f"{plain(percent)}%", "derived", ("share", part.figure.path, whole.path)))


def breakdown(
    division: Breakdown, total: Statistic | None, patterns: Patterns, indicator: Indicator | None = None
) -> tuple[Span, ...]:
    """Return 死亡的19人中，道路交通12人，占63.2%；煤矿3人、建筑施工3人，各占15.8% as spans, without a final stop.

    ``indicator`` gives name and unit where the brief divides an indicator whose figure it does not state.
    """
    if not division.parts:
        return ()
    known = total or indicator
    unit = known.unit if known is not None else ""
    groups = [list(group) for _, group in groupby(slices(division, total), key=lambda item: (item.size, item.part.share))]
    spans = list(_lead(division, total, known.name if known is not None else division.indicator, patterns))
    heard = _heard(division, total, len(groups))
    for place, group in enumerate(groups):
        if place:
            spans.append(patterns.span("joins.item" if place <= heard and _has_shares(groups) else "joins.name"))
        spans.extend(_group(group if place < heard else _unshared(group), unit, patterns))
    return tuple(spans)


def _heard(division: Breakdown, total: Statistic | None, groups: int) -> int:
    """Return of how many groups of parts the share is said."""
    if total is not None and total.value is not None and total.value.value < LEAST_WHOLE:
        return 0
    return LISTENED if len(division.parts) > MOST_SHARES else groups


def _unshared(group: list[Slice]) -> list[Slice]:
    """Return counted parts without their shares."""
    return [item if item.part.share else item._replace(percent=None, said=None) for item in group]


def _has_shares(groups: list[list[Slice]]) -> bool:
    return any(item.percent is not None for group in groups for item in group)


def _lead(division: Breakdown, total: Statistic | None, name: str, patterns: Patterns) -> tuple[Span, ...]:
    """Return the words that name the whole, with its value when known."""
    if total is None or total.value is None:
        return (patterns.span("breakdown.lead.nameless", name=name),)
    key = patterns.first(f"breakdown.lead.{division.indicator}", "breakdown.lead.default")
    pieces = re.split(r"(\{value\})", patterns.say(key, name=name))
    value = shown(total.value, total.unit)
    return tuple(value if piece == "{value}" else Span(piece, "text", (f"pattern:{key}",)) for piece in pieces if piece)


def _group(group: list[Slice], unit: str, patterns: Patterns) -> list[Span]:
    """Return parts of one size: each with its figure, then their common share."""
    first = group[0]
    if first.size == 0:
        return [_zeros(group, patterns)]
    if first.part.share:
        return _only_shares(group, patterns)
    spans: list[Span] = []
    for place, item in enumerate(group):
        mark = [patterns.span("joins.name")] if place else []
        spans += [*mark, item.part.name.span(), shown(item.part.figure, unit)]
    if first.said is not None:
        paths = first.said.source[:1] + tuple(item.part.figure.path for item in group) + first.said.source[2:]
        words = patterns.say("breakdown.each" if len(group) > 1 else "breakdown.share", share=first.said.text)
        spans += [patterns.span("joins.tail"), Span(words, "derived", paths)]
    return spans


def _only_shares(group: list[Slice], patterns: Patterns) -> list[Span]:
    """Return parts of which only the percentage is known: 河口县占37.5%."""
    spans: list[Span] = []
    for place, item in enumerate(group):
        mark = [patterns.span("joins.name")] if place else []
        before, after = patterns.texts["breakdown.share"].split("{share}")
        pattern = ("pattern:breakdown.share",)
        words = [Span(before, "text", pattern), shown(item.part.figure, "%")] + ([Span(after, "text", pattern)] if after else [])
        spans += [*mark, item.part.name.span(), *words]
    return spans


def _zeros(group: list[Slice], patterns: Patterns) -> Span:
    """Return the parts that are zero, by name."""
    names = patterns.say("joins.name").join(item.part.name.text for item in group)
    paths = tuple(path for item in group for path in (item.part.name.path, item.part.figure.path))
    return Span(patterns.say("breakdown.zeros" if len(group) > 1 else "breakdown.zero", parts=names), "derived", ("zero", *paths))
