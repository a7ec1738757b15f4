"""The brief's time words bound to one draft: period, deadlines, days left, the date line."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from generator.brief import calendar
from generator.brief.model import Brief, Fact, When
from generator.brief.pace import pace_of, quantity_of
from generator.brief.patterns import Patterns
from generator.document import Span
from generator.vocabulary import Vocabulary

BEFORE = "前"


@dataclass(frozen=True)
class Timing:
    """Time as this draft tells it. ``patterns`` is the calendar file."""

    brief: Brief
    vocabulary: Vocabulary
    patterns: Patterns

    def iso(self) -> str:
        """Return the day against which validity is measured, as an ISO date."""
        return calendar.reference_day(self.brief).isoformat()

    def seasons(self) -> frozenset[str]:
        """Return the seasons of the meeting."""
        return frozenset(calendar.seasons(self.brief, self.vocabulary, self.patterns))

    def period(self) -> Span:
        """Return the statistics' period."""
        return calendar.period(self.brief, self.patterns)

    def told_period(self) -> tuple[Span, ...]:
        """Return the period and, where the brief gives it, the day up to which the figures count."""
        as_of = self.brief.statistics.as_of
        return (self.period(), *((Span("，"), calendar.say_as_of(as_of, self.brief, self.patterns)) if as_of else ()))

    def year(self) -> Span:
        """Return the year the speech plans for, written in full."""
        return Span(f"{self.brief.year}年", "fact", ("year",))

    def day(self, when: When) -> Span:
        """Return a past day as it is said."""
        return calendar.say_date(when, self.brief, self.patterns)

    def deadline(self, when: When) -> Span:
        """Return a deadline with 前: 6月底前."""
        return calendar.say_deadline(when, self.patterns, self.brief)

    def deadline_name(self, when: When) -> Span:
        """Return the deadline's own name, without 前: 6月底."""
        span = self.deadline(when)
        return Span(span.text.removesuffix(BEFORE), span.kind, span.source)

    def is_work(self, fact: Fact) -> bool:
        """Return whether a task changes something on the ground, which can be looked at when it is done."""
        return any(word in fact.text for word in self.patterns.lists["pace.works"])

    def feast(self) -> Mapping[str, Span]:
        """Return the ``feast`` that is near and the ``days`` until it begins; {} where none is."""
        found, meeting = calendar.next_feast(self.brief, self.patterns), self.brief.meeting.date
        if found is None or meeting is None:
            return {}
        name, days = found
        return {"feast": Span(name, "text", ("pattern:feasts",)), "days": Span(f"{days}天", "derived", ("days_to", meeting.path))}

    def days_left(self, when: When) -> Span | None:
        """Return the days from the meeting to a deadline, or None where either is not exact or it is close by."""
        days = calendar.days_to(when, self.brief.meeting.date)
        if days is None or days < 2 or self.brief.meeting.date is None:
            return None
        return Span(f"{days}天", "derived", ("days_to", when.path, self.brief.meeting.date.path))

    def pace(self, fact: Fact, when: When) -> Span | None:
        """Return how fast a task has to go to meet its deadline, or None where quantity or days are not known."""
        quantity, meeting = quantity_of(fact, self.patterns), self.brief.meeting.date
        days = calendar.days_to(when, meeting)
        if quantity is None or meeting is None or days is None:
            return None
        return pace_of(quantity, fact, when, meeting, days, self.patterns)

    def says(self, when: When, words: str) -> bool:
        """Return whether a text already tells the deadline in some form."""
        if re.search(rf"(?<!\d){when.month}月", words):
            return True
        return not when.month and f"{when.year}年" in words

    def date_line(self) -> Span | None:
        """Return the line under the title, or None when the day is not known."""
        when = self.brief.meeting.date
        return calendar.date_line(self.brief, self.patterns) if when and when.day else None
