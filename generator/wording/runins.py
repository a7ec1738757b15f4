"""The short titles of a sector's tasks and problems: with them they are numbered inside its point, or one is its heading."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from generator.brief.model import NamedProblem, Task
from generator.document import Span
from generator.planning.model import Node
from generator.wording.chooser import Chooser
from generator.wording.nearness import Wish
from generator.wording.remedies import Remedies
from generator.wording.sectorheads import SECTOR, SECTOR_SHAPES
from generator.wording.taskwords import says_all, task_core
from generator.wording.thread import Thread

FEWEST = 2
"""One thing alone needs no number."""
UNDER, UNDATED = "item_headed", "item_headed_undated"
"""The roles of what is said of a task, with a deadline and without, under a heading that is the task."""
SOURCE = ("fixed.sector_problem",)
Problems = Sequence[tuple[str, NamedProblem]]


class Headline(NamedTuple):
    """A task that can be the heading over it; ``under`` is the role of what is said of it there, "" where that is all of it."""

    topic: tuple[Span, ...] = ()
    under: str = ""


class RunIns(NamedTuple):
    """What the titles of one sector's tasks and problems are made from; ``pattern`` holds the short name of a problem."""

    chooser: Chooser
    remedies: Remedies
    thread: Thread
    pattern: str

    def of(self, node: Node, problems: Problems, tasks: Sequence[Task]) -> Mapping[str, tuple[Span, ...]]:
        """Return by path of its words what each problem, and each task that solves none, is about.

        Empty where nothing is to be numbered: fewer than two things, or a problem that nothing short can be said of. A task
        of which nothing short is known is there with () and needs none: it says itself what is to be done.
        """
        apart = [task for task in tasks if not self.thread.answers_one(task, problems)]
        if len(problems) + len(apart) < FEWEST or node.facts.get("apart"):
            return {}
        named = [one for _, one in problems]
        if not all(self.remedies.of_problem(one) or self.thread.label(one) for one in named):
            return {}
        found = {one.what.path: self._of_problem(node, one) for one in named}
        return found | {task.what.path: self._of_matter(node, self.remedies.of_task(task)) for task in apart}

    def lone(self, node: Node, task: Task) -> Headline:
        """Return a sector's only task as its heading, and what is said of it under that.

        Nothing where the task is too long for a heading, names the sector, stands beside problems, or is not alone.
        """
        beside = node.facts.get("problems") and not node.facts.get("apart")
        if not node.sector or len(node.facts.get("tasks", ())) != 1 or beside:
            return Headline()
        core, name = task_core(task, self.chooser.heading_verbs), self.chooser.global_span("sector", node.sector)
        if core is None or (name and name.text in core.text):
            return Headline()
        return Headline((core,), (UNDER if task.by else UNDATED) if says_all(task, core) else "")

    def _of_problem(self, node: Node, problem: NamedProblem) -> tuple[Span, ...]:
        """Return what is to be done about a problem, told by its matter, else by its short name."""
        if said := self._of_matter(node, self.remedies.of_problem(problem)):
            return said
        label = self.thread.label(problem)
        before, _, after = self.pattern.partition("{label}")
        return (Span(before, "text", SOURCE), label, Span(after, "text", SOURCE)) if label else ()

    def _of_matter(self, node: Node, matter: str) -> tuple[Span, ...]:
        """Return what is to be done about a matter, () where the bank has no words for it."""
        wish = Wish(SECTOR, f"{SECTOR_SHAPES[0]}_{matter}", node.sector)
        choice = self.chooser.choose(wish, node.id, FEWEST) if matter else None
        return choice.spans if choice else ()
