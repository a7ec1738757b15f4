"""Days to remember: what is to be looked at when a task falls due, and the nearest of them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from generator.brief.model import Task, When
from generator.brief.pace import things_of
from generator.document import Span
from generator.wording.say import joined
from generator.wording.taskwords import bodies, last_day
from generator.wording.timing import Timing

FACT = "fact"
MOST = 5
"""Nobody keeps more days in mind than this."""


def dates_of(tasks: Sequence[Task], timing: Timing) -> tuple[Span, ...]:
    """Return what is to be looked at on which day, earliest first, one thing a day; the first and the last ones where many.

    A task that counts no things is told by the one body that has to do it, where there is just one.
    """
    dated = [task for task in tasks if task.by]
    found = [(task.by, things_of(task.what, timing.patterns) or _body(task)) for task in dated]
    found.sort(key=lambda row: row[1] is not None and row[1].kind == FACT)
    rows = list({last_day(when): (when, things) for when, things in reversed(found) if when and things}.values())
    rows.sort(key=lambda row: last_day(row[0]))
    told = rows if len(rows) <= MOST else [*rows[: MOST - 1], rows[-1]]
    return joined([_look(when, things, timing) for when, things in told], "，")


def _body(task: Task) -> Span | None:
    """Return the one body that has to do a task, None where there are several or none."""
    return task.who.span() if task.who and bodies(task) == 1 else None


def _look(when: When, things: Span, timing: Timing) -> Span:
    """Return one day with what is to be looked at then."""
    key = "pace.ask" if things.kind == FACT else "pace.look"
    text = timing.patterns.say(key, by=timing.deadline_name(when).text, things=things.text)
    return Span(text, "derived", ("look", when.path, *things.source))


def nearest(tasks: Sequence[Task], timing: Timing) -> Mapping[str, Span]:
    """Return the nearest deadline ``by`` with the ``days`` left and the ``things`` due then.

    {} where none is known and where another task, which names no things, falls due before.
    """
    first = min((last_day(task.by) for task in tasks if task.by and timing.days_left(task.by)), default=None)
    for when, things in sorted(_dated(tasks, timing), key=lambda row: last_day(row[0])):
        if (days := timing.days_left(when)) and last_day(when) == first:
            return {"by": timing.deadline_name(when), "days": days, "things": things}
    return {}


def _dated(tasks: Sequence[Task], timing: Timing) -> list[tuple[When, Span]]:
    """Return the deadlines of the tasks that name things to look at, with those things, as the brief lists them."""
    found = [(task.by, things_of(task.what, timing.patterns)) for task in tasks]
    return [(when, things) for when, things in found if when and things]
