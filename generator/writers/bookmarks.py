"""Hidden bookmarks on facts and derived words, and the part that says where each came from."""

from __future__ import annotations

from dataclasses import dataclass, field

from generator.document import Span
from generator.writers.xmltext import DECLARATION, LINE_SEPARATOR, escaped

NAMESPACE = "urn:draft:provenance"
PREFIX = "_d"
"""Word hides bookmarks whose names begin with an underscore; a name has at most 40 characters."""


@dataclass
class Bookmarks:
    """The bookmarks of one document, in reading order."""

    rows: list[Span] = field(default_factory=list)

    def mark(self, span: Span, run: str) -> str:
        """Return a run with the bookmark of its span around it."""
        self.rows.append(span)
        number = len(self.rows)
        return f'<w:bookmarkStart w:id="{number}" w:name="{PREFIX}{number}"/>{run}<w:bookmarkEnd w:id="{number}"/>'

    def part(self, seed: int) -> str:
        """Return the custom XML part: bookmark → kind, text as drafted, sources (brief paths; a derived word's operation first)."""
        pieces = [f'{DECLARATION}<draft xmlns="{NAMESPACE}" seed="{seed}">']
        for number, span in enumerate(self.rows, 1):
            text = escaped(span.text.replace(LINE_SEPARATOR, ""))
            sources = escaped("\n".join(span.source)).replace("\n", "</source><source>")
            pieces.append(
                f'<mark name="{PREFIX}{number}" kind="{span.kind}"><text>{text}</text><source>{sources}</source></mark>'
            )
        pieces.append("</draft>")
        return "".join(pieces)
