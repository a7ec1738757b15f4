"""How fast a task must go: recomputed from its words and its deadline, without the generator."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Iterator
from datetime import date
from decimal import Decimal

from brief_reader import BriefFacts


def paces(task: str, by: str, facts: BriefFacts) -> Iterator[Decimal]:
    """Yield the days for one of a task's things, the things of a week and those of a day, each rounded up."""
    parts = [int(one) for one in re.findall(r"\d+", by)]
    if not parts or facts.meeting_date is None:
        return
    if parts[0] <= 12:
        parts = [facts.meeting_date.year, *parts]
    if len(parts) < 2:
        return
    year, month, day = [*parts, 0][:3]
    days = (date(year, month, day or monthrange(year, month)[1]) - facts.meeting_date).days
    for number in filter(None, map(int, re.findall(r"\d+", task))):
        if days > 0:
            yield Decimal(-(-days // number))
            yield Decimal(-(-number * 7 // days))
            yield Decimal(-(-number // days))


FEASTS = {
    2024: ("02-10", "04-04"),
    2025: ("01-29", "04-04"),
    2026: ("02-17", "04-05"),
    2027: ("02-06", "04-05"),
    2028: ("01-26", "04-04"),
    2029: ("02-13", "04-04"),
    2030: ("02-03", "04-05"),
}
"""Spring Festival and Qingming by year; the first of May and of October are the same every year."""


def feast_days(facts: BriefFacts) -> Iterator[Decimal]:
    """Yield the days from the meeting to the feasts of its year and the next."""
    meeting = facts.meeting_date
    if meeting is None:
        return
    for year in (meeting.year, meeting.year + 1):
        for text in (*FEASTS.get(year, ()), "05-01", "10-01"):
            yield Decimal((date.fromisoformat(f"{year}-{text}") - meeting).days)


def all_paces(facts: BriefFacts) -> Iterator[Decimal]:
    """Yield the paces of every task with a deadline."""
    for path, text in facts.leaves.items():
        if path.endswith(".what") and "tasks" in path:
            yield from paces(text, facts.get(path.removesuffix("what") + "by"), facts)
