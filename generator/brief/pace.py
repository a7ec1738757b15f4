"""How fast a task has to go: the one quantity its words name, over the days from the meeting to its deadline."""

from __future__ import annotations

import re
from typing import NamedTuple

from generator.brief.model import Fact, When
from generator.brief.patterns import Patterns
from generator.document import Span

WEEK = 7
LEAST = 2
LEAST_SHARED = 6
"""Fewer things than this are not shared out over the days: nobody builds a third of a reservoir a week."""
MOST_WEEKLY = 50
"""More than so many a week are told by the day."""
MOST_DAILY = 300
"""More than so many a day is no pace that anybody can picture."""
SLOW = 3
"""From so many days for each on, the pace is told by days, below by weeks."""


class Quantity(NamedTuple):
    """A number of things that a text names: 23, 处, and the words as they stand there."""

    number: int
    measure: str
    span: Span


def quantity_of(fact: Fact, patterns: Patterns) -> Quantity | None:
    """Return the quantity of a text that names just one, else None. ``patterns`` is the calendar file, key ``pace``."""
    found = list(_quantities(fact.text, patterns))
    if len(found) != 1 or int(found[0][1]) < LEAST:
        return None
    return Quantity(int(found[0][1]), found[0][2], Span(found[0][0], "derived", ("quantity", fact.path)))


def things_of(fact: Fact, patterns: Patterns) -> Span | None:
    """Return the one quantity of a text with the things it counts (9处煤矿), None where they are of no known kind."""
    found = quantity_of(fact, patterns)
    if found is None:
        return None
    nouns = "|".join(patterns.lists["pace.things"])
    told = re.search(
        rf"{re.escape(found.span.text)}[\u4e00-\u9fff]{{0,8}}?(?:{nouns})(?:(?:和|、)[\u4e00-\u9fff]{{0,4}}?(?:{nouns}))?",
        fact.text,
    )
    return Span(told[0], "derived", ("things", fact.path)) if told else None


def _quantities(text: str, patterns: Patterns) -> list[re.Match[str]]:
    """Return the places where a text counts things; whatever else is counted there makes it ambiguous."""
    measures = "|".join(patterns.lists["pace.measures"])
    other = "|".join(patterns.lists["pace.not_before"])
    found = list(re.finditer(rf"(?<![A-Z\d.])(\d+)({measures})(?!{other})", text))
    every = re.findall(r"(?<![A-Z\d.])\d+(?:\.\d+)?(?!\d|\.\d|[年月日号时点])", text)
    return found if len(every) == len(found) else []


def pace_of(quantity: Quantity, fact: Fact, by: When, meeting: When, days: int, patterns: Patterns) -> Span | None:
    """Return what has to be done in so many days or every week, or None when the deadline is too near to be shared out.

    All are true bounds: fewer days than are said for each one, at least as many every week or day.
    """
    if days <= WEEK or quantity.number < LEAST_SHARED:
        return None
    each, rest = divmod(days, quantity.number)
    weekly, daily = -(-quantity.number * WEEK // days), -(-quantity.number // days)
    if daily > MOST_DAILY:
        return None
    if each >= SLOW:
        key, number = ("pace.each", each + 1) if rest else ("pace.each_exactly", each)
    else:
        key, number = ("pace.weekly", weekly) if weekly <= MOST_WEEKLY else ("pace.daily", daily)
    text = patterns.say(key, n=str(number), measure=quantity.measure)
    return Span(text, "derived", ("pace", fact.path, by.path, meeting.path))
