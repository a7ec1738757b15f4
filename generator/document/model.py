"""Blocks and spans: what every writer gets and what every check reads."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal, NamedTuple

SpanKind = Literal["text", "phrase", "fact", "derived", "reference", "gap"]
BlockType = Literal["title", "speaker", "date", "salutation", "heading", "paragraph", "item", "note"]


class Span(NamedTuple):
    """A run of text with one origin.

    ``source`` holds brief paths for facts, ``operation`` and then brief paths for derived words,
    the entry id for phrases, the record id for references, the template name for text.
    A gap's ``text`` is the whole visible mark (``【待补：…】``), its ``source`` the missing path.
    """

    text: str
    kind: SpanKind = "text"
    source: tuple[str, ...] = ()


class Block(NamedTuple):
    """One block of the speech. ``number`` is the visible number (``一、``), never part of the spans."""

    type: BlockType
    spans: tuple[Span, ...]
    level: int = 0
    number: str = ""
    run_in: bool = False
    section: str = ""

    @property
    def text(self) -> str:
        """Return the block's text without its number."""
        return "".join(span.text for span in self.spans)


class Gap(NamedTuple):
    """Something the draft needs and the brief lacks: what to supply, whom to ask, which block shows it."""

    ask: str
    where: str


class Unused(NamedTuple):
    """A stated fact that did not enter the draft, and why (one of the closed list in the common pack)."""

    path: str
    why: str


class Document(NamedTuple):
    """A whole draft.

    ``target_chars`` is what the brief asked for (0: nothing asked). ``pace`` is in characters a minute.
    """

    title: str
    blocks: tuple[Block, ...]
    seed: int
    packs: tuple[str, ...]
    pace: int = 200
    target_chars: int = 0
    speaker: str = ""
    date: str = ""
    gaps: tuple[Gap, ...] = ()
    unused: tuple[Unused, ...] = ()
    notes: tuple[str, ...] = ()

    @property
    def chars(self) -> int:
        """Return the number of non-blank characters, punctuation included, after the salutation."""
        return chars_of(self.blocks)

    @property
    def minutes(self) -> float:
        """Return the speaking time at the brief's pace, in minutes."""
        return round(self.chars / self.pace, 1)


BODY_TYPES = frozenset({"heading", "paragraph", "item", "note"})


def chars_of(blocks: Iterable[Block]) -> int:
    """Return the non-blank characters of the body among ``blocks``, punctuation included."""
    return sum(_length(block) for block in blocks if block.type in BODY_TYPES)


def _length(block: Block) -> int:
    """Return the non-blank characters of a block, number included, gaps left out."""
    spoken = "".join(span.text for span in block.spans if span.kind != "gap")
    return len("".join((block.number + spoken).split()))
