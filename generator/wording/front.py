"""Title, speaker, date and salutation (format.md, 3.1)."""

from __future__ import annotations

from generator.brief.model import Brief
from generator.document import Block, Span
from generator.wording.gaps import Gaps
from generator.wording.timing import Timing

BLANK = "\u3000"


def front_blocks(brief: Brief, meeting: Span, gaps: Gaps, timing: Timing, pattern: str, salutation: str) -> list[Block]:
    """Return the blocks above the body; a missing speaker or date is a visible gap. ``pattern`` is the title's."""
    before, _, after = pattern.partition("{meeting}")
    title = Block("title", (Span(before), meeting, Span(after)))
    return [
        title,
        Block("speaker", _speaker(brief, gaps)),
        Block("date", _date(gaps, timing)),
        Block("salutation", (Span(salutation, "text"),)),
    ]


def _date(gaps: Gaps, timing: Timing) -> tuple[Span, ...]:
    """Return the date line, with a gap for a day that is not known: the year always is."""
    line = timing.date_line()
    return (line,) if line else (Span("（"), timing.year(), gaps.span("date"), Span("）"))


def _speaker(brief: Brief, gaps: Gaps) -> tuple[Span, ...]:
    """Return post and name; a two-character name is spaced to three."""
    post, name = brief.speaker.post, brief.speaker.name
    if post is None and name is None:
        return (gaps.span("speaker"),)
    shown = name.span(BLANK.join(name.text) if len(name.text) == 2 else name.text) if name else gaps.span("speaker_name")
    return (post.span() if post else gaps.span("speaker_post"), Span(BLANK), shown)
