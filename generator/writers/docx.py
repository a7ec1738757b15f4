"""The Word file: the body written in one pass as strings, on a base file whose other parts are ready.

A run-in heading (（一）…。正文) is one paragraph in the heading's style, so that its outline level puts it into the
navigation pane of Word and WPS, both of which go by paragraphs; the words behind the head carry the character style
``run_in``, which gives them the body's font again. Where the heading is bold, that run says so directly: in Word two bold
styles on top of each other cancel out (ISO/IEC 29500-1, 17.7.3). Word's own way, a hidden paragraph mark behind the head,
is not known to WPS. Numbers are written as text: what the leader reads is what stands there, on every program.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from generator.document import Document, Span
from generator.document.flow import Line, lines
from generator.writers.basefile import COMMENTS, DOCUMENT, PROPERTIES
from generator.writers.bookmarks import Bookmarks
from generator.writers.comments import Comments
from generator.writers.layout import Layout
from generator.writers.package import packed
from generator.writers.titlebreak import balanced
from generator.writers.xmltext import DECLARATION, LINE_SEPARATOR, escaped, part

HINT = '<w:rFonts w:hint="eastAsia"/>'
"""On every run: quotes, dashes and dots are then as wide as a Han character (format.md, 5.1)."""
YELLOW = '<w:highlight w:val="yellow"/>'
NOT_BOLD = '<w:b w:val="0"/><w:bCs w:val="0"/>'
BREAK = '</w:t><w:br/><w:t xml:space="preserve">'
DEEPEST = 4

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
        for line in _ordered(lines(document), self.layout.speaker_line):
            if line.type == "title":
                line = self._broken(line, document)
            elif line.type == "salutation":
                yield self._paragraph("salutation", "")
            yield self._line(line)

    def _line(self, line: Line) -> str:
        """Return one line as a paragraph."""
        role = "body" if line.type == "paragraph" else line.type
        if role == "heading":
            role = f"heading{min(max(line.level, 1), DEEPEST)}"
        if not line.head:
            return self._paragraph(role, self._runs(line.spans, line.number))
        # Keeping with the next line suits a heading by itself; whole paragraphs must not cling to each other.
        off = NOT_BOLD if role in self.layout.bold else ""
        body = f'<w:rStyle w:val="{self.layout.styles["run_in"]}"/>{HINT}{off}'
        content = self._runs(line.head, line.number) + self._runs(line.spans, form=body)
        return self._paragraph(role, content, '<w:keepNext w:val="0"/>')

    def _paragraph(self, role: str, content: str, more: str = "") -> str:
        """Return a paragraph in the style of a role."""
        return f'<w:p><w:pPr><w:pStyle w:val="{self.layout.styles[role]}"/>{more}</w:pPr>{content}</w:p>'

    def _runs(self, spans: Iterable[Span], number: str = "", form: str = HINT) -> str:
        """Return spans as runs: facts and derived words bookmarked, gaps highlighted, all the rest joined."""
        out, waiting = [], number
        for span in spans:
            if span.kind not in _MARKED or not span.text:
                waiting += span.text
                continue
            if waiting:
                out.append(_run(waiting, form))
                waiting = ""
            if span.kind == "gap":
                out.append(self.comments.mark(span, _run(span.text, form + YELLOW)))
            else:
                out.append(self.bookmarks.mark(span, _run(span.text, form)))
        if waiting:
            out.append(_run(waiting, form))
        return "".join(out)

    def _broken(self, line: Line, document: Document) -> Line:
        """Return the title with line breaks where it is best broken; the place's own name stays whole."""
        names = {span.text for block in document.blocks for span in block.spans if span.source == ("locality.name",)}
        broken = balanced("".join(span.text for span in line.spans), self.layout.title, sorted(names))
        return replace(line, spans=tuple(_broken_spans(line.spans, [len(piece) for piece in broken])))


_MARKED = frozenset({"fact", "derived", "gap"})


def _run(text: str, form: str) -> str:
    """Return a run; a line separator in the text is a line break in the paragraph."""
    content = escaped(text)
    if LINE_SEPARATOR in content:
        content = content.replace(LINE_SEPARATOR, BREAK)
    return f'<w:r><w:rPr>{form}</w:rPr><w:t xml:space="preserve">{content}</w:t></w:r>'


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
        yield replace(span, text=LINE_SEPARATOR.join([*pieces, text]))


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
