"""The statistics as running text: outcome figures, process figures; breakdowns come from ``shares``."""

from __future__ import annotations

import re
from collections.abc import Sequence

from generator.brief.comparison import Base, against_limit, base_of, compare, shown
from generator.brief.model import Figure, Statistic, Statistics
from generator.brief.patterns import Patterns
from generator.brief.rectification import rectification
from generator.brief.shares import breakdown
from generator.brief.whole_year import is_whole_year
from generator.document import Span
from generator.vocabulary import Indicator, Vocabulary

__all__ = ["breakdown", "is_outcome", "ordered", "overview", "process"]

BREATH = 2
"""After how many figures a full stop gives room to breathe."""
Clause = tuple[Span, ...]


def is_outcome(statistic: Statistic, vocabulary: Vocabulary) -> bool:
    """Return whether a figure is a result (accidents, rates of death) and not work done."""
    indicator = vocabulary.indicators.get(statistic.indicator)
    return statistic.better == "lower" if indicator is None or statistic.own else indicator.group != "process"


def ordered(statistics: Statistics, vocabulary: Vocabulary) -> list[Statistic]:
    """Return the figures in the vocabulary's order, own ones last as the brief has them."""
    places = {ident: place for place, ident in enumerate(vocabulary.indicators)}
    return sorted(statistics.indicators, key=lambda row: len(places) if row.own else places.get(row.indicator, len(places)))


def overview(statistics: Statistics, vocabulary: Vocabulary, patterns: Patterns) -> tuple[Span, ...]:
    """Return the outcome figures with comparisons and limits, without a final stop; empty when there are none.

    A figure that is part of another one is introduced after it (R12); one that is zero closes the list.
    """
    base = base_of(statistics, patterns)
    so_far = not is_whole_year(statistics, patterns)
    rows = [row for row in ordered(statistics, vocabulary) if is_outcome(row, vocabulary)]
    shown_ids = {row.indicator for row in rows if row.value is not None and row.value.value != 0}
    whole: list[Clause] = []
    zero: list[Clause] = []
    parts: list[Clause] = []
    for row in rows:
        indicator = _indicator(row, vocabulary)
        target = zero if _is_zero(row) else parts if indicator and indicator.part_of in shown_ids else whole
        target.extend(_clauses(row, indicator, patterns, base, so_far))
    text = _joined([*whole, *zero], patterns)
    if not parts:
        return text
    return (*text, patterns.span("joins.part"), *_joined(parts, patterns)) if text else _joined(parts, patterns)


def process(statistics: Statistics, vocabulary: Vocabulary, patterns: Patterns) -> tuple[Span, ...]:
    """Return the figures of the work done, with a computed rectification rate where only the counts are given."""
    base = base_of(statistics, patterns)
    clauses: list[Clause] = []
    for row in ordered(statistics, vocabulary):
        if is_outcome(row, vocabulary):
            continue
        clauses.extend(_clauses(row, _indicator(row, vocabulary), patterns, base, not is_whole_year(statistics, patterns)))
        if row.indicator == patterns.say("rectification.fixed"):
            clauses.extend(_computed_rate(statistics, patterns, base))
    return _joined(clauses, patterns)


def _indicator(statistic: Statistic, vocabulary: Vocabulary) -> Indicator | None:
    """Return what the vocabulary knows of a figure, or None for an own one."""
    return None if statistic.own else vocabulary.indicators.get(statistic.indicator)


def _is_zero(statistic: Statistic) -> bool:
    return statistic.value is not None and statistic.value.value == 0


def _computed_rate(statistics: Statistics, patterns: Patterns, base: Base) -> list[Clause]:
    """Return the clause of the rate nobody wrote down, or nothing."""
    pair = rectification(statistics, patterns)
    if pair is None or pair.stated is not None:
        return []
    tail = pair.compare(patterns, base)
    return [_with_tails(_filled(patterns.say("rectification.clause"), pair.rate_span(), "rectification"), [tail], patterns)]


def _clauses(statistic: Statistic, indicator: Indicator | None, patterns: Patterns, base: Base, so_far: bool) -> list[Clause]:
    """Return the clause of one figure (none when it has no number at all)."""
    if statistic.value is None:
        return _without_value(statistic, patterns, base)
    limit = against_limit(statistic, patterns, so_far) if statistic.limit is not None else None
    tails = [compare(statistic, indicator, patterns, base), limit]
    return [_with_tails(_head(statistic, indicator, patterns), tails, patterns)]


def _head(statistic: Statistic, indicator: Indicator | None, patterns: Patterns) -> Clause:
    """Return name and value; a zero is said in the indicator's own words (未发生…)."""
    assert statistic.value is not None
    if statistic.value.value == 0 and statistic.unit != "%":
        words = indicator.zero if indicator and indicator.zero else patterns.say("clauses.zero", name=statistic.name)
        named = () if indicator else (_name_path(statistic.value),)
        return (Span(words, "derived", ("zero", statistic.value.path, *named)),)
    value = shown(statistic.value, statistic.unit)
    if indicator is None:
        path = _name_path(statistic.value)
        words = patterns.say("clauses.own").replace("{name}", "")
        return (Span(statistic.name, "fact", (path,)), *_filled(words, value, statistic.indicator))
    return _filled(indicator.clause.replace("{name}", indicator.name), value, statistic.indicator)


def _name_path(value: Figure) -> str:
    """Return where the brief names an indicator of its own."""
    return f"{value.path.rpartition('.')[0]}.name"


def _without_value(statistic: Statistic, patterns: Patterns, base: Base) -> list[Clause]:
    """Return what is said of a figure whose own value the brief lacks: the earlier one and the limit."""
    clauses = []
    for figure, key in ((statistic.previous, "previous_only"), (statistic.limit, "limit_only")):
        if figure is not None:
            text = patterns.say(f"clauses.{key}", name=statistic.name, at=base.at)
            clauses.append(_filled(text, shown(figure, statistic.unit), statistic.indicator, base))
    return clauses


def _filled(clause: str, value: Span, origin: str, base: Base | None = None) -> Clause:
    """Return a clause's words around its value as spans; words that hold the ``base`` period are derived from it."""
    own = Span("", "derived", ("base", *base.paths)) if base and base.paths else Span("", "text", (f"indicator:{origin}",))
    parts = re.split(r"(\{value\})", clause)
    return tuple(value if part == "{value}" else Span(part, own.kind, own.source) for part in parts if part)


def _with_tails(head: Clause, tails: Sequence[Span | None], patterns: Patterns) -> Clause:
    """Return the clause with the comparisons that exist, after commas."""
    comma = patterns.span("joins.tail")
    return (*head, *(span for tail in tails if tail is not None for span in (comma, tail)))


def _joined(clauses: Sequence[Clause], patterns: Patterns) -> tuple[Span, ...]:
    """Join clauses: by commas, and as soon as one has a comma inside in twos by semicolons, then by full stops to breathe."""
    comma = patterns.say("joins.tail")
    inner = any(span.text == comma for clause in clauses for span in clause)
    spans: list[Span] = []
    for place, clause in enumerate(clauses):
        if place:
            full = inner and place % BREATH == 0
            spans.append(patterns.span("joins.stop" if full else "joins.item" if inner else "joins.tail"))
        spans.extend(clause)
    return tuple(spans)
