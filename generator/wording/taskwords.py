"""A task of the brief as slots: who does what by when, how many days are left, how fast it has to go."""

from __future__ import annotations

import re
from typing import Any

from generator.brief.model import Fact, Task
from generator.brief.pace import quantity_of
from generator.document import Span
from generator.wording.say import tidy
from generator.wording.timing import Timing

TIMED = re.compile("[前后]|期间|之内|以内")
TIMED_WITHIN = 10
"""A task whose first words name a time of their own takes its deadline behind it."""


def task_slots(task: Task, timing: Timing, after_deadline: str) -> dict[str, Any]:
    """Return who and the verb phrase with its deadline unless the words already say it."""
    words = tidy(task.what.text).removeprefix("要")
    spans = [task.what.span(words)]
    if task.by and not timing.says(task.by, words):
        deadline = timing.deadline(task.by)
        if TIMED.search(words[:TIMED_WITHIN]):
            spans = [*spans, Span("，"), deadline, Span(after_deadline, "text", ("fixed.after_deadline",))]
        else:
            spans = [Span("在"), deadline, *spans]
    return {"who": task.who, "task": tuple(spans)}


def deadline_slots(task: Task, timing: Timing) -> dict[str, Any]:
    """Return the day, the days left from the meeting, who is in charge, the quantity and how fast it must go."""
    quantity = quantity_slots(task.what, timing)
    if task.by is None:
        return quantity
    left = {"by": timing.deadline_name(task.by), "days": timing.days_left(task.by), "who": task.who}
    return {**left, **quantity, "pace": timing.pace(task.what, task.by)}


def quantity_slots(fact: Fact, timing: Timing) -> dict[str, Any]:
    """Return the one quantity that a piece of work names: 23处, 处; {} for papers and lessons, which are not seen done."""
    found = quantity_of(fact, timing.patterns) if timing.is_work(fact) else None
    return {"quantity": found.span, "measure": Span(found.measure, "derived", found.span.source)} if found else {}
