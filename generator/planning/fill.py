"""Give every fact of the brief a place in the sketch."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from generator.brief.model import Brief, FocusSector, NamedProblem, Task
from generator.planning.answering import is_whole, solves
from generator.planning.catalogue import Catalogue, Part
from generator.planning.groups import problem_kind
from generator.planning.halves import halves
from generator.planning.sketch import Section, Sketch, Use

LISTED = 3
"""So many problems are a list of their own; of fewer each is told where it is answered, and once."""


def give_groups(sketch: Sketch, groups: dict[str, tuple[Any, ...]], catalogue: Catalogue) -> None:
    """Give each group to the first use that takes it and has what it needs; add the group's own part where nobody does."""
    for group, items in groups.items():
        if group == "sectors":
            continue
        takers = (use for use in sketch.uses() if group in use.part.takes and use.part.has_needs(groups))
        use = next(takers, None) or add_home(sketch, group, catalogue)
        if use is not None:
            use.add(group, items)


def leave_lessons(sketch: Sketch) -> None:
    """Tell the point that tells accidents which of them a sector's point behind it answers: their lessons are left to it."""
    told = sketch.use_of("cases")
    uses = list(sketch.uses())
    if told is None or "cases" not in told.facts:
        return
    behind = uses[next(place for place, use in enumerate(uses) if use is told) + 1 :]
    left = {case.what.path: use.sector for use in behind if use.sector for case in use.facts.get("cases", ())}
    told.facts["resumed"] = {case.what.path: left[case.what.path] for case in told.facts["cases"] if case.what.path in left}
    for use in uses[: len(uses) - len(behind)]:
        if use.sector:
            use.facts.pop("cases", None)


def add_home(sketch: Sketch, group: str, catalogue: Catalogue) -> Use | None:
    """Add the part whose home is the group's, before the section's first sector or at its end; None when no part is."""
    part = next((part for part in catalogue.parts.values() if group in part.home_groups), None)
    return None if part is None else add_part(sketch.section_for(part.home_themes), part)


def add_part(section: Section, part: Part) -> Use:
    """Put a new use of ``part`` into a section, before parts of the same move's kind of material where it has any."""
    use = Use(part)
    section.uses.append(use)
    return use


def give_tasks(sketch: Sketch, tasks: Sequence[Task], catalogue: Catalogue) -> None:
    """Give each task that names a move to the use of that move, adding one in the weightiest section when needed."""
    for task in tasks:
        if not task.move:
            continue
        use = next((use for use in sketch.uses() if use.part.move == task.move and not use.part.each), None)
        if use is None:
            part = catalogue.part_of_move(task.move)
            home = sketch.section_for(("tasks", "safeguard", "responsibility"))
            use = add_part(home, part) if part else add_home(sketch, "tasks", catalogue)
        if use is not None:
            use.add("tasks", (task,))


def give_answers(sketch: Sketch, problems: Sequence[NamedProblem], catalogue: Catalogue) -> None:
    """Give each named problem to the point that answers it: its sector's, else the first answering part of its kind.

    Many problems are all told in a list and only named again where they are answered; a few are told where they are answered.
    """
    by_sector = {use.sector: use for use in sketch.uses() if use.sector}
    listed = _list_of(sketch, problems, catalogue)
    for problem in problems:
        kind = problem_kind(problem, catalogue)
        if listed is not None and len(problems) > 1 and is_whole(problem, catalogue.kinds, catalogue.matters):
            continue
        if problem.sector in by_sector:
            _give_to_sector(by_sector[problem.sector], (kind.name, problem), listed, alone=len(problems) == 1)
            continue
        for one in halves(problem, catalogue.kinds) if listed is not None and len(problems) > 1 else (problem,):
            _give_answer(sketch, one, listed, catalogue)
    if listed is not None and "problems" in listed.facts:
        list_before_answers(sketch, listed)


def _give_answer(sketch: Sketch, problem: NamedProblem, listed: Use | None, catalogue: Catalogue) -> None:
    """Give a problem of no sector to the first part that answers its kind."""
    kind = problem_kind(problem, catalogue)
    usual = catalogue.kinds.answering_parts(problem.what.text) or kind.answers
    own = catalogue.parts_demanding(catalogue.matters.about(problem.what.text))
    use = _answering_use(sketch, (*own, *usual), listed, catalogue)
    if use is not None:
        use.add("answers", ((kind.name, problem),))
        use.facts["told"] = listed is not None


def _list_of(sketch: Sketch, problems: Sequence[NamedProblem], catalogue: Catalogue) -> Use | None:
    """Return the use that lists the problems; None, and no list, where each of them can be told with its answer."""
    listed = sketch.use_of("problems")
    whole = any(is_whole(problem, catalogue.kinds, catalogue.matters) for problem in problems)
    if listed is None or whole or not 1 < len(problems) < LISTED:
        return listed
    listed.facts.pop("problems", None)
    return None


def _answering_use(sketch: Sketch, parts: Sequence[str], listed: Use | None, catalogue: Catalogue) -> Use | None:
    """Return the use that answers a problem: the first of some parts behind the list, else anywhere, else a new one."""
    use = next((use for name in parts if (use := sketch.use_after(name, listed))), None)
    use = use or next((use for name in parts if (use := sketch.use_of(name))), None)
    if use is None and parts:
        use = add_part(sketch.section_for(("safeguard", "responsibility", "tasks")), catalogue.parts[parts[0]])
    return use


def _give_to_sector(use: Use, row: tuple[str, NamedProblem], listed: Use | None, *, alone: bool) -> None:
    """Give a sector its problem; one that is ``alone`` leaves the list of problems empty."""
    use.add("problems", (row,))
    if listed is not None and alone:
        listed.facts.pop("problems", None)
    elif listed is not None:
        use.facts["told"] = True


def give_answering_tasks(sketch: Sketch, catalogue: Catalogue) -> None:
    """Move each task of the general list to the point whose problem it answers, so that problem and task stand together."""
    listed = sketch.use_of("tasks")
    if listed is None:
        return
    for use in [use for use in sketch.uses() if use is not listed]:
        moved = tuple(task for task in listed.facts.get("tasks", ()) if _answers(task, use, catalogue))
        if moved:
            use.add("tasks", moved)
            listed.facts["tasks"] = tuple(task for task in listed.facts["tasks"] if task not in moved)
    if not listed.facts.get("tasks"):
        listed.facts.pop("tasks", None)


def _answers(task: Task, use: Use, catalogue: Catalogue) -> bool:
    """Return whether a task speaks of a problem that a use answers."""
    told = (*use.facts.get("answers", ()), *(use.facts.get("problems", ()) if use.sector else ()))
    return any(solves(task, problem, catalogue.kinds, catalogue.matters, catalogue.common) for _, problem in told)


def list_before_answers(sketch: Sketch, listed: Use) -> None:
    """Move the list of problems in front of the first point that takes one of them up."""
    for section in sketch.all_sections():
        for place, use in enumerate(section.uses):
            if use is listed:
                return
            if use.facts.get("told"):
                home = next(other for other in sketch.all_sections() if listed in other.uses)
                home.uses.remove(listed)
                section.uses.insert(place, listed)
                return


def expand_sectors(sketch: Sketch, sectors: Sequence[FocusSector], brief: Brief) -> None:
    """Replace the part that is used per sector by one use for each sector, in the brief's order."""
    for section in sketch.all_sections():
        uses: list[Use] = []
        for use in section.uses:
            uses.extend(_sector_uses(use, sectors, brief) if use.part.each == "sectors" else [use])
        section.uses = uses


def _sector_uses(use: Use, sectors: Sequence[FocusSector], brief: Brief) -> list[Use]:
    """Return a use for each sector with what the brief says of it."""
    made = []
    for focus in sectors:
        one = Use(use.part, sector=focus.sector)
        for name in ("situation", "tasks"):
            if items := getattr(focus, name):
                one.add(name, items)
        one.facts["stated"] = bool(focus.path)
        if cases := tuple(case for case in brief.cases if case.source and case.sector == focus.sector):
            one.add("cases", cases)
        made.append(one)
    return made
