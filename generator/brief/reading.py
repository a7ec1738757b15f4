"""The figures read, not only reported: what they say together, one by one, against limits and in their parts."""

from __future__ import annotations

from itertools import chain

from generator.brief.model import Brief, Statistics
from generator.brief.patterns import Patterns
from generator.brief.reading_case import Case, Reading, numeral, paths_of
from generator.brief.reading_joint import graver
from generator.brief.reading_levels import averages, limits, rates, rectified
from generator.brief.reading_pace import limit_pace
from generator.brief.reading_parts import parts
from generator.brief.reading_trends import extremes, trends
from generator.document import Span
from generator.vocabulary import Vocabulary

__all__ = ["Reading", "read", "summary_label"]


def read(brief: Brief, vocabulary: Vocabulary, patterns: Patterns, period: Span | None = None) -> tuple[Reading, ...]:
    """Return everything the figures say, in a fixed order.

    ``patterns`` is the comparison file; ``period`` names the period where the brief does not.
    """
    case = Case(brief.statistics, vocabulary, patterns)
    named = brief.statistics.period.span() if brief.statistics.period else period
    return tuple(
        chain(
            trends(case, named),
            graver(case),
            extremes(case),
            limits(case),
            limit_pace(case),
            parts(case),
            rectified(case),
            rates(case),
            averages(case, brief.locality.divisions),
        )
    )


def summary_label(statistics: Statistics, vocabulary: Vocabulary, patterns: Patterns) -> Span | None:
    """Return 双下降, 三下降, 四项指标全面下降, 一升三降 … for two or more compared figures, or None.

    A label counts every comparable result figure; two zeros are no comparison and break no label.
    """
    case = Case(statistics, vocabulary, patterns)
    rows = case.comparable()
    groups = {way: len(case.going(way)) for way in ("up", "down", "flat")}
    if len(rows) < 2 or groups["flat"] == len(rows):
        return None
    text = _label([row.indicator for row in rows], groups, patterns)
    return Span(text, "derived", ("summary_label", *(path for row in rows for path in paths_of(row))))


def _label(ids: list[str], groups: dict[str, int], patterns: Patterns) -> str:
    """Return the label's words: a set name where one exists, else the count of each direction."""
    for way, key in (("down", "all_down"), ("up", "all_up")):
        if groups[way] == len(ids):
            special = _set_name(ids, patterns) if way == "down" else ""
            return special or patterns.say(f"labels.{key}", n=numeral(len(ids), patterns))
    said = [patterns.say(f"labels.{way}", n=numeral(count, patterns)) for way, count in groups.items() if count]
    return "".join(said)


def _set_name(ids: list[str], patterns: Patterns) -> str:
    """Return 双下降 for accidents and deaths, 三下降 for accidents of all, larger and severest kind, else ""."""
    for key, name in (("core", "both_down"), ("graded", "three_down")):
        if set(ids) == set(patterns.lists[f"labels.{key}"]):
            return patterns.say(f"labels.{name}")
    return ""
