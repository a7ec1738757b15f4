"""Hidden bookmarks on facts and derived words, and the part that says where each came from."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cache

from generator.document import Span
from generator.writers.xmltext import DECLARATION

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
    """The bookmarks of one document, in reading order: the first row's has the number 1."""

    rows: list[Span] = field(default_factory=list)

    def part(self, seed: int) -> list[str]:
        """Return the custom XML part: bookmark → kind, text as drafted, sources (of a derived word the operation first)."""
        pieces: list[str] = []
        ahead = f'{DECLARATION}<draft xmlns="{NAMESPACE}" seed="{seed}">'
        for number, (text, kind, sources) in enumerate(self.rows, 1):
            pieces += (f'{ahead}<mark name="{PREFIX}{number}" kind="{kind}"><text>', text)
            ahead = "</text><source>"
            for source in sources:
                pieces += (ahead, source)
                ahead = "</source><source>"
            ahead = "</source></mark>" if sources else "</text></mark>"
        pieces.append(f"{ahead}</draft>")
        return pieces


@cache
def bookmark(number: int) -> tuple[str, str]:
    """Return the start and the end of a bookmark; the numbers are the same in every document."""
    return f'<w:bookmarkStart w:id="{number}" w:name="{PREFIX}{number}"/>', f'<w:bookmarkEnd w:id="{number}"/>'
