"""The brief's values ready for slots: what templates read as ``p`` beside the raw facts."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from generator.brief.model import (
    Background,
    Brief,
    Case,
    CitedDocument,
    Fact,
    NamedProblem,
    Scheme,
    Task,
)
from generator.brief.patterns import Patterns
from generator.document import Span
from generator.document.numbering import counted as number_word
from generator.vocabulary import Vocabulary
from generator.wording.agenda import Agenda
from generator.wording.casewords import case_slots, toll, vouched
from generator.wording.days import dates_of
from generator.wording.hook import BEFORE_FEAST
from generator.wording.issues import clause, issue, short
from generator.wording.say import joined, tidy
from generator.wording.taskwords import (
    bodies,
    deadline_slots,
    due_slots,
    latest,
    most_to_do,
    scale_slots,
    task_slots,
    tasks_of,
)
from generator.wording.timing import Timing
from generator.wording.topics import Topics

COLON = "："
COUNTED = re.compile(r"\d(?!\d|[—–~～-]|月|日|年|点|时|%|\.)")


@dataclass(frozen=True)
class Presenter:
    """Slot values of one draft.

    ``meeting`` is the meeting's name, ``local`` see local.py, ``settled`` see ``Thread.is_settled``, ``one_time`` see
    ``Catalogue``. ``left_apart`` tells that the hazards left to mend have a point of their own, ``left_told`` that a
    problem tells them.
    """

    brief: Brief
    vocabulary: Vocabulary
    patterns: Patterns
    timing: Timing
    agenda: Agenda
    meeting: Span
    topics: Topics
    wants_statistics: bool
    one_subject: bool
    after_deadline: str
    local: Mapping[str, Span]
    settled: bool = False
    one_time: bool = False
    left_apart: bool = False
    left_told: bool = False

    @cached_property
    def told_period(self) -> tuple[Span, ...]:
        """Return the period with the day up to which the figures count."""
        return self.timing.told_period()

    def counts(self, item: Fact) -> bool:
        """Return whether a text counts things to look after, rather than the dead, a day or nothing in numbers."""
        return bool(COUNTED.search(item.text)) and not any(word in item.text for word in self.topics.lost)

    def joined(self, items: Sequence[Fact]) -> tuple[Span, ...]:
        """Return several facts as one run with commas."""
        return joined(items, "，")

    def listed(self, items: Sequence[Fact]) -> tuple[Span, ...]:
        """Return several facts as a list of names."""
        return joined(items, "、")

    def is_explained(self, scheme: Scheme) -> bool:
        """Return whether the brief says behind a colon what some item of a scheme is about."""
        return any(COLON in item.text for item in scheme.items)

    def heads(self, scheme: Scheme) -> tuple[Span, ...]:
        """Return the items of a scheme without what explains them, as one run with commas."""
        return joined([item.span(tidy(item.text.split(COLON)[0])) for item in scheme.items], "，")

    def agenda_kinds(self, items: Sequence[Fact]) -> list[str]:
        """Return up to two kinds of what has happened at the meeting, as the comments on them are named."""
        return self.agenda.kinds_of(items)

    def task(self, task: Task) -> dict[str, Any]:
        """Return the slots of a task: who, and the verb phrase with its deadline unless the words already say it."""
        return task_slots(task, self.timing, self.after_deadline)

    def states(self, task: Task) -> bool:
        """Return whether a task is a sentence about a number of things, which cannot follow who has to do it."""
        return task.what.text[:1].isdigit()

    def together(self, task: Task) -> dict[str, Span]:
        """Return how many bodies share a task; {} but for the first such task: it is said once how they are to work together."""
        first = next((one for one in self.tasks if bodies(one) > 1), None)
        return (
            {"number": Span(number_word(bodies(task)), "derived", ("bodies", task.who.path))}
            if task is first and task.who
            else {}
        )

    def deadline(self, task: Task) -> dict[str, Any]:
        """Return the slots of a deadline: the day, who is in charge, the days left and how fast it must go."""
        return deadline_slots(task, self.timing)

    @property
    def before_feast(self) -> bool:
        """Return whether the meeting prepares a feast that is near: what is found is mended before it."""
        return self.brief.meeting.occasion == BEFORE_FEAST and bool(self.timing.feast())

    def is_greatest(self, task: Task) -> bool:
        """Return whether of all tasks this one has most to do: its days are the first to be counted before the audience."""
        return task is self._reckoned

    def scale(self, task: Task) -> dict[str, Any]:
        """Return who does a task, by when and how much of it, for words on how it is done and what counts as done."""
        return scale_slots(task, self.timing)

    def short(self, fact: Fact) -> Span:
        """Return a text's first clause where it can stand for the whole."""
        return short(fact)

    def clause(self, fact: Fact) -> Span | None:
        """Return a problem as a phrase that 的问题 can follow; None where it is more than a short clause without figures."""
        return clause(fact, self.topics)

    @cached_property
    def tasks(self) -> tuple[Task, ...]:
        """Return every task of the brief."""
        return tasks_of(self.brief)

    @cached_property
    def _reckoned(self) -> Task | None:
        """Return the one task whose days are counted before the audience."""
        return most_to_do(self.tasks, self.timing)

    @cached_property
    def due(self) -> dict[str, Any]:
        """Return the first and last deadline of the brief's tasks and who alone has the first; {} with fewer than two days."""
        return due_slots(self.tasks, self.timing)

    @cached_property
    def dates(self) -> tuple[Span, ...]:
        """Return what is to be looked at on which day (6月底看9处煤矿，9月底看23处路段); () where no task names things."""
        return dates_of(self.tasks, self.timing)

    @cached_property
    def local_slots(self) -> Mapping[str, Any]:
        """Return what ties a general demand to this place, the last deadline too; what has a point of its own is left out."""
        last = self.due.get("last_by") if self.settled else None
        return {**self.local, "last_by": last, **({"left": None} if self.left_apart or self.left_told else {})}

    def latest(self, tasks: Sequence[Task]) -> Task | None:
        """Return the task with the last deadline, None where none has one."""
        return latest(tasks)

    def case(self, case: Case) -> dict[str, Any]:
        """Return the slots of an accident told as a warning."""
        return case_slots(case, self.timing, self.patterns)

    def hurt(self, case: Case) -> bool:
        """Return whether anybody came to harm; what ended well is no accident to question oneself about."""
        return bool(toll(case, self.patterns))

    def issue(self, problem: NamedProblem, label: Span | None, *, led: bool = True) -> Span | None:
        """Return a problem as it stands before 的问题: in its own words where they are few, else by its short name."""
        return issue(problem, label, self.topics, led=led)

    def is_story(self, case: Case) -> bool:
        """Return whether the brief tells the course of an accident instead of naming its kind."""
        return bool(case.date and case.place) and any(word in case.what.text for word in self.topics.story)

    def title(self, document: CitedDocument) -> tuple[Span, ...]:
        """Return a document's title in its marks, with its number behind it when the brief gives one."""
        name = tidy(document.title.text).strip("《》")
        spans = [document.title.span(f"《{name}》")]
        if document.number:
            spans += [Span("（"), document.number.span(), Span("）")]
        return tuple(spans)

    def background(self, item: Background) -> dict[str, Any]:
        """Return the slots of a fact from outside and who vouches for it."""
        return {"background": vouched(item.what.span(tidy(item.what.text)), item.source), "background_source": item.source}
