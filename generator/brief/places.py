"""Words that depend on the level and kind of place: 全县, 县委、县政府, 各乡镇（街道）, 旗 with 苏木 and 嘎查."""

from __future__ import annotations

from collections.abc import Mapping

from generator.brief.model import Fact, Locality
from generator.brief.patterns import Patterns
from generator.document import Span
from generator.errors import InternalError

SLOTS = ("all", "our", "party", "gov", "party_gov", "departments", "units", "unit", "villages", "village", "office", "committee")
UNIT = ("unit", "units")
VILLAGE = ("village", "villages")


def place_type(locality: Locality, patterns: Patterns) -> str:
    """Return the kind of place (county, banner, subdistrict, …) from its level and the end of its name."""
    for row in patterns.rows("types"):
        if row["level"] == locality.level and locality.name.text.endswith(row["ends"]):
            return row["type"]
    raise InternalError(f"no place type for level {locality.level!r}")


def place_words(locality: Locality, patterns: Patterns) -> Mapping[str, Span]:
    """Return the place's words by slot: ``place`` as written (fact), the others derived from its name.

    ``patterns`` is the places file. ``units`` and ``villages`` follow ``locality.divisions`` where the brief gives them.
    """
    kind = place_type(locality, patterns)
    slots = {"place": locality.name.span()}
    for slot in SLOTS:
        slots[slot] = _derived(slot, locality, _word(slot, kind, patterns))
    slots |= _below(locality, kind, patterns)
    return slots


def own_character(locality: Locality, patterns: Patterns) -> str:
    """Return the word the place calls its own level by: 县, 市, 旗, 自治区, 街道."""
    return patterns.say(f"words.{place_type(locality, patterns)}.c")


def upper_words(locality: Locality, patterns: Patterns) -> tuple[Mapping[str, Span], ...]:
    """Return the words for each place above, highest first.

    Slots: ``name`` (fact), ``short`` (市), ``all``, ``party``, ``gov``, ``party_gov``, ``committee``, ``office``.
    A name whose kind cannot be told from its end is given as ``name`` only.
    """
    return tuple(_upper(fact, patterns) for fact in locality.upper)


def upper_type(name: str, patterns: Patterns) -> str:
    """Return the kind of a place above from the end of its name, or ""."""
    return next((row["type"] for row in patterns.rows("upper") if name.endswith(row["ends"])), "")


def _upper(fact: Fact, patterns: Patterns) -> Mapping[str, Span]:
    """Return the words for one place above."""
    slots = {"name": fact.span()}
    kind = upper_type(fact.text, patterns)
    if kind:
        slots["short"] = Span(patterns.say(f"words.{kind}.c"), "derived", ("upper_short", fact.path))
        for slot in ("all", "party", "gov", "party_gov", "committee", "office"):
            slots[slot] = Span(_word(slot, kind, patterns), "derived", (f"upper_{slot}", fact.path))
    return slots


def _word(slot: str, kind: str, patterns: Patterns) -> str:
    """Return one word for a kind of place: its own where it has one, else the common pattern."""
    key = patterns.first(f"words.{kind}.{slot}", f"words.default.{slot}")
    return patterns.say(key, c=patterns.say(f"words.{kind}.c"))


def _derived(slot: str, locality: Locality, text: str, *paths: str) -> Span:
    return Span(text, "derived", (f"place_{slot}", locality.name.path, *paths))


def _below(locality: Locality, kind: str, patterns: Patterns) -> dict[str, Span]:
    """Return unit and village words that the known divisions or the province's custom change."""
    custom = patterns.texts.get(f"provinces.units.{locality.name.text}") if locality.level == "province" else None
    if custom:
        return _pair(UNIT, custom, locality, (), patterns)
    village_kind = kind if patterns.under(f"divisions.villages.{kind}") else "default"
    villages = _known(VILLAGE, f"divisions.villages.{village_kind}", ("villages", "communities"), locality, patterns)
    if locality.level == "township":
        return villages | {unit: villages[village] for unit, village in zip(UNIT, VILLAGE, strict=True) if villages}
    if not patterns.under(f"divisions.units.{kind}"):
        return villages
    return villages | _known(UNIT, f"divisions.units.{kind}", ("towns", "subdistricts"), locality, patterns)


def _known(
    names: tuple[str, str], prefix: str, kinds: tuple[str, ...], locality: Locality, patterns: Patterns
) -> dict[str, Span]:
    """Return the words for the kinds of division the brief counts; nothing when it counts none of them."""
    present: list[str] = []
    paths: list[str] = []
    for kind in kinds:
        figures = [locality.divisions[key] for key in patterns.lists[f"divisions.kinds.{kind}"] if key in locality.divisions]
        paths += [figure.path for figure in figures]
        if any(figure.value > 0 for figure in figures):
            present.append(kind)
    if not _tells(kinds, present, locality, patterns):
        return {}
    return _pair(names, patterns.say(f"{prefix}.{'+'.join(present)}"), locality, tuple(paths), patterns)


def _tells(kinds: tuple[str, ...], present: list[str], locality: Locality, patterns: Patterns) -> bool:
    """Return whether the divisions settle which kinds exist.

    Towns without a word of subdistricts mean that there are none; villages alone do not say that there are no communities.
    """
    if not present:
        return False
    named = {kind for kind in kinds if any(key in locality.divisions for key in patterns.lists[f"divisions.kinds.{kind}"])}
    return kinds[0] == "towns" or len(named) == len(kinds)


def _pair(names: tuple[str, str], unit: str, locality: Locality, paths: tuple[str, ...], patterns: Patterns) -> dict[str, Span]:
    """Return the word for one unit and for all of them."""
    every = patterns.say("divisions.every", unit=unit)
    return {names[0]: _derived(names[0], locality, unit, *paths), names[1]: _derived(names[1], locality, every, *paths)}
