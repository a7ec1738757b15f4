"""A problem that names two troubles in one sentence: each half is answered where its own kind is."""

from __future__ import annotations

from generator.brief.model import NamedProblem
from generator.planning.kinds import Kinds, kind_of

COMMA = "，"
ROW = "、"
SHORTEST = 8
"""A clause of fewer characters has no subject of its own: it only goes on with what stands before it."""


def halves(problem: NamedProblem, kinds: Kinds) -> tuple[NamedProblem, ...]:
    """Return a problem of two clauses of different kinds as two problems with the path of the one, any other as it is.

    One of a line of business is answered in that business's own point and stays whole.
    """
    clauses = problem.what.text.rstrip("。").split(COMMA)
    if problem.sector or len(clauses) != 2 or ROW in clauses[1] or any(len(clause) < SHORTEST for clause in clauses):
        return (problem,)
    found = [kind_of(clause, kinds.flaws) for clause in clauses]
    if not all(found) or found[0] == found[1]:
        return (problem,)
    return tuple(problem._replace(what=problem.what._replace(text=clause)) for clause in clauses)


def is_second(problem: NamedProblem, whole: NamedProblem | None) -> bool:
    """Return whether a problem is the second half of ``whole``."""
    return whole is not None and problem != whole and not whole.what.text.startswith(problem.what.text)
