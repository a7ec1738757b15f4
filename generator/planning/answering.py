"""Which task answers which problem, and which problem no single task answers."""

from __future__ import annotations

from generator.brief.model import NamedProblem, Task
from generator.planning.akin import akin
from generator.planning.kinds import Kinds
from generator.planning.matters import Matters


def is_whole(problem: NamedProblem, kinds: Kinds, matters: Matters) -> bool:
    """Return whether a problem tells of the run of things as a whole and of no matter of its own."""
    text = problem.what.text
    return kinds.is_whole(text) and not matters.about(text, problem.sector)


def solves(task: Task, problem: NamedProblem, kinds: Kinds, matters: Matters, common: frozenset[str]) -> bool:
    """Return whether a task solves a problem: both are about the same matter.

    Where one of them is about no known matter, telling pairs of characters must be shared (``common`` pairs tell nothing), and
    the one must be of a kind to mend the other.
    """
    one, other = problem.what.text, task.what.text
    same = matters.alike(one, other)
    return same if same is not None else akin(one, other, common) and kinds.solves(other, one)
