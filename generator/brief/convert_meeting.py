"""Place, meeting, speaker and style of a brief."""

from __future__ import annotations

from collections.abc import Mapping

from generator.brief.context import Context
from generator.brief.levels import find_level
from generator.brief.model import Fact, Figure, Locality, Meeting, Scheme, Speaker, Style
from generator.brief.posts import rank_of
from generator.brief.quantities import parse_length
from generator.brief.schema import RawLocality, RawMeeting, RawSpeaker, RawStyle

MINUTES = (3, 60)
"""Shortest and longest speech that makes sense (an hour at most: rule G2 of the reference on occasions)."""
PACES = (100, 300)
"""Characters a minute, from slow dictation to a newsreader."""
DEFAULT_PACE = 200


def locality(raw: RawLocality, context: Context) -> Locality:
    """Return the place; a missing name or a level that cannot be found is a problem."""
    name = raw.name or ""
    upper = _upper(raw, context)
    level = context.choice("levels", raw.level, "locality.level")
    if not name:
        context.report.missing("locality.name", "need_name")
    elif not raw.level:
        level = find_level(name, upper[-1].text if upper else "") or ""
        if not level:
            _ask_level(name, bool(upper), context)
    return Locality(
        name=Fact(name, "locality.name"),
        level=level,
        upper=upper,
        divisions=_divisions(raw.divisions or {}, context),
        departments=_departments(raw.departments or {}, context),
    )


def _ask_level(name: str, has_parent: bool, context: Context) -> None:
    """Say what is missing to know the level of a place."""
    allowed = "、".join(context.vocabulary.lists["levels"].ids)
    key = "level_city" if name.endswith("市") and not has_parent else "level_unknown"
    context.report.problem("locality.name", key, value=name, allowed=allowed)


def _upper(raw: RawLocality, context: Context) -> tuple[Fact, ...]:
    """Return the chain above the place, the nearest last."""
    chain = context.facts(raw.upper, "locality.upper")
    parent = context.fact(raw.parent, "locality.parent")
    if parent is None:
        return chain
    if chain and chain[-1].text != parent.text:
        context.report.problem("locality.parent", "parent_differs", parent=parent.text, last=chain[-1].text)
    return chain or (parent,)


def _divisions(raw: Mapping[str, str | None], context: Context) -> dict[str, Figure]:
    """Return the numbers of subordinate units by id."""
    found = {}
    for name, written in raw.items():
        path = f"locality.divisions.{name}"
        if name not in context.vocabulary.lists["divisions"].ids:
            context.unknown("divisions", name, path)
        elif figure := context.figure(written, path, ("个",)):
            found[name] = figure
    return found


def _departments(raw: Mapping[str, str | None], context: Context) -> dict[str, Fact]:
    """Return how bureaus are called here, by function."""
    found = {}
    for name, written in raw.items():
        path = f"locality.departments.{name}"
        if name not in context.vocabulary.lists["functions"].ids:
            context.unknown("functions", name, path)
        elif written:
            found[name] = Fact(written, path)
    return found


def meeting(raw: RawMeeting, context: Context) -> Meeting:
    """Return the meeting."""
    date = context.when(raw.date, "meeting.date")
    if date and context.year and date.year not in {context.year, context.year - 1}:
        context.report.note("note_year", line=context.report.line("meeting.date"), date=raw.date, year=context.year)
    return Meeting(
        occasion=context.choice("occasions", raw.occasion, "meeting.occasion"),
        name=context.fact(raw.name, "meeting.name"),
        date=date,
        agenda=context.facts(raw.agenda, "meeting.agenda"),
        follows=context.facts(raw.follows, "meeting.follows"),
        other_speakers=context.facts(raw.other_speakers, "meeting.other_speakers"),
    )


def speaker(raw: RawSpeaker, context: Context, level: str) -> Speaker:
    """Return the speaker; a post whose rank cannot be told is noted."""
    rank = rank_of(raw.post, level) if raw.post else ""
    if raw.post and not rank:
        context.report.note("note_rank", line=context.report.line("speaker.post"), post=raw.post)
    return Speaker(context.fact(raw.post, "speaker.post"), context.fact(raw.name, "speaker.name"), rank)


def style(raw: RawStyle, context: Context) -> Style:
    """Return how the draft should be."""
    pace = _pace(raw.pace, context)
    scheme = raw.scheme
    return Style(
        headings=context.choice("heading_styles", raw.headings, "style.headings"),
        chars=_chars(raw.length, pace, context),
        pace=pace,
        layout=context.choice("layouts", raw.layout, "style.layout") or Style().layout,
        numbering=context.choice("numbering", raw.numbering, "style.numbering") or Style().numbering,
        scheme=Scheme(Fact(scheme.name, "style.scheme.name"), context.facts(scheme.items, "style.scheme.items"))
        if scheme and scheme.name
        else None,
        length_path="style.length" if raw.length else "",
    )


def _pace(written: str | None, context: Context) -> int:
    """Return the pace in characters a minute."""
    figure = context.figure(written, "style.pace", ("字", "字/分钟", "字/分", "字每分钟"))
    if figure is None:
        return DEFAULT_PACE
    if not PACES[0] <= figure.value <= PACES[1]:
        context.report.problem("style.pace", "pace", value=written, least=PACES[0], greatest=PACES[1])
        return DEFAULT_PACE
    return int(figure.value)


def _chars(written: str | None, pace: int, context: Context) -> int:
    """Return the length in characters, 0 when none is asked for."""
    if not written:
        return 0
    chars = parse_length(written, pace)
    if chars is None:
        context.report.problem("style.length", "length", value=written)
        return 0
    least, greatest = MINUTES
    if not least * pace <= chars <= greatest * pace:
        values = {"chars": chars, "pace": pace, "minutes": f"{chars / pace:.0f}", "least": least, "greatest": greatest}
        context.report.problem("style.length", "length_range", value=written, **values)
    return chars
