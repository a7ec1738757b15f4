"""Outlines and their parts as the packs give them, checked and looked up."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from generator.bank.bank import Bank
from generator.errors import InternalError
from generator.planning.akin import pairs
from generator.planning.kinds import NO_KINDS, Kinds
from generator.planning.matters import NO_MATTERS, Matters


class Part(NamedTuple):
    """A building block of outlines.

    ``title`` is its name in heading families, ``plain`` parts never have a heading; ``theme`` is the section theme it
    would give by itself. ``takes`` are fact groups, ``home`` the themes to add it under when a group has no taker. ``speakers``
    are the ranks whose office it is; empty: everybody's.
    """

    name: str
    move: str
    template: str
    title: str = ""
    weight: int = 5
    takes: tuple[str, ...] = ()
    needs: tuple[str, ...] = ()
    group: str = ""
    plain: bool = False
    theme: str = ""
    each: str = ""
    home_groups: tuple[str, ...] = ()
    home_themes: tuple[str, ...] = ()
    speakers: tuple[str, ...] = ()

    def has_needs(self, groups: Collection[str]) -> bool:
        """Return whether one of the fact groups it cannot stand without is among some; without needs it always is."""
        return not self.needs or not set(self.needs).isdisjoint(groups)


class SectionPlan(NamedTuple):
    """A first-level section: its theme, its weight and its parts in order."""

    theme: str
    weight: int
    parts: tuple[str, ...]


class Plan(NamedTuple):
    """One outline of an occasion. ``when`` holds the conditions under which it is taken."""

    id: str
    occasion: str
    when: Mapping[str, Sequence[str]]
    numbering: str
    opening: tuple[str, ...]
    sections: tuple[SectionPlan, ...]
    closing: tuple[str, ...]


class ProblemKind(NamedTuple):
    """How a named problem is recognised by its words, and which parts may answer it, best first."""

    name: str
    words: tuple[str, ...]
    answers: tuple[str, ...]


@dataclass(frozen=True)
class Catalogue:
    """All parts, plans and problem kinds of the packs in use; ``wants_statistics`` are the occasions that ask for figures.

    ``theme_core`` names the parts one of which a theme's heading needs, ``season_sectors`` the sectors without which a
    season is not spoken of, ``sector_words`` what tells that a text speaks of a sector; ``own_subject`` are the
    occasions at which the time of year is not spoken of for its own sake; ``common`` pairs of characters tell
    nothing; ``kinds`` tells what a task or problem is, ``matters`` what it is about; ``wanted`` are the parts by occasion
    that even a thin brief and a short speech have, ``wanted_by_reading`` those that answer what the figures say,
    ``one_time`` the occasions that are about nothing but the matter at hand.
    """

    parts: Mapping[str, Part]
    plans: Mapping[str, tuple[Plan, ...]]
    problem_kinds: tuple[ProblemKind, ...]
    wants_statistics: frozenset[str] = frozenset()
    theme_core: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    season_sectors: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    sector_words: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    own_subject: frozenset[str] = frozenset()
    common: frozenset[str] = frozenset()
    kinds: Kinds = NO_KINDS
    matters: Matters = NO_MATTERS
    wanted: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    one_time: frozenset[str] = frozenset()
    wanted_by_reading: Mapping[str, tuple[str, ...]] = field(default_factory=dict)

    @property
    def sector_part(self) -> Part | None:
        """Return the part that is used once per sector, or None."""
        return next((part for part in self.parts.values() if part.each == "sectors"), None)

    def parts_demanding(self, matter: str) -> tuple[str, ...]:
        """Return the parts whose general demand is about a matter; () where it is none's."""
        moves = self.matters.rows[matter].moves if matter else frozenset()
        return tuple(part.name for part in self.parts.values() if part.move in moves)

    def part_of_move(self, move: str) -> Part | None:
        """Return the part whose move and template are ``move``'s own, or None."""
        return next((part for part in self.parts.values() if part.move == move and part.template == move.replace("-", "_")), None)


def read_catalogue(bank: Bank) -> Catalogue:
    """Return the catalogue of the bank's packs; a later pack's part, plan list or kind replaces an earlier one."""
    parts: dict[str, Part] = {}
    kinds: dict[str, ProblemKind] = {}
    wanting: set[str] = set()
    subject: set[str] = set()
    seasons: dict[str, tuple[str, ...]] = {}
    cores: dict[str, tuple[str, ...]] = {}
    wanted: dict[str, tuple[str, ...]] = {}
    by_reading: dict[str, tuple[str, ...]] = {}
    one_time: set[str] = set()
    for content in bank.data("parts"):
        parts.update({name: _part(name, raw) for name, raw in content.get("parts", {}).items()})
        kinds.update(
            {
                name: ProblemKind(name, tuple(raw["words"]), tuple(raw["answers"]))
                for name, raw in content.get("problem_kinds", {}).items()
            }
        )
        cores.update({name: tuple(parts) for name, parts in content.get("theme_core", {}).items()})
        wanted.update({name: tuple(parts) for name, parts in content.get("wanted", {}).items()})
        by_reading.update({name: tuple(parts) for name, parts in content.get("wanted_by_reading", {}).items()})
        one_time.update(content.get("one_time", ()))
        wanting.update(content.get("wants_statistics", ()))
        subject.update(content.get("own_subject", ()))
        seasons.update({name: tuple(sectors) for name, sectors in content.get("season_sectors", {}).items()})
    plans = {}
    for contents in bank.data_under("outlines").values():
        for content in contents:
            plans[content["occasion"]] = tuple(_plan(content["occasion"], raw) for raw in content["plans"])
    _check(parts, plans)
    of_things = Kinds.of(bank.merged("kinds"))
    words, subjects, common = _sector_words(bank), frozenset(subject), pairs(str(bank.merged("topics").get("common", "")))
    every_kind, of_matters = tuple(kinds.values()), Matters.of(bank.merged("matters"))
    asking = frozenset(wanting)
    told = (cores, seasons, words, subjects, common, of_things, of_matters)
    return Catalogue(parts, plans, every_kind, asking, *told, wanted, frozenset(one_time), by_reading)


def _sector_words(bank: Bank) -> dict[str, tuple[str, ...]]:
    """Return the words that tell a sector, those left out that many texts use in another sense."""
    topics = bank.merged("topics")
    vague = frozenset(topics.get("vague", ()))
    return {sector: tuple(word for word in words if word not in vague) for sector, words in topics.get("topics", {}).items()}


def _part(name: str, raw: Mapping[str, Any]) -> Part:
    """Return one part from its row."""
    home = raw.get("home", {})
    return Part(
        name=name,
        move=raw["move"],
        template=raw.get("template", raw["move"].replace("-", "_")),
        title=raw.get("title", raw["move"]),
        weight=raw.get("weight", 5),
        takes=tuple(raw.get("takes", ())),
        needs=tuple(raw.get("needs", ())),
        group=raw.get("group", ""),
        plain=raw.get("plain", False),
        theme=raw.get("theme", ""),
        each=raw.get("each", ""),
        home_groups=tuple(home.get("groups", ())),
        home_themes=tuple(home.get("themes", ())),
        speakers=tuple(raw.get("speakers", ())),
    )


def _plan(occasion: str, raw: Mapping[str, Any]) -> Plan:
    """Return one outline from its row."""
    sections = tuple(SectionPlan(row["theme"], row.get("weight", 5), tuple(row["parts"])) for row in raw["sections"])
    return Plan(
        raw["id"],
        occasion,
        raw.get("when", {}),
        raw.get("numbering", ""),
        tuple(raw.get("opening", ())),
        sections,
        tuple(raw.get("closing", ())),
    )


def _check(parts: Mapping[str, Part], plans: Mapping[str, Sequence[Plan]]) -> None:
    """Raise InternalError for an outline that names an unknown part."""
    for plan in (plan for group in plans.values() for plan in group):
        named = {*plan.opening, *plan.closing, *(part for section in plan.sections for part in section.parts)}
        if unknown := named - set(parts):
            raise InternalError(f"outline {plan.id}: unknown parts {sorted(unknown)}")
