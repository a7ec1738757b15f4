"""The lines of business of a speech: the brief's, the occasion's, those the figures point at, and what else has its dead."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from decimal import Decimal

from generator.brief.model import Breakdown, Brief, FocusSector, Part
from generator.brief.reading import Reading
from generator.brief.shares import weighty
from generator.planning.catalogue import Plan
from generator.planning.groups import shares_by_sector
from generator.planning.sketch import Sketch
from generator.vocabulary import Vocabulary

DEATHS, BY_SECTOR = "deaths", "sector"
LEAST_DEAD = Decimal(2)
MOST_OTHERS = 4
"""More than so many lines of business named in one sentence nobody can follow."""


def focus_of(brief: Brief, chosen: Plan, vocabulary: Vocabulary, readings: Sequence[Reading]) -> list[FocusSector]:
    """Return the sectors to dwell on: the one the figures point at first, then the brief's, else those of the occasion."""
    focus = list(brief.focus_sectors)
    if not focus and chosen.occasion in vocabulary.occasions:
        focus = [FocusSector(sector, "") for sector in vocabulary.occasions[chosen.occasion].sectors]
    named = {sector.sector for sector in focus}
    pointed = [reading.sector for reading in readings if reading.id == "concentrated_sector" and reading.sector]
    paths = _paths(brief, vocabulary)
    focus += [FocusSector(sector, paths.get(sector, "")) for sector in dict.fromkeys(pointed) if sector not in named]
    focus.sort(key=lambda one: one.sector not in pointed)
    return focus + _weighty(brief, {sector.sector for sector in focus}, vocabulary)


def _paths(brief: Brief, vocabulary: Vocabulary) -> dict[str, str]:
    """Return by sector where the brief's figures name it."""
    divisions = (one for one in brief.statistics.breakdowns if one.by == BY_SECTOR)
    parts = ((vocabulary.find("sectors", part.name.text), part.name.path) for one in divisions for part in one.parts)
    return {sector: path for sector, path in parts if sector}


def _weighty(brief: Brief, named: Collection[str], vocabulary: Vocabulary) -> list[FocusSector]:
    """Return the first sector beside those named that the figures give a good share of the dead; its tasks are asked for."""
    deaths = [one for one in brief.statistics.breakdowns if one.by == BY_SECTOR and one.indicator == DEATHS]
    parts = [part for division in deaths for part in weighty(division) if not part.share]
    grave = [part for part in parts if part.figure.value >= LEAST_DEAD]
    found = [(vocabulary.find("sectors", part.name.text), part.name.path) for part in grave]
    return [FocusSector(sector, path) for sector, path in found if sector and sector not in named][:1]


def give_shares(sketch: Sketch, brief: Brief, vocabulary: Vocabulary) -> None:
    """Give each sector's use its part of the first breakdown by sector that names it."""
    shares = shares_by_sector(brief)
    for name, (number, place) in shares.items():
        sector = vocabulary.find("sectors", name)
        use = next((use for use in sketch.uses() if use.sector and use.sector == sector), None)
        if use is not None:
            breakdown = brief.statistics.breakdowns[number]
            use.facts["share"] = (breakdown, breakdown.parts[place])


def give_others(sketch: Sketch, brief: Brief, vocabulary: Vocabulary) -> None:
    """Give the last sector's use the lines of business that have dead and are dwelt on nowhere, with their breakdown's part."""
    dwelt = [use for use in sketch.uses() if use.sector]
    taken = {use.sector for use in dwelt}
    others = [row for row in _with_dead(brief, vocabulary) if row[0] not in taken]
    if dwelt and 0 < len(others) <= MOST_OTHERS:
        dwelt[-1].facts["others"] = tuple(others)


def ask_tasks(sketch: Sketch, most: int) -> None:
    """Ask for the tasks of sectors that the brief names without any: each for itself, above ``most`` all in one gap."""
    lacking = [use for use in sketch.uses() if use.facts.get("stated") and not use.facts.get("tasks")]
    if len(lacking) <= most:
        for use in lacking:
            use.facts["ask_tasks"] = (use.sector,)
    else:
        lacking[-1].facts["ask_tasks"] = tuple(use.sector for use in lacking)


def _with_dead(brief: Brief, vocabulary: Vocabulary) -> Iterator[tuple[str, Breakdown, Part]]:
    """Yield each line of business that the first breakdown of the dead counts some in, greatest first."""
    deaths = [one for one in brief.statistics.breakdowns if one.by == BY_SECTOR and one.indicator == DEATHS]
    for division in deaths[:1]:
        for part in sorted(division.parts, key=lambda part: -part.figure.value):
            sector = vocabulary.find("sectors", part.name.text)
            if sector and part.figure.value > 0 and not part.share:
                yield sector, division, part
