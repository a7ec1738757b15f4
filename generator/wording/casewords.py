"""An accident of the brief as slots: when, where, what, how many were killed and hurt, and who vouches for it."""

from __future__ import annotations

import re
from typing import Any

from generator.brief.model import Case, Fact
from generator.brief.patterns import Patterns
from generator.document import Span
from generator.wording.say import tidy
from generator.wording.timing import Timing

TOLL = "comparison.toll"
_ONE = re.compile("^(?:发生)?(?:一[起座家处辆艘台栋间])?")
"""What a text may begin with and a frame says itself: 那起……."""


def case_slots(case: Case, timing: Timing, patterns: Patterns) -> dict[str, Any]:
    """Return the slots of an accident told as a warning. ``patterns`` is the comparison file."""
    return {
        "case_when": timing.day(case.date) if case.date else None,
        "case_where": case.place,
        "case_what": vouched(case.what.span(_ONE.sub("", tidy(case.what.text))), case.source),
        "toll": toll(case, patterns),
        "lesson": case.lesson,
        "case_source": case.source,
    }


def toll(case: Case, patterns: Patterns) -> tuple[Span, ...]:
    """Return who was killed and hurt, nothing when the brief does not tell."""
    spans: list[Span] = []
    for figure, key in ((case.deaths, "deaths"), (case.injured, "injured")):
        if figure is not None and figure.value > 0:
            before, _, after = patterns.say(f"toll.{key}").partition("{n}")
            lead = Span("、") if spans else Span(patterns.say("toll.lead"), "text", (TOLL,))
            spans += [lead, figure.span(), Span(before + after, "text", (TOLL,))]
    return tuple(spans)


def vouched(span: Span, source: Fact | None) -> Span:
    """Return a fact's span that also names the path of whoever vouches for it, said or not."""
    return Span(span.text, span.kind, (*span.source, *((source.path,) if source else ())))
