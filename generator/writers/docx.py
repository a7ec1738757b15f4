"""The Word file: the body written in one pass as strings, on a base file whose other parts are ready.

A run-in heading (（一）…。正文) is one paragraph in the heading's style, so that its outline level puts it into the
navigation pane of Word and WPS, both of which go by paragraphs; the words behind the head carry the character style
``run_in``, which gives them the body's font again. Where the heading is bold, that run says so directly: in Word two bold
styles on top of each other cancel out (ISO/IEC 29500-1, 17.7.3). Word's own way, a hidden paragraph mark behind the head,
is not known to WPS. Numbers are written as text: what the leader reads is what stands there, on every program.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cache

from generator.document import Document, Span
from generator.document.flow import Line, lines
from generator.writers.basefile import COMMENTS, DOCUMENT, PROPERTIES
from generator.writers.bookmarks import Bookmarks, bookmark
from generator.writers.comments import Comments
from generator.writers.layout import Layout
from generator.writers.package import packed
from generator.writers.titlebreak import balanced
from generator.writers.xmltext import DECLARATION, part

YELLOW = '<w:highlight w:val="yellow"/>'
CLOSE = "</w:t></w:r>"
NOT_BOLD = '<w:b w:val="0"/><w:bCs w:val="0"/>'
BREAK = '</w:t><w:br/><w:t xml:space="preserve">'
END = "</w:p>"
NO_KEEP = '<w:keepNext w:val="0"/></w:pPr>'
DEEPEST = 4


def _run_open(before: str = "", after: str = "") -> str:
    """Return how a run begins. The hint on every run makes quotes and dashes as wide as a Han character (format.md, 5.1)."""
    return f'<w:r><w:rPr>{before}<w:rFonts w:hint="eastAsia"/>{after}</w:rPr><w:t xml:space="preserve">'


PLAIN = (_run_open(), _run_open(after=YELLOW))
"""How a run and how a gap's run begin."""

_CORE = (
    f'{DECLARATION}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" '
    'xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>',
    "</dc:title><dc:creator></dc:creator><cp:lastModifiedBy></cp:lastModifiedBy></cp:coreProperties>",
)
"""The core properties before and behind the title."""


def write_docx(document: Document, layout: Layout) -> bytes:
    """Return the Word file of a document. The same document and layout give the same bytes in every part."""
    body = _Body(layout, Bookmarks(), Comments(layout.comment))
    parts = (
        (DOCUMENT, body.part(document)),
        (COMMENTS, body.comments.part()),
        (PROPERTIES, (_CORE[0], document.title, _CORE[1])),
        (layout.base.map_part, body.bookmarks.part(document.seed)),
    )
    return packed(layout.base.static, [(name, part(pieces)) for name, pieces in parts])


@dataclass
class _Body:
    """The paragraphs of one document, as pieces of markup and text in turn; marks are collected on the way.

    What stands behind the last text waits in ``ahead`` for what comes in front of the next.
    """

    layout: Layout
    bookmarks: Bookmarks
    comments: Comments
    pieces: list[str] = field(default_factory=list)
    ahead: str = ""

    def part(self, document: Document) -> list[str]:
        """Return the pieces of the document part."""
        self.ahead = self.layout.base.head
        for line in _ordered(lines(document), self.layout.speaker_line):
            if line.head:
                self._run_in(line)
            elif line.type == "title":
                self._title(line, document)
            else:
                self._plain(line)
        return [*self.pieces, self.ahead + self.layout.base.tail]

    def _plain(self, line: Line) -> None:
        """Write a line that is all in one style."""
        openings = self.layout.openings
        kind, level, number, _, spans, _ = line
        if kind == "salutation":
            self.ahead += openings[kind] + END
        self.ahead += openings["body" if kind == "paragraph" else _heading(level) if kind == "heading" else kind]
        self._runs(spans, number, PLAIN)
        self.ahead += END

    def _run_in(self, line: Line) -> None:
        """Write the paragraph of a run-in heading."""
        role, layout = _heading(line.level), self.layout
        opening, body = _run_in_form(layout.openings[role], layout.styles["run_in"], role in layout.bold)
        self.ahead += opening
        self._runs(line.head, line.number, PLAIN)
        self._runs(line.spans, "", body)
        self.ahead += END

    def _runs(self, spans: Iterable[Span], number: str, opens: tuple[str, str]) -> None:
        """Write spans as runs: facts and derived words bookmarked, gaps highlighted, all the rest joined."""
        plain, gap = opens
        pieces, marked, ahead, waiting = self.pieces, self.bookmarks.rows, self.ahead, number
        for span in spans:
            text, kind, _ = span
            if kind not in _MARKED or not text:
                waiting += text
                continue
            if waiting:
                pieces += (ahead + plain, waiting)
                ahead, waiting = CLOSE, ""
            if kind == "gap":
                front, back = self.comments.mark(span)
                pieces += (f"{ahead}{front}{gap}", text)
            else:
                marked.append(span)
                front, back = bookmark(len(marked))
                pieces += (f"{ahead}{front}{plain}", text)
            ahead = CLOSE + back
        if waiting:
            pieces += (ahead + plain, waiting)
            ahead = CLOSE
        self.ahead = ahead

    def _title(self, line: Line, document: Document) -> None:
        """Write the title with line breaks where it is best broken; the place's own name stays whole."""
        names = {text for block in document.blocks for text, _, source in block.spans if source == _PLACE}
        broken = balanced("".join([span.text for span in line.spans]), self.layout.title, sorted(names))
        first = len(self.pieces)
        self.ahead += self.layout.openings["title"]
        self._runs(line.spans, "", PLAIN)
        self.ahead += END
        _break_lines(self.pieces, first, map(len, broken))


@cache
def _run_in_form(opening: str, style: str, bold: bool) -> tuple[str, tuple[str, str]]:
    """Return how a run-in heading's paragraph begins, and how a run and a gap's run behind the head do.

    It does not keep with the next line as a heading by itself does: whole paragraphs must not cling to each other.
    """
    before, off = f'<w:rStyle w:val="{style}"/>', NOT_BOLD if bold else ""
    return opening.removesuffix("</w:pPr>") + NO_KEEP, (_run_open(before, off), _run_open(before, off + YELLOW))


def _break_lines(pieces: list[str], first: int, lengths: Iterable[int]) -> None:
    """Put line breaks into the texts from a place on, after as many characters as ``lengths`` says for each line."""
    left = iter(lengths)
    room = next(left)
    broken: list[str] = []
    for markup, text in zip(pieces[first::2], pieces[first + 1 :: 2], strict=True):
        broken.append(markup)
        start = 0
        while len(text) - start > room:
            broken += (text[start : start + room], BREAK)
            start, room = start + room, next(left)
        broken.append(text[start:])
        room -= len(text) - start
    pieces[first:] = broken


@cache
def _heading(level: int) -> str:
    """Return the role of a heading."""
    return f"heading{min(max(level, 1), DEEPEST)}"


_PLACE = ("locality.name",)
_MARKED = frozenset({"fact", "derived", "gap"})


def _ordered(rows: list[Line], speaker_line: str) -> list[Line]:
    """Return the lines with the speaker's before or after the date's, or left out (format.md, 3.1)."""
    if speaker_line == "before_date":
        return rows
    speakers = [line for line in rows if line.type == "speaker"]
    if not speakers:
        return rows
    others = [line for line in rows if line.type != "speaker"]
    if speaker_line == "none":
        return others
    place = max((index for index, line in enumerate(others, 1) if line.type in ("title", "date")), default=0)
    return [*others[:place], *speakers, *others[place:]]
