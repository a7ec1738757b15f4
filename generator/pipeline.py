"""From brief to document: plan, word, fit, and account for every stated fact."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from generator.brief.bureaus import bureau, functions, self_called
from generator.brief.heard import heard_bureaus, heard_units
from generator.brief.model import Brief
from generator.brief.patterns import Patterns
from generator.brief.places import own_character, place_words
from generator.brief.reading import read
from generator.brief.whole_year import is_whole_year
from generator.document import Document, Span
from generator.library import Library
from generator.planning.model import Outline
from generator.planning.plan import plan
from generator.wording.compose import Material, compose
from generator.wording.context import BUREAU_HEAD, Context
from generator.wording.dice import throw
from generator.wording.front import front_blocks
from generator.wording.gaps import Gaps
from generator.wording.hook import hook_of
from generator.wording.ledger import gaps_of, unused_of
from generator.wording.local import local_slots
from generator.wording.orders import Orders
from generator.wording.present import Presenter
from generator.wording.remedies import Remedies
from generator.wording.stats import Stats
from generator.wording.thread import Thread
from generator.wording.timing import Timing

DEFAULT_RANK = {"township": "chief"}


@dataclass(frozen=True)
class Prepared:
    """What planning and wording need of one brief, computed once."""

    brief: Brief
    outline: Outline
    material: Material
    meeting: Span
    timing: Timing
    seed: int


def draft(brief: Brief, library: Library, seed: int | None = None, others: Sequence[Document] = ()) -> Document:
    """Return the draft of a brief.

    ``seed`` overrides the brief's; without either it is derived from locality, year and meeting. ``others`` are the
    drafts of the other speakers of the meeting, whose headings and wordings are avoided.
    """
    prepared = prepare(brief, library, seed, others)
    body = compose(prepared.outline, prepared.material)
    front = front_blocks(
        brief,
        prepared.meeting,
        prepared.material.gaps,
        prepared.timing,
        library.rows("fixed")["title"],
        _salutation(prepared, library),
    )
    blocks = (*front, *body)
    return Document(
        title=front[0].text,
        blocks=blocks,
        seed=prepared.seed,
        packs=library.bank.packs,
        pace=brief.style.pace,
        target_chars=brief.style.chars,
        speaker=next((block.text for block in front if block.type == "speaker"), ""),
        date=next((block.text for block in front if block.type == "date"), ""),
        gaps=gaps_of(blocks),
        unused=(*prepared.outline.unused, *unused_of(brief, blocks, prepared.outline)),
        notes=brief.notes,
    )


def prepare(brief: Brief, library: Library, seed: int | None = None, others: Sequence[Document] = ()) -> Prepared:
    """Return the plan of a brief and the material to word it with."""
    timing = Timing(brief, library.vocabulary, library.patterns("calendar"))
    comparison = library.patterns("comparison")
    period = timing.period()
    readings = read(brief, library.vocabulary, comparison, period)
    outline = plan(brief, library.catalogue, library.vocabulary, readings)
    context = _context(brief, library, timing, outline)
    meeting = _meeting_name(brief, library, context, outline)
    chosen = seed if seed is not None else brief.seed if brief.seed is not None else derived_seed(brief, meeting.text)
    wants = (
        outline.occasion in library.catalogue.wants_statistics
        and not brief.statistics.indicators
        and not brief.statistics.breakdowns
    )
    known = library.vocabulary.occasions.get(outline.occasion)
    thread = Thread(brief, library.catalogue.kinds, context.topics, library.catalogue.matters)
    local = local_slots(thread, readings, library.vocabulary)
    presenter = Presenter(
        brief=brief,
        vocabulary=library.vocabulary,
        patterns=comparison,
        timing=timing,
        agenda_words=library.rows("agenda"),
        meeting=meeting,
        topics=context.topics,
        wants_statistics=wants,
        one_subject=bool(known and known.sectors) or outline.occasion in library.catalogue.own_subject,
        after_deadline=str(library.rows("fixed")["after_deadline"]),
        local=local,
    )
    material = Material(
        bank=library.bank,
        templates=library.templates,
        context=context,
        presenter=presenter,
        stats=Stats(brief, library.vocabulary, comparison, period),
        hook=hook_of(brief, readings, timing, local, is_over=is_whole_year(brief.statistics, comparison)),
        thread=thread,
        remedies=Remedies(brief, library.catalogue.kinds, library.catalogue.matters),
        sector_heading=library.rows("fixed")["sector_heading"],
        orders=Orders.of(library.rows("fixed")),
        gaps=Gaps(library.rows("gaps"), context, period),
        seed=throw(*_place_names(brief), chosen),
        style="yao" if outline.numbering == "yao" else brief.style.headings,
        spoken_before=tuple(block.text for other in others for block in other.blocks),
        headings_taken=frozenset(
            block.text.rstrip("。") for other in others for block in other.blocks if block.type == "heading"
        ),
    )
    return Prepared(brief, outline, material, meeting, timing, chosen)


def derived_seed(brief: Brief, meeting: str) -> int:
    """Return a seed from locality, year, meeting and speaker, so that two counties differ by default."""
    post = brief.speaker.post.text if brief.speaker.post else ""
    return throw("\x1f".join([*_place_names(brief), str(brief.year), meeting, post])) >> 32


def _place_names(brief: Brief) -> tuple[str, ...]:
    """Return the places from the highest down; every choice depends on them, so that a shared seed gives no shared speech."""
    return (*(fact.text for fact in brief.locality.upper), brief.locality.name.text)


def _context(brief: Brief, library: Library, timing: Timing, outline: Outline) -> Context:
    """Return the hard conditions and global slots of a draft."""
    places, bureaus = library.patterns("places"), library.patterns("bureaus")
    known = frozenset(functions(bureaus))
    names = library.vocabulary.lists.get("functions")
    heard = heard_bureaus(brief.facts, own_character(brief.locality, places), bureaus)

    post = brief.speaker.post.text if brief.speaker.post else ""

    @cache
    def bureau_of(function: str) -> Span | None:
        found = function if function in known else names.find(function) if names else None
        if not found:
            return None
        usual = bureau(found, brief.locality, bureaus, places)
        return usual._replace(text=heard[found]) if usual.kind == "derived" and found in heard else usual

    words = {**_place_words(brief, places), **_leading_bodies(brief, library, outline), "year": timing.year()}
    if brief.speaker.rank == BUREAU_HEAD:
        words["departments"] = words["departments"]._replace(text=bureaus.say("beside"))
    unaddressed = library.rows("offices").get("unaddressed", {}).get(outline.occasion, ())
    words = {slot: span for slot, span in words.items() if slot not in unaddressed}
    rank = brief.speaker.rank or DEFAULT_RANK.get(brief.locality.level, "chief")
    parts = (part.name.text for division in brief.statistics.breakdowns for part in division.parts)
    named = (found for name in parts if (found := library.vocabulary.find("sectors", name)))
    return Context(
        level=brief.locality.level,
        occasion=outline.occasion,
        rank=rank,
        seasons=_seasons(brief, library, timing, outline),
        date=timing.iso(),
        words=words,
        bureau=bureau_of,
        vocabulary=library.vocabulary,
        topics=library.topics,
        at_home=library.topics.at_home(outline, brief, named),
        month=brief.meeting.date.month if brief.meeting.date else 0,
        lacks=library.topics.lacks(brief.locality.level, brief.facts.values()),
        called=lambda name: self_called(name, post, bureaus),
    )


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


def _meeting_name(brief: Brief, library: Library, context: Context, outline: Outline) -> Span:
    """Return the meeting's name: the brief's, else the occasion's pattern with the place's word in it."""
    if brief.meeting.name:
        return brief.meeting.name.span()
    occasion = library.vocabulary.occasions[outline.occasion]
    text = occasion.meeting.replace("{all}", context.words["all"].text).replace("{year}", context.words["year"].text)
    return Span(text, "derived", ("meeting_name", "locality.name"))


def _salutation(prepared: Prepared, library: Library) -> str:
    """Return the form of address of the occasion."""
    occasion = library.vocabulary.occasions.get(prepared.outline.occasion)
    return occasion.salutation if occasion and occasion.salutation else str(library.rows("fixed")["salutation"])
