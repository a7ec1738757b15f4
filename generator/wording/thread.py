"""The line of thought through a speech: what kinds of things the brief states, and the short names of its problems."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from generator.brief.model import Brief, Case, Fact, NamedProblem, Objective, Task
from generator.document import Span
from generator.document.numbering import counted
from generator.planning.akin import akin
from generator.planning.answering import is_whole, solves
from generator.planning.halves import halves, is_second
from generator.planning.kinds import Kinds, kind_of
from generator.planning.matters import COMMA, NO_MATTERS, Matters
from generator.wording.taskwords import tasks_of
from generator.wording.topics import Topics

FEWEST = 2
"""One problem alone makes no list and no thesis."""
CLAUSES = re.compile("[、，；。]")
MOST_ANSWERED = 3
"""So many violations of one accident are answered; more would drown the accident."""
PATH = "kinds.flaws"
COUNT_OF = "number"
SPOT, COUNT_NOTE, PART, CAUSE = "spot", "count", "part", "cause"
"""A situation that tells where accidents happened, one that only counts what there is, a part of it, and a cause."""


@dataclass(frozen=True)
class Thread:
    """The line of thought of one brief, as templates read it: the kinds of its facts and the short names of its problems."""

    brief: Brief
    kinds: Kinds
    topics: Topics
    matters: Matters = NO_MATTERS

    def work(self, task: Task) -> str:
        """Return the kind of a task."""
        return kind_of(task.what.text, self.kinds.work)

    def flaw(self, problem: NamedProblem) -> str:
        """Return the kind of a problem."""
        return kind_of(problem.what.text, self.kinds.flaws)

    def lesson(self, case: Case) -> str:
        """Return the kind of what an accident teaches: told by its lesson, else by its course."""
        taught = kind_of(case.lesson.text, self.kinds.lessons) if case.lesson else ""
        return taught or kind_of(case.what.text, self.kinds.lessons)

    def violations(self, case: Case, taken: Collection[str] = ()) -> tuple[str, ...]:
        """Return the kinds of what a lesson says was done wrong, clause by clause, each once; () without a lesson.

        What is about one of the matters ``taken`` up elsewhere is answered there.
        """
        clauses = CLAUSES.split(case.lesson.text) if case.lesson else ()
        left = (clause for clause in clauses if self.matters.about(clause, case.sector) not in taken)
        found = (kind_of(clause, self.kinds.violations) for clause in left)
        return tuple(dict.fromkeys(kind for kind in found if kind))[:MOST_ANSWERED]

    def unsaid(self, case: Case, violation: str) -> frozenset[str]:
        """Return the words of what an accident's lesson does not say of a violation: who carried too many did not overload."""
        return self.kinds.unsaid(violation, case.lesson.text) if case.lesson else frozenset()

    def goes_on(self, points: Sequence[Fact]) -> bool:
        """Return whether the points of a document can follow its title as the rest of one sentence."""
        return not self.kinds.saying or all(item.text.startswith(self.kinds.saying) for item in points)

    def teaches(self, cases: Sequence[Case]) -> bool:
        """Return whether one of some accidents teaches a lesson of a known kind."""
        return any(map(self.lesson, cases))

    def goal(self, goal: Objective) -> str:
        """Return the kind of a goal stated in words."""
        return kind_of(goal.text.text, self.kinds.goals) if goal.text else ""

    def note(self, item: Fact) -> str:
        """Return the kind of what is said about a sector's situation, "" where it tells of the dead.

        A text that counts things and is of no other kind is a mere count; of a part of them only a grave one is spoken of.
        """
        kind = kind_of(item.text, self.kinds.notes)
        if kind == CAUSE:
            return kind
        if kind == PART and not any(word in item.text for word in self.topics.grave):
            return ""
        if kind != SPOT and any(word in item.text for word in self.topics.lost):
            return ""
        counts = self.topics.counted and re.search(self.topics.counted["any"], item.text)
        return kind or (COUNT_NOTE if counts else "")

    def part(self, item: Fact) -> Span | None:
        """Return the part that a text singles out (其中……), of several the first that no task is about; None without any.

        Its number comes first where that can be (高瓦斯矿井4处 is called 4处高瓦斯矿井), as in the middle of a sentence.
        """
        patterns = self.topics.counted
        found = re.search(patterns["part"], item.text) if patterns else None
        if found is None:
            return None
        parts = [found["part"], *re.findall(patterns["next"], item.text[found.end() :])]
        left = [part for part in parts if not any(akin(part, task.what.text, self.topics.common) for task in self._tasks)]
        return item.span(re.sub(patterns["behind"], r"\2\1", (left or parts)[0]))

    def name(self, problem: NamedProblem) -> str:
        """Return the short name of a problem: that of what it is about, else that of its kind, "" where neither is known."""
        text = problem.what.text
        return self.matters.label(text, problem.sector) or self.kinds.name_of(text)

    def label(self, problem: NamedProblem) -> Span | None:
        """Return the short name of a problem, None where its kind has none."""
        name = self.name(problem)
        return Span(name, "reference", (PATH,)) if name else None

    def is_second(self, problem: NamedProblem) -> bool:
        """Return whether a problem is only the second half of one of the brief: its date is asked for with the first."""
        return is_second(problem, next((one for one in self.brief.problems if one.what.path == problem.what.path), None))

    def is_led(self, problem: NamedProblem) -> bool:
        """Return whether the first clause of a problem is about what the whole of it is about."""
        text, sector = problem.what.text, problem.sector
        matter = self.matters.about(text, sector)
        return not matter or matter == self.matters.about(text.partition(COMMA)[0], sector)

    def open_issues(self, problems: Sequence[tuple[str, NamedProblem]]) -> str:
        """Return the short names of the problems that no task solves, as a gap asks about them."""
        names = (self.name(one) for _, one in problems if not self.answering(one, self._tasks))
        return "、".join(dict.fromkeys(names))

    def named(self, problems: Sequence[tuple[str, NamedProblem]]) -> bool:
        """Return whether every one of some problems has a short name."""
        return all(self.label(problem) for _, problem in problems)

    @cached_property
    def labels(self) -> Sequence[str]:
        """Return the short names of the brief's problems, each once, in their order; () where they make no list."""
        stated = (problem for problem in self.brief.problems if not self.is_whole(problem))
        names = [self.name(one) for problem in stated for one in halves(problem, self.kinds)]
        found = tuple(dict.fromkeys(name for name in names if name))
        return found if len(found) >= FEWEST else ()

    def thesis(self) -> dict[str, Any]:
        """Return the slots of the sentence that draws the problems together; {} where they make no list."""
        if not self.labels:
            return {}
        number = Span(counted(len(self.labels)), "derived", (COUNT_OF, PATH))
        return {"number": number, "labels": Span("、".join(self.labels), "reference", (PATH,))}

    def answering(self, problem: NamedProblem, tasks: Sequence[Task]) -> list[Task]:
        """Return the tasks that solve a problem."""
        return [task for task in tasks if self._solves(task, problem)]

    def is_whole(self, problem: NamedProblem) -> bool:
        """Return whether a problem tells of the run of things as a whole and of no matter of its own."""
        return is_whole(problem, self.kinds, self.matters)

    def answered(self, problem: NamedProblem) -> bool:
        """Return whether some task of the brief solves a problem."""
        return bool(self.answering(problem, self._tasks))

    def answers_one(self, task: Task, problems: Sequence[tuple[str, NamedProblem]]) -> bool:
        """Return whether a task solves one of the problems told beside it."""
        return any(self._solves(task, problem) for _, problem in problems)

    @cached_property
    def is_settled(self) -> bool:
        """Return whether every problem and every line of business in focus has a task: the last deadline is that of all."""
        return all(map(self.answered, self.brief.problems)) and all(one.tasks for one in self.brief.focus_sectors)

    def unanswered(self, answers: Sequence[tuple[str, NamedProblem]]) -> bool:
        """Return whether one of the problems has no task anywhere that solves it."""
        return not all(self.answering(problem, self._tasks) for _, problem in answers)

    @cached_property
    def _solutions(self) -> dict[tuple[str, str], bool]:
        """Return which task solves which problem, as far as it was asked."""
        return {}

    @cached_property
    def _tasks(self) -> tuple[Task, ...]:
        """Return every task of the brief."""
        return tasks_of(self.brief)

    def _solves(self, task: Task, problem: NamedProblem) -> bool:
        """Return whether a task speaks of what a problem speaks of and is of a kind to mend it."""
        key = problem.what.text, task.what.text
        if key not in self._solutions:
            self._solutions[key] = solves(task, problem, self.kinds, self.matters, self.topics.common)
        return self._solutions[key]
