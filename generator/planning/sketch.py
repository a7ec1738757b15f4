"""The outline while it is being filled: sections of uses of parts, open to additions."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from generator.planning.catalogue import Catalogue, Part, Plan


@dataclass(eq=False)
class Use:
    """One use of a part, with the facts given to it so far.

    ``sector`` is set for uses made per sector, ``place`` counts the points into which an only sector is spread.
    """

    part: Part
    facts: dict[str, Any] = field(default_factory=dict)
    sector: str = ""
    place: int = 0

    def add(self, group: str, items: tuple[Any, ...]) -> None:
        """Give the use more facts of a group."""
        self.facts[group] = (*self.facts.get(group, ()), *items)


@dataclass
class Section:
    """A stretch of the outline; ``theme`` is "" for what stands before and after the numbered sections."""

    theme: str
    weight: int
    uses: list[Use]


@dataclass
class Sketch:
    """Opening, numbered sections and closing."""

    opening: Section
    sections: list[Section]
    closing: Section

    def all_sections(self) -> list[Section]:
        """Return opening, sections and closing in reading order."""
        return [self.opening, *self.sections, self.closing]

    def uses(self) -> Iterator[Use]:
        """Yield every use in reading order."""
        for section in self.all_sections():
            yield from section.uses

    def use_of(self, name: str) -> Use | None:
        """Return the first use of a part, or None."""
        return next((use for use in self.uses() if use.part.name == name), None)

    def use_after(self, name: str, before: Use | None) -> Use | None:
        """Return the first use of a part that stands behind another use, or simply the first one without such."""
        uses = list(self.uses())
        start = uses.index(before) + 1 if before in uses else 0
        return next((use for use in uses[start:] if use.part.name == name), None)

    def section_for(self, themes: tuple[str, ...]) -> Section:
        """Return the section of the first theme that the outline has; else its weightiest one."""
        for theme in themes:
            for section in self.sections:
                if section.theme == theme:
                    return section
        return max(self.sections, key=lambda section: section.weight)


def sketch_of(plan: Plan, catalogue: Catalogue) -> Sketch:
    """Return an outline's empty sketch."""

    def uses(names: tuple[str, ...]) -> list[Use]:
        return [Use(catalogue.parts[name]) for name in names]

    sections = [Section(section.theme, section.weight, uses(section.parts)) for section in plan.sections]
    return Sketch(Section("", 9, uses(plan.opening)), sections, Section("", 9, uses(plan.closing)))
