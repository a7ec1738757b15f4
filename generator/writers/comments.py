"""Gaps as a reader meets them in Word: highlighted, with a comment that says what is missing and whom to ask."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from generator.document import Span
from generator.writers.xmltext import DECLARATION, escaped

WORDML = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


@dataclass(frozen=True)
class CommentForm:
    """How comments are worded and which styles they have (ids of the base file)."""

    author: str
    open: str
    close: str
    asked: str
    plain: str
    style: str
    mark: str

    @classmethod
    def of(cls, table: Mapping[str, str], styles: Mapping[str, str]) -> CommentForm:
        """Build from the ``comment`` table of layouts.yml and the style ids by role."""
        return cls(**table, style=styles["comment"], mark=styles["comment_mark"])

    def text(self, span: Span) -> str:
        """Return the comment on a gap: its source is the missing thing's id and, if known, whom to ask."""
        what = span.text.removeprefix(self.open).removesuffix(self.close)
        ask = span.source[1] if len(span.source) > 1 else ""
        return (self.asked if ask else self.plain).format(what=what, ask=ask)


@dataclass
class Comments:
    """The comments of one document, in reading order. They carry no date: nothing here reads the clock."""

    form: CommentForm
    rows: list[Span] = field(default_factory=list)

    def mark(self, span: Span) -> tuple[str, str]:
        """Return the markup in front of a gap's run and behind it, with the reference to the comment."""
        number = len(self.rows)
        self.rows.append(span)
        return f'<w:commentRangeStart w:id="{number}"/>', (
            f'<w:commentRangeEnd w:id="{number}"/>'
            f'<w:r><w:rPr><w:rStyle w:val="{self.form.mark}"/></w:rPr><w:commentReference w:id="{number}"/></w:r>'
        )

    def part(self) -> list[str]:
        """Return the comments part; without gaps it is empty, so that the package always has the same parts."""
        pieces: list[str] = []
        ahead = f'{DECLARATION}<w:comments xmlns:w="{WORDML}">'
        for number, span in enumerate(self.rows):
            pieces += (ahead + self._open(number), self.form.text(span))
            ahead = "</w:t></w:r></w:p></w:comment>"
        pieces.append(f"{ahead}</w:comments>")
        return pieces

    def _open(self, number: int) -> str:
        """Return a comment's element up to its text."""
        author, initial = escaped(self.form.author), escaped(self.form.author[:1])
        return (
            f'<w:comment w:id="{number}" w:author="{author}" w:initials="{initial}">'
            f'<w:p><w:pPr><w:pStyle w:val="{self.form.style}"/></w:pPr>'
            f'<w:r><w:rPr><w:rStyle w:val="{self.form.mark}"/></w:rPr><w:annotationRef/></w:r>'
            '<w:r><w:rPr><w:rFonts w:hint="eastAsia"/></w:rPr><w:t xml:space="preserve">'
        )
