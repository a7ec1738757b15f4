"""Which matter each task, problem and share of a brief is about, so that its own words can be said of it, once each."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from generator.brief.model import Breakdown, Brief, Case, Fact, NamedProblem, Part, Task
from generator.brief.shares import weighty
from generator.planning.groups import PLACES
from generator.planning.kinds import Kinds, kind_of
from generator.planning.matters import COMMA, Matters
from generator.planning.model import Node

MOST_CAUSES = 2
STOP = "。"


@dataclass(frozen=True)
class Remedies:
    """The matters of one brief, as templates read them."""

    brief: Brief
    kinds: Kinds
    matters: Matters

    def of_task(self, task: Task) -> str:
        """Return the matter of a task; "" where it has none or an earlier task of the brief already has it."""
        return self._of_tasks.get(task.what.path, "")

    def advised(self, task: Task) -> bool:
        """Return whether what is said of a task's matter (what first, what meanwhile, what counts) is for its kind of work."""
        return self.matters.advises(self.of_task(task), kind_of(task.what.text, self.kinds.work))

    def of_problem(self, problem: NamedProblem) -> str:
        """Return the matter of a problem or of a half of one; "" where it has none or an earlier problem has it."""
        own = self.matters.about(problem.what.text, problem.sector)
        return own if own == self._of_problems.get(problem.what.path, "") or own not in self.known else ""

    def others_of(self, problem: NamedProblem) -> tuple[str, ...]:
        """Return the matters of a problem's further clauses (安全员不到岗) that nothing else of the brief is about."""
        clauses = problem.what.text.rstrip(STOP).split(COMMA)
        found = (self.matters.about(clause, problem.sector) for clause in clauses) if len(clauses) > 1 else ()
        return tuple(dict.fromkeys(matter for matter in found if matter and matter not in self.known))

    def of_text(self, item: Fact, sector: str) -> str:
        """Return the matter of a text that tells a cause; "" where it has none or something else of the brief is about it."""
        own = self.matters.about(item.text, sector)
        return own if own not in self.taken else ""

    def of_case(self, case: Case) -> str:
        """Return the matter of an accident; "" where it has none or a task, a problem or an earlier accident has it."""
        return self._of_cases.get(case.what.path, "")

    def of_node(self, node: Node) -> str:
        """Return the matter of a point's first task or problem that has one, "" where none has."""
        tasks = (self.of_task(task) for task in node.facts.get("tasks", ()))
        told = (*node.facts.get("problems", ()), *node.facts.get("answers", ()))
        problems = (self.of_problem(problem) for _, problem in told)
        return next((matter for matter in (*tasks, *problems) if matter), "")

    def labels_of(self, node: Node) -> tuple[str, ...]:
        """Return the short names of the matters of a point's problems and tasks, each once, in the order they are told."""
        told = (*node.facts.get("problems", ()), *node.facts.get("answers", ()))
        found = [self.of_problem(problem) for _, problem in told]
        found += [self.of_task(task) for task in node.facts.get("tasks", ())]
        return tuple(self.matters.rows[matter].label for matter in dict.fromkeys(found) if matter)

    @cached_property
    def taken(self) -> frozenset[str]:
        """Return the matters that tasks, problems and accidents of the brief take up."""
        return self.known | frozenset(self._of_cases.values())

    @cached_property
    def of_problems(self) -> frozenset[str]:
        """Return the matters that problems of the brief take up."""
        return frozenset(self._of_problems.values())

    @cached_property
    def known(self) -> frozenset[str]:
        """Return the matters that tasks and problems of the brief take up."""
        return frozenset((*self._of_tasks.values(), *self._of_problems.values()))

    @cached_property
    def causes(self) -> tuple[tuple[tuple[Breakdown, Part], str], ...]:
        """Return the greatest parts of the figures by cause that no task and no problem takes up, each with its matter."""
        found: dict[str, tuple[tuple[Breakdown, Part], str]] = {}
        for division in self.brief.statistics.breakdowns:
            if division.by not in PLACES:
                for part in weighty(division):
                    matter = self.matters.about(part.name.text)
                    if matter and matter not in self.known and matter not in self._of_cases.values():
                        found.setdefault(matter, ((division, part), matter))
        return tuple(found.values())[:MOST_CAUSES]

    @cached_property
    def _of_cases(self) -> dict[str, str]:
        """Return the matter of each accident by the path of its words, those of tasks and problems left out."""
        texts = ((one, one.what.text + (one.lesson.text if one.lesson else "")) for one in self.brief.cases)
        found = _each_once((one.what.path, self.matters.about(text, one.sector)) for one, text in texts)
        return {path: matter for path, matter in found.items() if matter not in self.known}

    @cached_property
    def _of_tasks(self) -> dict[str, str]:
        """Return the matter of each task by the path of its words, each matter at its first task only."""
        rows = [(task, "") for task in self.brief.tasks]
        rows += [(task, focus.sector) for focus in self.brief.focus_sectors for task in focus.tasks]
        return _each_once((task.what.path, self.matters.of_task(task.what.text, sector)) for task, sector in rows)

    @cached_property
    def _of_problems(self) -> dict[str, str]:
        """Return the matter of each problem by the path of its words."""
        return _each_once((one.what.path, self.matters.about(one.what.text, one.sector)) for one in self.brief.problems)


def _each_once(rows: Iterable[tuple[str, str]]) -> dict[str, str]:
    """Return the matter of each text (path, matter) by path, each matter once."""
    found: dict[str, str] = {}
    for path, matter in rows:
        if matter and matter not in found.values():
            found[path] = matter
    return found
