"""The Word file: the body written in one pass as strings, on a base file whose other parts are ready.

A run-in heading (（一）…。正文) is one paragraph in the heading's style, so that its outline level puts it into the
navigation pane of Word and WPS, both of which go by paragraphs; the words behind the head carry the character style
``run_in``, which gives them the body's font again. Where the heading is bold, that run says so directly: in Word two bold
styles on top of each other cancel out (ISO/IEC 29500-1, 17.7.3). Word's own way, a hidden paragraph mark behind the head,
is not known to WPS. Numbers are written as text: what the leader reads is what stands there, on every program.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from generator.document import Document, Span
from generator.document.flow import Line, lines
from generator.writers.basefile import COMMENTS, DOCUMENT, PROPERTIES
from generator.writers.bookmarks import Bookmarks
from generator.writers.comments import Comments
from generator.writers.layout import Layout
from generator.writers.package import packed
from generator.writers.titlebreak import balanced
from generator.writers.xmltext import DECLARATION, LINE_SEPARATOR, escaped, part

YELLOW = '<w:highlight w:val="yellow"/>'
CLOSE = "</w:t></w:r>"
NOT_BOLD = '<w:b w:val="0"/><w:bCs w:val="0"/>'
BREAK = '</w:t><w:br/><w:t xml:space="preserve">'
NO_KEEP = '<w:keepNext w:val="0"/></w:pPr>'
DEEPEST = 4


def _run_open(before: str = "", after: str = "") -> str:
    """Return how a run begins. The hint on every run makes quotes and dashes as wide as a Han character (format.md, 5.1)."""
    return f'<w:r><w:rPr>{before}<w:rFonts w:hint="eastAsia"/>{after}</w:rPr><w:t xml:space="preserve">'


PLAIN = (_run_open(), _run_open(after=YELLOW))
"""How a run and how a gap's run begin."""

_CORE = (
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" '
    'xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>{title}</dc:title><dc:creator></dc:creator>'
    "<cp:lastModifiedBy></cp:lastModifiedBy></cp:coreProperties>"
)


def write_docx(document: Document, layout: Layout) -> bytes:
    """Return the Word file of a document. The same document and layout give the same bytes in every part."""
    bookmarks, comments = Bookmarks(), Comments(layout.comment)
    body = "".join(_Body(layout, bookmarks, comments).paragraphs(document))
    parts = (
        (DOCUMENT, layout.base.head + body + layout.base.tail),
        (COMMENTS, comments.part()),
        (PROPERTIES, DECLARATION + _CORE.format(title=escaped(document.title))),
        (layout.base.map_part, bookmarks.part(document.seed)),
    )
    return packed(layout.base.static, [(name, part(xml)) for name, xml in parts])


@dataclass
class _Body:
    """The paragraphs of one document; marks are collected on the way."""

    layout: Layout
    bookmarks: Bookmarks
    comments: Comments

    def paragraphs(self, document: Document) -> Iterator[str]:
        """Yield the paragraphs' XML."""
        openings = self.layout.openings
        for line in _ordered(lines(document), self.layout.speaker_line):
            if line.head:
                yield self._run_in(line)
                continue
            kind = line.type
            if kind == "title":
                yield openings["title"] + self._title(line, document) + "</w:p>"
                continue
            if kind == "salutation":
                yield openings["salutation"] + "</w:p>"
            role = "body" if kind == "paragraph" else _heading(line.level) if kind == "heading" else kind
            yield openings[role] + self._runs(line.spans, line.number, PLAIN) + "</w:p>"

    def _run_in(self, line: Line) -> str:
        """Return the paragraph of a run-in heading.

        It does not keep with the next line as a heading by itself does: whole paragraphs must not cling to each other.
        """
        role = _heading(line.level)
        style = f'<w:rStyle w:val="{self.layout.styles["run_in"]}"/>'
        off = NOT_BOLD if role in self.layout.bold else ""
        body = (_run_open(style, off), _run_open(style, off + YELLOW))
        opening = self.layout.openings[role].removesuffix("</w:pPr>") + NO_KEEP
        return opening + self._runs(line.head, line.number, PLAIN) + self._runs(line.spans, "", body) + "</w:p>"

    def _runs(self, spans: Iterable[Span], number: str, opens: tuple[str, str]) -> str:
        """Return spans as runs: facts and derived words bookmarked, gaps highlighted, all the rest joined."""
        plain, gap = opens
        out, waiting = "", number
        for span in spans:
            text, kind, _ = span
            if kind not in _MARKED or not text:
                waiting += text
                continue
            if waiting:
                out += plain + escaped(waiting) + CLOSE
                waiting = ""
            if kind == "gap":
                out += self.comments.mark(span, gap + escaped(text) + CLOSE)
            else:
                out += self.bookmarks.mark(span, plain + escaped(text) + CLOSE)
        return out + plain + escaped(waiting) + CLOSE if waiting else out

    def _title(self, line: Line, document: Document) -> str:
        """Return the title's runs with line breaks where it is best broken; the place's own name stays whole."""
        names = {span.text for block in document.blocks for span in block.spans if span.source == ("locality.name",)}
        broken = balanced("".join(span.text for span in line.spans), self.layout.title, sorted(names))
        spans = _broken_spans(line.spans, [len(piece) for piece in broken])
        return self._runs(spans, "", PLAIN).replace(LINE_SEPARATOR, BREAK)


def _heading(level: int) -> str:
    """Return the role of a heading."""
    return f"heading{min(max(level, 1), DEEPEST)}"


_MARKED = frozenset({"fact", "derived", "gap"})


def _broken_spans(spans: Iterable[Span], lengths: list[int]) -> Iterator[Span]:
    """Yield spans with line separators after as many characters as ``lengths`` says for each line."""
    left = iter(lengths)
    room = next(left)
    for span in spans:
        pieces, text = [], span.text
        while len(text) > room:
            pieces.append(text[:room])
            text, room = text[room:], next(left)
        room -= len(text)
        yield span._replace(text=LINE_SEPARATOR.join([*pieces, text]))


def _ordered(rows: list[Line], speaker_line: str) -> list[Line]:
    """Return the lines with the speaker's before or after the date's, or left out (format.md, 3.1)."""
    speakers = [line for line in rows if line.type == "speaker"]
    if speaker_line == "before_date" or not speakers:
        return rows
    others = [line for line in rows if line.type != "speaker"]
    if speaker_line == "none":
        return others
    place = max((index for index, line in enumerate(others, 1) if line.type in ("title", "date")), default=0)
    return [*others[:place], *speakers, *others[place:]]
