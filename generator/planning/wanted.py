"""What an occasion cannot do without, and what is left of a plan where the brief says next to nothing."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from generator.brief.reading import Reading
from generator.planning.catalogue import Catalogue
from generator.planning.sketch import Sketch

WANTED, WEIGHTY = "wanted", 8


def want(sketch: Sketch, wanted: Collection[str]) -> None:
    """Make the parts that an occasion cannot do without as weighty as what the brief states."""
    for use in sketch.uses():
        if use.part.name in wanted:
            use.part = use.part._replace(weight=max(use.part.weight, WEIGHTY))
            use.facts[WANTED] = True


def wanted_by(readings: Sequence[Reading], catalogue: Catalogue) -> tuple[str, ...]:
    """Return the parts that answer what the figures say, as the pack lists them by reading."""
    return tuple(part for reading in readings for part in catalogue.wanted_by_reading.get(reading.id, ()))


def keep_what_is_stated(sketch: Sketch, kept: Collection[str]) -> None:
    """Take out points about which the brief states nothing: a thin brief about a sector makes a short speech on it.

    The parts ``kept`` stay whatever the brief says, and count as stated.
    """
    for use in sketch.uses():
        if use.part.name in kept:
            use.facts["stated"] = True
    stated = {id(section): [use for use in section.uses if use.sector or use.facts] for section in sketch.sections}
    for section in sketch.sections:
        section.uses = stated[id(section)]
    sketch.sections = [section for section in sketch.sections if section.uses]
