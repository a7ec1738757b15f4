"""A task of the brief as slots: who does what by when, how many days are left, how fast it has to go."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

from generator.brief.model import Brief, Fact, Task, When
from generator.brief.pace import quantity_of
from generator.document import Span
from generator.wording.say import tidy
from generator.wording.timing import Timing

SEVERAL = re.compile("、|[和及与](?=[省市县区旗镇乡各])")
"""Between bodies; a 和 inside a name (住房和城乡建设局) is not followed by a rank."""
TIMED = re.compile("[前后]|期间|之内|以内")
DAY = re.compile("^在?[^，、]{2,7}(?:之前|以前|前)")
TIME_FIRST = re.compile(r"^(?:会后|[今明本]|\d)[^，、]{0,8}?(?:前|内|期间)")
"""A time at the head of a task follows who has to do it only with 在."""
LONGEST_CORE = 19
TIMED_WITHIN = 10
"""A task whose first words name a time of their own takes its deadline behind it."""


def task_slots(task: Task, timing: Timing, after_deadline: str) -> dict[str, Any]:
    """Return who and the verb phrase with its deadline unless the words already say it."""
    words = tidy(task.what.text).removeprefix("要")
    timed = TIME_FIRST.match(words)
    spans = [*((Span("在"),) if timed else ()), task.what.span(words)]
    if task.by and not timing.says(task.by, words):
        deadline = timing.deadline(task.by)
        if timed or TIMED.search(words[:TIMED_WITHIN]):
            spans = [*spans, Span("，"), deadline, Span(after_deadline, "text", ("fixed.after_deadline",))]
        else:
            spans = [Span("在"), deadline, *spans]
    return {"who": task.who, "task": tuple(spans)}


def task_core(task: Task, verbs: tuple[str, ...]) -> Span | None:
    """Return what a task does in few enough words for a heading: its first clause without the day, begun by one of ``verbs``."""
    words = DAY.sub("", tidy(task.what.text).removeprefix("要").split("，")[0])
    return task.what.span(words) if len(words) <= LONGEST_CORE and words.startswith(verbs) else None


def says_all(task: Task, core: Span) -> bool:
    """Return whether the core of a task is the whole of it, its day left out."""
    return DAY.sub("", tidy(task.what.text).removeprefix("要")) == core.text


def deadline_slots(task: Task, timing: Timing) -> dict[str, Any]:
    """Return the day, who is in charge, the quantity, the days left and how fast it must go."""
    quantity = quantity_slots(task.what, timing)
    if task.by is None:
        return quantity
    due = {"by": timing.deadline_name(task.by), "who": task.who, **quantity}
    return {**due, "days": timing.days_left(task.by), "pace": timing.pace(task.what, task.by)}


def due_slots(tasks: Sequence[Task], timing: Timing) -> dict[str, Any]:
    """Return the first and last deadline of some tasks and who alone has the first; {} with fewer than two days."""
    rows = ((last_day(task.by), task.by, task.who) for task in tasks if task.by and task.who)
    dated = sorted(rows, key=lambda row: row[0])
    if len(dated) < 2 or dated[0][0] == dated[-1][0]:
        return {}
    (_, first, who), (_, last, _) = dated[0], dated[-1]
    one = None if SEVERAL.search(who.text) else who
    return {"by": timing.deadline_name(first), "who": one, "last_by": timing.deadline_name(last)}


def bodies(task: Task) -> int:
    """Return how many bodies a task names, 0 for none."""
    return len(SEVERAL.split(task.who.text)) if task.who else 0


def tasks_of(brief: Brief) -> tuple[Task, ...]:
    """Return every task of a brief, the general ones first."""
    return (*brief.tasks, *(task for focus in brief.focus_sectors for task in focus.tasks))


def most_to_do(tasks: Sequence[Task], timing: Timing) -> Task | None:
    """Return the task with a deadline that names the greatest quantity: a speech does the sum of its days only once."""
    sums = [(task, quantity_of(task.what, timing.patterns)) for task in tasks if task.by]
    return max(sums, key=lambda row: row[1].number if row[1] else 0, default=(None, None))[0]


def latest(tasks: Sequence[Task]) -> Task | None:
    """Return the task with the last deadline, None where none has one: what is checked then is checked as a whole."""
    dated = [(last_day(task.by), task) for task in tasks if task.by]
    return max(dated, key=lambda row: row[0])[1] if dated else None


def scale_slots(task: Task, timing: Timing) -> dict[str, Any]:
    """Return who does a task, the day and the one quantity that it names, papers and lessons too."""
    by = timing.deadline_name(task.by) if task.by else None
    return {"who": task.who, "by": by, **counted(task.what, timing)}


def quantity_slots(fact: Fact, timing: Timing) -> dict[str, Any]:
    """Return the one quantity that a piece of work names; {} for papers and lessons, which are not seen done."""
    return counted(fact, timing) if timing.is_work(fact) else {}


def counted(fact: Fact, timing: Timing) -> dict[str, Any]:
    """Return the one quantity that a text names and its measure: 23处, 处; {} where it names none or several."""
    found = quantity_of(fact, timing.patterns)
    return {"quantity": found.span, "measure": Span(found.measure, "derived", found.span.source)} if found else {}


def last_day(when: When) -> tuple[int, int, int]:
    """Return a deadline as a day that sorts: the last of its month or year where it names no closer one."""
    return when.year, when.month or 12, when.day or 31
