"""Document planning: which sections, in which order, with which facts and how long."""

from __future__ import annotations

from collections.abc import Sequence
from math import ceil, floor

from generator.brief.model import Brief
from generator.brief.ownmeasure import tells_left
from generator.brief.reading import Reading
from generator.planning.catalogue import Catalogue, Plan
from generator.planning.choose import choose_plan
from generator.planning.fill import expand_sectors, give_answering_tasks, give_answers, give_groups, give_tasks, leave_lessons
from generator.planning.focus import ask_tasks, focus_of, give_others, give_shares
from generator.planning.groups import fact_groups, without_source
from generator.planning.infer import brought_in, with_sectors
from generator.planning.model import Node, Outline
from generator.planning.sketch import Section, Sketch, Use, sketch_of
from generator.planning.spread import spread, spread_answers, spread_bare
from generator.planning.wanted import WANTED, keep_what_is_stated, want, wanted_by
from generator.vocabulary import Vocabulary

TOLERANCE = 0.08
DEFAULT_PACE = 200
USUAL_MINUTES = 25
BARE_LENGTH = 700
LENGTH_PER_FACT = 60
LENGTH_PER_SECTOR = 380
LENGTH_PER_WANTED = 90
MANY_GAPS = 2
THIN = 14
"""A brief with no more leaves than this names its meeting and a subject or two."""
INSPECTION = "inspection"
DUTIES = "duties"
REMAINDER = "remainder"


def plan(brief: Brief, catalogue: Catalogue, vocabulary: Vocabulary, readings: tuple[Reading, ...]) -> Outline:
    """Return the outline of the speech: every usable fact has a node, empty sections are gone.

    ``readings`` are what the figures say (``brief.reading.read``); they stand where the figures stand.
    """
    chosen = choose_plan(brief, catalogue)
    sketch = sketch_of(chosen, catalogue)
    _leave_to_others(sketch, brief.speaker.rank)
    if catalogue.sector_part and not any(use.part.each for use in sketch.uses()):
        sketch.section_for(catalogue.sector_part.home_themes).uses.append(Use(catalogue.sector_part))
    focus = focus_of(brief, chosen, vocabulary, readings)
    brief = with_sectors(brief, focus, catalogue)
    expand_sectors(sketch, [*focus, *brought_in(brief, focus)], brief)
    give_groups(sketch, fact_groups(brief, catalogue), catalogue)
    leave_lessons(sketch)
    give_tasks(sketch, brief.tasks, catalogue)
    give_answers(sketch, brief.problems, catalogue)
    give_answering_tasks(sketch, catalogue)
    give_shares(sketch, brief, vocabulary)
    give_others(sketch, brief, vocabulary)
    _give_remainder(sketch, readings, brief)
    ask_tasks(sketch, 1 if chosen.occasion in catalogue.one_time else MANY_GAPS)
    _prune(sketch)
    wanted = catalogue.wanted.get(chosen.occasion, ())
    if brief.focus_sectors and not brief.style.chars and len(brief.facts) <= THIN:
        keep_what_is_stated(sketch, wanted if chosen.occasion in catalogue.one_time else ())
        spread_bare(sketch)
    want(sketch, (*wanted, *wanted_by(readings, catalogue)))
    if chosen.occasion not in catalogue.one_time:
        _add_duties(sketch, catalogue, brief.speaker.rank)
    spread(sketch, catalogue)
    spread_answers(sketch, catalogue)
    fronts = sum(use.sector != "" and use.part.plain for use in sketch.uses())
    sectors = len({use.sector for use in sketch.uses() if use.sector}) + fronts
    asked = sum(WANTED in use.facts for use in sketch.uses())
    least, target, greatest = length_of(brief, chosen, vocabulary, sectors, asked)
    nodes = _nodes(sketch, readings, catalogue)
    return Outline(
        chosen.id, chosen.occasion, _numbering(brief, chosen), nodes, target, least, greatest, tuple(without_source(brief))
    )


def length_of(brief: Brief, chosen: Plan, vocabulary: Vocabulary, sectors: int, wanted: int) -> tuple[int, int, int]:
    """Return least, aimed-at and greatest length in characters.

    An asked length may be missed by 8 %; without one the draft grows with what the brief states, its ``sectors``
    and the points ``wanted`` at the occasion, up to the usual greatest length (reference: occasions, presets of length).
    """
    pace = brief.style.pace or DEFAULT_PACE
    if brief.style.chars:
        asked = brief.style.chars
        return ceil(asked * (1 - TOLERANCE)), asked, floor(asked * (1 + TOLERANCE))
    occasion = vocabulary.occasions.get(chosen.occasion)
    longest = (occasion.minutes[1] if occasion else USUAL_MINUTES) * pace
    natural = BARE_LENGTH + LENGTH_PER_FACT * len(brief.facts) + LENGTH_PER_SECTOR * sectors + LENGTH_PER_WANTED * wanted
    return 0, min(natural, longest), longest


def _numbering(brief: Brief, chosen: Plan) -> str:
    """Return the numbering: headings of the 一要 style number themselves so, else the brief's, else the outline's."""
    if brief.style.headings == "yao":
        return "yao"
    if chosen.numbering == "yao" and not brief.style.headings:
        return "yao"
    return brief.style.numbering or "chinese"


def _leave_to_others(sketch: Sketch, rank: str) -> None:
    """Take out the parts that are not for a speaker of this rank: the head of a bureau gives no orders to towns and bureaus."""
    for section in sketch.all_sections():
        section.uses = [use for use in section.uses if not rank or not use.part.speakers or rank in use.part.speakers]


def _give_remainder(sketch: Sketch, readings: Sequence[Reading], brief: Brief) -> None:
    """Tell the point about inspections that hazards are left to mend: it is no general demand then and stays.

    Where a problem of the brief tells them, they are mended where that is answered.
    """
    use = sketch.use_of(INSPECTION)
    left = next((reading.slots["left"].text for reading in readings if reading.id == REMAINDER), "")
    if use is not None and left and not tells_left(brief, left):
        use.facts[REMAINDER] = True


def _prune(sketch: Sketch) -> None:
    """Take out uses whose needed facts are missing, then sections without uses."""
    for section in sketch.all_sections():
        section.uses = [use for use in section.uses if use.part.has_needs(use.facts)]
        section.uses = [use for use in section.uses if use.part.each != "sectors" or use.sector]
    sketch.sections = [section for section in sketch.sections if section.uses]


def _add_duties(sketch: Sketch, catalogue: Catalogue, rank: str) -> None:
    """Let the last of several sections begin with who answers for what, where the packs have words for it."""
    part = catalogue.parts.get(DUTIES)
    if part is None or (part.speakers and rank and rank not in part.speakers):
        return
    if len(sketch.sections) > 1 and sketch.sections[-1].theme in part.home_themes:
        sketch.sections[-1].uses.insert(0, Use(part, {DUTIES: True}))


def _nodes(sketch: Sketch, readings: tuple[Reading, ...], catalogue: Catalogue) -> tuple[Node, ...]:
    """Return the finished nodes in reading order."""
    made = [_point(use, "opening", 0, readings) for use in sketch.opening.uses]
    taken: dict[str, int] = {}
    for section in sketch.sections:
        taken[section.theme] = taken.get(section.theme, 0) + 1
        suffix = "" if taken[section.theme] == 1 else str(taken[section.theme])
        made.append(_section(section, section.theme + suffix, readings, catalogue.theme_core.get(section.theme, ())))
    made.extend(_point(use, "closing", 0, readings) for use in sketch.closing.uses)
    return tuple(made)


def _section(section: Section, ident: str, readings: tuple[Reading, ...], core: tuple[str, ...]) -> Node:
    """Return a numbered section with its points; neighbours of one group share the first one's heading."""
    children = []
    previous = ""
    for use in section.uses:
        headed = not use.part.plain and not (use.part.group and use.part.group == previous)
        children.append(_point(use, ident, 2, readings, headed))
        previous = use.part.group
    return Node(
        ident,
        1,
        "other",
        "section",
        section.theme,
        themes=(core, ""),
        weight=section.weight,
        headed=True,
        children=tuple(children),
    )


def _point(use: Use, parent: str, level: int, readings: tuple[Reading, ...], headed: bool = False) -> Node:
    """Return one node of a use."""
    facts = dict(use.facts)
    if "statistics" in facts:
        facts["readings"] = readings
    tail = (f".{use.sector}" if use.sector else "") + (f".{use.place}" if use.place else "")
    return Node(
        f"{parent}/{use.part.name}{tail}",
        level,
        use.part.move,
        use.part.template,
        "",
        use.part.title,
        use.part.name,
        ((), use.part.theme),
        use.sector,
        facts,
        use.part.weight,
        headed,
    )
