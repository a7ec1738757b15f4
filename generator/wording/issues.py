"""A problem of the brief as it stands inside a sentence: in its own words where they are few, else by its short name."""

from __future__ import annotations

import re

from generator.brief.model import Fact, NamedProblem
from generator.document import Span
from generator.wording.say import tidy
from generator.wording.topics import Topics

SHORTEST = 6
STOPS = "，；：。0123456789"
COMMA = "，"
LONGEST_ISSUE, RECITED, OWN_WORDS = 26, 12, 20
FAITHFUL = 0.85
"""A short name that has fewer of its characters in the problem's own words would make another problem of it."""
LONGEST_CLAUSE = 18
"""A problem longer than this is a sentence of its own: before 的问题 nobody could follow it."""


def short(fact: Fact) -> Span:
    """Return a text's first clause where it can stand for the whole: what was told in full is named again, not recited."""
    first = tidy(fact.text).split(COMMA)[0]
    return fact.span(first if len(first) >= SHORTEST else tidy(fact.text))


def clause(fact: Fact, topics: Topics) -> Span | None:
    """Return a problem as a phrase that 的问题 can follow; None where it is more than a short clause without figures."""
    text = _without_tails(tidy(fact.text), topics)
    fits = 0 < len(text) <= LONGEST_CLAUSE and not set(text) & set(STOPS)
    return fact.span(text) if fits else None


def issue(problem: NamedProblem, label: Span | None, topics: Topics, *, led: bool = True) -> Span | None:
    """Return a problem as it stands before 的问题: in its own words where they are few, else by its short name ``label``.

    Long words that were told in the list a page before are not recited, nor a first clause that the answer is not about
    (``led`` is False).
    """
    first = tidy(problem.what.text).split(COMMA)[0]
    for front in topics.fronts:
        first = first.removeprefix(front)
    text = _without_tails(re.sub(topics.counts, "", first) if topics.counts else first, topics)
    faithful = label and sum(map(problem.what.text.__contains__, label.text)) >= FAITHFUL * len(label.text)
    longest = (RECITED if faithful else OWN_WORDS) * led if label else LONGEST_ISSUE
    return problem.what.span(text) if SHORTEST <= len(text) <= longest else label


def _without_tails(text: str, topics: Topics) -> str:
    """Return a text without the words at its end that only call it a problem."""
    for tail in topics.tails:
        text = text.removesuffix(tail)
    return text
