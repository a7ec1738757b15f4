"""The brief's values ready for slots: what templates read as ``p`` beside the raw facts."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from generator.brief.figures import overview, process
from generator.brief.model import (
    Background,
    Breakdown,
    Brief,
    Case,
    CitedDocument,
    Fact,
    Objective,
    Part,
    Scheme,
    Task,
)
from generator.brief.objectives import covers_last_year, objective_people
from generator.brief.patterns import Patterns
from generator.brief.reading import Reading, summary_label
from generator.brief.shares import breakdown, slices
from generator.document import Span
from generator.vocabulary import Vocabulary
from generator.wording.casewords import case_slots, toll, vouched
from generator.wording.commentary import reading_rank, readings_about
from generator.wording.say import joined, tidy
from generator.wording.taskwords import counted, deadline_slots, due_slots, latest, most_to_do, scale_slots, task_slots, tasks_of
from generator.wording.timing import Timing
from generator.wording.topics import Topics

COLON = "："
SHORTEST = 6
STOPS = "，；：。0123456789"
PEOPLE = "人名"
PLACE = re.compile("[\u4e00-\u9fff]{2,6}?(?:街道|镇|乡|苏木|社区|嘎查|村)")
"""Where a problem begins with a place."""
LONGEST_CLAUSE = 18
"""A problem longer than this is a sentence of its own: before 的问题 nobody could follow it."""
COUNTED = re.compile(r"\d(?!\d|[—–~～-]|月|日|年|点|时|%|\.)")


@dataclass(frozen=True)
class Presenter:
    """Slot values of one draft: ``meeting`` is the meeting's name, ``period`` the statistics' period; ``local`` see local.py."""

    brief: Brief
    vocabulary: Vocabulary
    patterns: Patterns
    timing: Timing
    agenda_words: Mapping[str, Sequence[str]]
    meeting: Span
    period: Span
    topics: Topics
    wants_statistics: bool
    one_subject: bool
    after_deadline: str
    local: Mapping[str, Span]

    @cached_property
    def told_period(self) -> tuple[Span, ...]:
        """Return the period with the day up to which the figures count."""
        return self.timing.told_period()

    @cached_property
    def overview(self) -> tuple[Span, ...]:
        """Return the outcome figures as running text."""
        return overview(self.brief.statistics, self.vocabulary, self.patterns)

    @cached_property
    def process(self) -> tuple[Span, ...]:
        """Return the figures of work done as running text."""
        return process(self.brief.statistics, self.vocabulary, self.patterns)

    @cached_property
    def breakdowns(self) -> tuple[tuple[Span, ...], ...]:
        """Return each breakdown as running text."""
        return tuple(
            breakdown(one, self._total(one), self.patterns, self.vocabulary.indicators.get(one.indicator))
            for one in self.brief.statistics.breakdowns
            if not self._is_empty(one)
        )

    @cached_property
    def label(self) -> Span | None:
        """Return 双下降, 四项指标全面下降, 一升三降 … where the figures bear it, else None."""
        return summary_label(self.brief.statistics, self.vocabulary, self.patterns)

    @cached_property
    def deaths(self) -> Span | None:
        """Return last year's number of deaths with its unit when there were any, else None: nobody mourns half a year."""
        if not covers_last_year(self.brief, self.patterns, self.period):
            return None
        row = next((row for row in self.brief.statistics.indicators if row.indicator == "deaths"), None)
        return row.value.span(row.unit) if row and row.value and row.value.value > 0 else None

    def counts(self, item: Fact) -> bool:
        """Return whether a text counts things to look after, rather than the dead, a day or nothing in numbers."""
        return bool(COUNTED.search(item.text)) and not any(word in item.text for word in self.topics.lost)

    def joined(self, items: Sequence[Fact]) -> tuple[Span, ...]:
        """Return several facts as one run with commas."""
        return joined(items, "，")

    def is_explained(self, scheme: Scheme) -> bool:
        """Return whether the brief says behind a colon what some item of a scheme is about."""
        return any(COLON in item.text for item in scheme.items)

    def heads(self, scheme: Scheme) -> tuple[Span, ...]:
        """Return the items of a scheme without what explains them, as one run with commas."""
        return joined([item.span(tidy(item.text.split(COLON)[0])) for item in scheme.items], "，")

    def agenda_kinds(self, items: Sequence[Fact]) -> list[str]:
        """Return up to two kinds of what has happened at the meeting, as the comments on them are named."""
        text = "".join(item.text for item in items)
        return [kind for kind, words in self.agenda_words.items() if any(word in text for word in words)][:2]

    def readings(self, readings: Sequence[Reading], about: str) -> list[Reading]:
        """Return the readings about totals, shares or rates, so that each stands behind the figures it reads."""
        return readings_about(readings, about)

    def reading_rank(self, reading: Reading) -> float:
        """Return how soon a commentary may go when space is short: what the figures shout goes last."""
        return reading_rank(reading)

    def task(self, task: Task) -> dict[str, Any]:
        """Return the slots of a task: who, and the verb phrase with its deadline unless the words already say it."""
        return task_slots(task, self.timing, self.after_deadline)

    def states(self, task: Task) -> bool:
        """Return whether a task is a sentence about a number of things, which cannot follow who has to do it."""
        return task.what.text[:1].isdigit()

    def deadline(self, task: Task) -> dict[str, Any]:
        """Return the slots of a deadline: the day and who is in charge; for one task of all the days left and the pace too."""
        return deadline_slots(task, self.timing, reckoned=task is self._reckoned)

    def scale(self, task: Task) -> dict[str, Any]:
        """Return who does a task, by when and how much of it, for words on how it is done and what counts as done."""
        return scale_slots(task, self.timing)

    def short(self, fact: Fact) -> Span:
        """Return a text's first clause where it can stand for the whole: what was told in full is named again, not recited."""
        first = tidy(fact.text).split("，")[0]
        return fact.span(first if len(first) >= SHORTEST else tidy(fact.text))

    def clause(self, fact: Fact) -> Span | None:
        """Return a problem as a phrase that 的问题 can follow; None where it is more than a short clause without figures."""
        text = tidy(fact.text)
        for tail in self.topics.tails:
            text = text.removesuffix(tail)
        fits = 0 < len(text) <= LONGEST_CLAUSE and not set(text) & set(STOPS)
        return fact.span(text) if fits else None

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
    def hook(self) -> dict[str, Any]:
        """Return what a speech can begin with: the dead of the period, the sector with most of them, what is left to mend."""
        row = next((row for row in self.brief.statistics.indicators if row.indicator == "deaths"), None)
        dead = row.value.span(row.unit) if row and row.value and row.value.value > 0 else None
        return {"dead": dead, "period": self.period if dead else None, **self.local}

    @cached_property
    def local_slots(self) -> Mapping[str, Any]:
        """Return what ties a general demand to this place, the last deadline too."""
        return {**self.local, "last_by": self.due.get("last_by")}

    def latest(self, tasks: Sequence[Task]) -> Task | None:
        """Return the task with the last deadline, None where none has one."""
        return latest(tasks)

    def case(self, case: Case) -> dict[str, Any]:
        """Return the slots of an accident told as a warning."""
        return case_slots(case, self.timing, self.patterns)

    def hurt(self, case: Case) -> bool:
        """Return whether anybody came to harm; what ended well is no accident to question oneself about."""
        return bool(toll(case, self.patterns))

    def several(self, share: tuple[Breakdown, Part]) -> bool:
        """Return whether a part of a total is more than one: a single case is no share to dwell on."""
        return share[1].figure.value > 1

    def anchor(self, fact: Fact) -> tuple[Span, ...]:
        """Return where and how many a problem speaks of (西关街道的38家), () where it counts nothing or counts people."""
        told = self.scale_of(fact)
        if not told or told["measure"].text in PEOPLE:
            return ()
        place = PLACE.match(fact.text)
        return (*((fact.span(place[0]), Span("的")) if place else ()), told["quantity"])

    def scale_of(self, fact: Fact) -> dict[str, Span]:
        """Return the one quantity a text names and its measure; {} where it names none or several."""
        return counted(fact, self.timing)

    def leads(self, share: tuple[Breakdown, Part]) -> bool:
        """Return whether a part is the greatest of its breakdown: its share is worth a second word, the others' are not."""
        division, part = share
        return part.figure.value == max(other.figure.value for other in division.parts)

    def is_story(self, case: Case) -> bool:
        """Return whether the brief tells the course of an accident instead of naming its kind."""
        return bool(case.date and case.place) and any(word in case.what.text for word in self.topics.story)

    def share(self, share: tuple[Breakdown, Part]) -> dict[str, Any]:
        """Return the slots of a sector's share of a total."""
        division, part = share
        total = self._total(division)
        own = next(one for one in slices(division, total) if one.part is part)
        indicator = self.vocabulary.indicators.get(division.indicator)
        name = Span(indicator.name if indicator else division.indicator, "reference", (f"indicators.{division.indicator}",))
        value = None if part.share else part.figure.span(total.unit if total else indicator.unit if indicator else "")
        return {"share": own.said, "part_value": value, "part_name": name, "sector_name": part.name}

    def target(self, goal: Objective) -> Mapping[str, Span]:
        """Return the slots of a goal in figures."""
        paths = {goal.change.path} if goal.change else set()
        rows = objective_people(self.brief, self.vocabulary, self.patterns, self.period)
        return next((row for row in rows if paths & {path for span in row.values() for path in span.source}), {})

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

    def _is_empty(self, division: Breakdown) -> bool:
        """Return whether the whole is zero, so that nothing can be a part of it."""
        total = self._total(division)
        return total is not None and total.value is not None and total.value.value == 0

    def _total(self, division: Breakdown) -> Any:
        """Return the statistic that a breakdown divides, or None."""
        return next((row for row in self.brief.statistics.indicators if row.indicator == division.indicator), None)
