"""The brief's facts sorted into the groups that parts of an outline take."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from generator.brief.model import Brief, NamedProblem
from generator.document import Unused
from generator.planning.catalogue import Catalogue, ProblemKind

NO_SOURCE = "no_source"
PLACES = ("sector", "area")
"""What a breakdown divides by is a cause unless it is one of these."""


def fact_groups(brief: Brief, catalogue: Catalogue) -> dict[str, tuple[Any, ...]]:
    """Return the usable facts by group; cases and background without a source are left out, problems come with their kind."""
    statistics = brief.statistics
    told = statistics.indicators or statistics.breakdowns
    groups: dict[str, tuple[Any, ...]] = {
        "agenda": brief.meeting.agenda,
        "follows": brief.meeting.follows,
        "achievements": brief.achievements,
        "notes": statistics.notes,
        "statistics": (statistics,) if told else (),
        "problems": tuple((problem_kind(problem, catalogue).name, problem) for problem in brief.problems),
        "cases": tuple(case for case in brief.cases if case.source),
        "background": tuple(item for item in brief.background if item.source),
        "traits": brief.traits,
        "objectives": brief.objectives,
        "campaigns": brief.campaigns,
        "documents": brief.documents,
        "scheme": (brief.style.scheme,) if brief.style.scheme else (),
        "sectors": brief.focus_sectors,
        "tasks": tuple(task for task in brief.tasks if not task.move),
        "accountability": brief.accountability,
        "seasons": brief.seasons,
        "causes": tuple(division for division in statistics.breakdowns if division.by not in PLACES),
    }
    return {name: group for name, group in groups.items() if group}


def without_source(brief: Brief) -> list[Unused]:
    """Return the cases and background facts that must not be used because nobody vouches for them."""
    stems = [case.what.path for case in brief.cases if not case.source]
    stems += [item.what.path for item in brief.background if not item.source]
    prefixes = [stem.rsplit(".", 1)[0] for stem in stems]
    return [Unused(path, NO_SOURCE) for path in brief.facts if any(path == p or path.startswith(f"{p}.") for p in prefixes)]


NO_KIND = ProblemKind("other", (), ())


def problem_kind(problem: NamedProblem, catalogue: Catalogue) -> ProblemKind:
    """Return the kind whose words a problem holds most of; the last kind (other) when it holds none."""
    text = problem.what.text
    if not catalogue.problem_kinds:
        return NO_KIND
    scored = [(sum(word in text for word in kind.words), -place, kind) for place, kind in enumerate(catalogue.problem_kinds)]
    best = max(scored, key=lambda row: row[:2])
    return best[2] if best[0] else catalogue.problem_kinds[-1]


def shares_by_sector(brief: Brief) -> Mapping[str, tuple[int, int]]:
    """Return for each part name of a breakdown by sector the indices (breakdown, part)."""
    return {
        part.name.text: (number, place)
        for number, breakdown in reversed(list(enumerate(brief.statistics.breakdowns)))
        if breakdown.by == "sector"
        for place, part in enumerate(breakdown.parts)
    }
