"""From brief to document: plan, word, fit, and account for every stated fact."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from generator.brief.model import Brief
from generator.brief.ownmeasure import in_own_measure, tells_left
from generator.brief.reading import read
from generator.brief.whole_year import is_whole_year
from generator.document import Document, Span
from generator.library import Library
from generator.planning.model import Outline
from generator.planning.plan import REMAINDER, plan
from generator.setting import meeting_name, setting_of
from generator.wording.agenda import Agenda
from generator.wording.compose import Material, compose
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
        meeting_name(brief, library, prepared.material.context, prepared.outline, whose="place"),
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
    comparison = library.patterns("comparison")
    brief = in_own_measure(brief, comparison, library.patterns("calendar"))
    timing = Timing(brief, library.vocabulary, library.patterns("calendar"))
    period = timing.period()
    readings = read(brief, library.vocabulary, comparison, period)
    outline = plan(brief, library.catalogue, library.vocabulary, readings)
    context = setting_of(brief, library, timing, outline)
    meeting = meeting_name(brief, library, context, outline)
    chosen = seed if seed is not None else brief.seed if brief.seed is not None else derived_seed(brief, meeting.text)
    thread = Thread(brief, library.catalogue.kinds, context.topics, library.catalogue.matters)
    agenda = Agenda.of(library.rows("agenda"))
    local = local_slots(thread, readings, library.vocabulary, agenda, timing)
    material = Material(
        bank=library.bank,
        templates=library.templates,
        context=context,
        presenter=_presenter(thread, local, library, outline, timing, meeting, agenda),
        stats=Stats(brief, library.vocabulary, comparison, period),
        hook=hook_of(brief, readings, timing, local, is_over=is_whole_year(brief.statistics, comparison)),
        thread=thread,
        remedies=Remedies(brief, library.catalogue.kinds, library.catalogue.matters),
        sector_heading=library.rows("fixed")["sector_heading"],
        sector_several=tuple(library.rows("fixed")["sector_several"]),
        sector_problem=library.rows("fixed")["sector_problem"],
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


def _presenter(
    thread: Thread,
    local: Mapping[str, Span],
    library: Library,
    outline: Outline,
    timing: Timing,
    meeting: Span,
    agenda: Agenda,
) -> Presenter:
    """Return the brief's values ready for slots."""
    brief, known = thread.brief, library.vocabulary.occasions.get(outline.occasion)
    told = brief.statistics.indicators or brief.statistics.breakdowns
    return Presenter(
        brief=brief,
        vocabulary=library.vocabulary,
        patterns=library.patterns("comparison"),
        timing=timing,
        agenda=agenda,
        meeting=meeting,
        topics=thread.topics,
        wants_statistics=outline.occasion in library.catalogue.wants_statistics and not told,
        one_subject=bool(known and known.sectors) or outline.occasion in library.catalogue.own_subject,
        after_deadline=str(library.rows("fixed")["after_deadline"]),
        local=local,
        settled=thread.is_settled,
        one_time=outline.occasion in library.catalogue.one_time,
        left_apart=any(node.facts.get(REMAINDER) for node in outline.walk()),
        left_told="left" in local and tells_left(brief, local["left"].text),
    )


def derived_seed(brief: Brief, meeting: str) -> int:
    """Return a seed from locality, year, meeting and speaker, so that two counties differ by default."""
    post = brief.speaker.post.text if brief.speaker.post else ""
    return throw("\x1f".join([*_place_names(brief), str(brief.year), meeting, post])) >> 32


def _place_names(brief: Brief) -> tuple[str, ...]:
    """Return the places from the highest down; every choice depends on them, so that a shared seed gives no shared speech."""
    return (*(fact.text for fact in brief.locality.upper), brief.locality.name.text)


def _salutation(prepared: Prepared, library: Library) -> str:
    """Return the form of address of the occasion."""
    occasion = library.vocabulary.occasions.get(prepared.outline.occasion)
    return occasion.salutation if occasion and occasion.salutation else str(library.rows("fixed")["salutation"])
