"""The setting of a draft: what holds here and now for this speaker, as wording is told it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cache

from generator.brief.bureaus import bureau, functions, self_called
from generator.brief.heard import heard_bureaus, heard_units
from generator.brief.model import Brief
from generator.brief.patterns import Patterns
from generator.brief.places import own_character, place_words
from generator.document import Span
from generator.library import Library
from generator.planning.model import Outline
from generator.planning.sectornames import sector_names
from generator.wording.context import BUREAU_HEAD, Context
from generator.wording.timing import Timing

DEFAULT_RANK = {"township": "chief"}


def meeting_name(brief: Brief, library: Library, context: Context, outline: Outline, whose: str = "all") -> Span:
    """Return the meeting's name: the brief's, else the occasion's pattern with the place's word in it.

    ``whose`` is the word: "all" (全镇) as one says it, "place" (石桥镇) for a title that is read elsewhere.
    """
    if brief.meeting.name:
        return brief.meeting.name.span()
    occasion = library.vocabulary.occasions[outline.occasion]
    text = occasion.meeting.replace("{all}", context.words[whose].text).replace("{year}", context.words["year"].text)
    return Span(text, "derived", ("meeting_name", "locality.name"))


def setting_of(brief: Brief, library: Library, timing: Timing, outline: Outline) -> Context:
    """Return the hard conditions and global slots of a draft."""
    bureaus = library.patterns("bureaus")
    post = brief.speaker.post.text if brief.speaker.post else ""
    parts = (part.name.text for division in brief.statistics.breakdowns for part in division.parts)
    named = (found for name in parts if (found := library.vocabulary.find("sectors", name)))
    return Context(
        level=brief.locality.level,
        occasion=outline.occasion,
        rank=brief.speaker.rank or DEFAULT_RANK.get(brief.locality.level, "chief"),
        seasons=_seasons(brief, library, timing, outline),
        date=timing.iso(),
        words=_words(brief, library, timing, outline),
        bureau=_bureaus(brief, library),
        vocabulary=library.vocabulary,
        topics=library.topics,
        at_home=library.topics.at_home(outline, brief, named),
        month=brief.meeting.date.month if brief.meeting.date else 0,
        lacks=library.topics.lacks(brief.locality.level, brief.facts.values()) | library.topics.lacks(outline.occasion, ()),
        sector_names=sector_names(brief, library.vocabulary),
        called=lambda name: self_called(name, post, bureaus),
    )


def _bureaus(brief: Brief, library: Library) -> Callable[[str], Span | None]:
    """Return what gives the name of the bureau with a function here: as the brief calls it, else its usual name."""
    places, bureaus = library.patterns("places"), library.patterns("bureaus")
    known, names = frozenset(functions(bureaus)), library.vocabulary.lists.get("functions")
    heard = heard_bureaus(brief.facts, own_character(brief.locality, places), bureaus)

    @cache
    def bureau_of(function: str) -> Span | None:
        found = function if function in known else names.find(function) if names else None
        if not found:
            return None
        usual = bureau(found, brief.locality, bureaus, places)
        return usual._replace(text=heard[found]) if usual.kind == "derived" and found in heard else usual

    return bureau_of


def _words(brief: Brief, library: Library, timing: Timing, outline: Outline) -> Mapping[str, Span]:
    """Return the place's words that may be addressed on this occasion."""
    places = library.patterns("places")
    words = {**_place_words(brief, places), **_leading_bodies(brief, library, outline), "year": timing.year()}
    if brief.speaker.rank == BUREAU_HEAD:
        words["departments"] = words["departments"]._replace(text=library.patterns("bureaus").say("beside"))
    unaddressed = library.rows("offices").get("unaddressed", {}).get(outline.occasion, ())
    return {slot: span for slot, span in words.items() if slot not in unaddressed}


def _place_words(brief: Brief, places: Patterns) -> Mapping[str, Span]:
    """Return the place's words, the places below called as the brief calls them."""
    words = place_words(brief.locality, places)
    heard = heard_units(brief.facts, words["unit"].text, places)
    if not heard:
        return words
    below = {"unit": heard, "village": places.texts.get(f"heard_villages.{heard}", "")}
    called = {name: words[name]._replace(text=text) for name, text in below.items() if text}
    every = {f"{name}s": words[f"{name}s"]._replace(text=places.say("divisions.every", unit=below[name])) for name in called}
    return {**words, **called, **every}


def _leading_bodies(brief: Brief, library: Library, outline: Outline) -> dict[str, Span]:
    """Return the body that leads the work this occasion is about, and its office, where it is not the usual committee."""
    character = own_character(brief.locality, library.patterns("places"))
    named = library.rows("offices").get("offices", {}).get(outline.occasion, {})
    return {
        slot: Span(name.replace("{c}", character), "derived", (f"place_{slot}", "locality.name")) for slot, name in named.items()
    }


def _seasons(brief: Brief, library: Library, timing: Timing, outline: Outline) -> frozenset[str]:
    """Return the seasons to speak of: those stated, and those of the date whose sectors this speech is about."""
    bound = library.catalogue.season_sectors
    sectors = {node.sector for node in outline.walk() if node.sector}
    found = timing.seasons()
    if brief.seasons:
        return found
    return frozenset(season for season in found if season not in bound or sectors & set(bound[season]))
