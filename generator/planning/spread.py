"""One point that would hold too much: each of its problems and tasks becomes a point with a heading of its own."""

from __future__ import annotations

from collections.abc import Sequence

from generator.brief.model import NamedProblem, Task
from generator.planning.answering import solves
from generator.planning.catalogue import Catalogue
from generator.planning.sketch import Sketch, Use

FEWEST = 3
"""Fewer problems and tasks than this stand together in one point."""
BARE_POINTS = 4
"""Sides of a sector that a meeting about it alone takes up when the brief only names it."""
BARE_FACTS: tuple[dict[str, object], dict[str, object]] = ({"front": True}, {})
"""What stands before the points, gaps included, and the points themselves."""
ANSWERS, TASKS = "answers", "tasks"
SEVERAL = 2
"""So many problems answered by one general demand are as many points, where the section has room for them."""
MOST_POINTS = 6
"""More points than these under one heading nobody can follow."""
FIRST_ONLY = ("situation", "share", "cases", "ask_base")
LAST_ONLY = ("ask_tasks",)


def spread(sketch: Sketch, catalogue: Catalogue) -> None:
    """Replace the only sector's use by one for each of its problems (with the tasks that solve it) and each other task."""
    uses = [use for use in sketch.uses() if use.sector]
    if len(uses) != 1:
        return
    points = _points(uses[0], catalogue)
    if sum("front" not in use.facts for use in points) <= FEWEST:
        return
    section = next(section for section in sketch.all_sections() if uses[0] in section.uses)
    place = section.uses.index(uses[0])
    section.uses[place : place + 1] = points


def spread_bare(sketch: Sketch) -> None:
    """Replace the only sector's use, where the brief says nothing of the sector, by several: each takes up one side of it."""
    uses = [use for use in sketch.uses() if use.sector]
    if len(uses) != 1 or uses[0].facts.get("tasks") or uses[0].facts.get("problems"):
        return
    use = uses[0]
    if not use.facts.get("situation"):
        use.facts["ask_base"] = (use.sector,)
    section = next(section for section in sketch.all_sections() if use in section.uses)
    place = section.uses.index(use)
    section.uses[place : place + 1] = [
        _point(use, number, BARE_FACTS[number > 0], is_last=number == 0) for number in range(BARE_POINTS + 1)
    ]


def spread_answers(sketch: Sketch, catalogue: Catalogue) -> None:
    """Replace each general demand that answers several problems by a point for each of them and one for the demand itself."""
    for section in sketch.sections:
        for use in [use for use in section.uses if not use.sector and len(use.facts.get(ANSWERS, ())) >= SEVERAL]:
            points = _answer_points(use, catalogue)
            if len(section.uses) + len(points) - 1 <= MOST_POINTS:
                place = section.uses.index(use)
                section.uses[place : place + 1] = points


def _answer_points(use: Use, catalogue: Catalogue) -> list[Use]:
    """Return a use for each answered problem with the tasks that solve it, then one for the demand with the rest of its facts."""
    left, made = list(use.facts.get(TASKS, ())), []
    for place, row in enumerate(use.facts[ANSWERS], 1):
        solving = _solving(left, row[1], catalogue)
        left = [task for task in left if task not in solving]
        facts = {ANSWERS: (row,), "told": use.facts.get("told"), "apart": True, **({TASKS: tuple(solving)} if solving else {})}
        made.append(Use(use.part, facts, place=place))
    rest = {name: value for name, value in use.facts.items() if name not in (ANSWERS, TASKS, "told")}
    return [*made, Use(use.part, {**rest, **({TASKS: tuple(left)} if left else {})})]


def _solving(tasks: Sequence[Task], problem: NamedProblem, catalogue: Catalogue) -> list[Task]:
    """Return the tasks that solve a problem."""
    return [task for task in tasks if solves(task, problem, catalogue.kinds, catalogue.matters, catalogue.common)]


def _points(use: Use, catalogue: Catalogue) -> list[Use]:
    """Return the uses that an only sector's use falls into: what is true of all first, what the brief does not ask for last."""
    left = list(use.facts.get("tasks", ()))
    groups: list[dict[str, object]] = [{"front": True}] if any(use.facts.get(key) for key in FIRST_ONLY) else []
    for row in use.facts.get("problems", ()):
        solving = _solving(left, row[1], catalogue)
        left = [task for task in left if task not in solving]
        groups.append({"problems": (row,), **({"tasks": tuple(solving)} if solving else {})})
    groups += [{"tasks": (task,)} for task in left]
    groups.append({})
    last = len(groups) - 1
    return [_point(use, place, facts, is_last=place == last) for place, facts in enumerate(groups)]


def _point(use: Use, place: int, facts: dict[str, object], *, is_last: bool) -> Use:
    """Return one of the uses: what is said of the sector as a whole goes to the first, what is asked to the last."""
    common = {key: value for key, value in use.facts.items() if key not in ("problems", "tasks", *FIRST_ONLY, *LAST_ONLY)}
    first = {key: use.facts[key] for key in FIRST_ONLY if key in use.facts and place == 0}
    last = {key: use.facts[key] for key in LAST_ONLY if key in use.facts and is_last}
    part = use.part._replace(plain=True) if "front" in facts else use.part
    return Use(part, {**common, **first, **last, **facts, "apart": (place > 0, not is_last)}, use.sector, place)
