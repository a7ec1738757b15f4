"""Hidden bookmarks on facts and derived words, and the part that says where each came from."""

from __future__ import annotations

from dataclasses import dataclass, field

from generator.document import Span
from generator.writers.xmltext import DECLARATION, LINE_SEPARATOR, escaped

NAMESPACE = "urn:draft:provenance"
ITEM_PROPERTIES = (
    f'{DECLARATION}<ds:datastoreItem xmlns:ds="http://schemas.openxmlformats.org/officeDocument/2006/customXml" '
    f'ds:itemID="{{5B0C7B1E-6C0B-4C52-9E57-D7A0F1C0D2A1}}"><ds:schemaRefs><ds:schemaRef ds:uri="{NAMESPACE}"/></ds:schemaRefs>'
    "</ds:datastoreItem>"
)
"""The part Word wants beside a custom XML part; it never changes."""

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
        """Return the custom XML part: bookmark → kind, text as drafted, sources (of a derived word the operation first)."""
        pieces = [f'{DECLARATION}<draft xmlns="{NAMESPACE}" seed="{seed}">']
        for number, span in enumerate(self.rows, 1):
            text = escaped(span.text.replace(LINE_SEPARATOR, ""))
            sources = escaped("\n".join(span.source)).replace("\n", "</source><source>")
            pieces.append(
                f'<mark name="{PREFIX}{number}" kind="{span.kind}"><text>{text}</text><source>{sources}</source></mark>'
            )
        pieces.append("</draft>")
        return "".join(pieces)
