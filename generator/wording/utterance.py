"""What one ``say`` gives: a few sentences that stand or fall together when the draft is fitted to its length."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import NamedTuple

from generator.document import Span

OPEN, CLOSE = "\ue000", "\ue001"
MARK = re.compile(f"{OPEN}(\\d+){CLOSE}")
PRIVATE = re.compile("[\ue000-\uf8ff]")
COUNT = "count"


class Utterance(NamedTuple):
    """Spans said in one go.

    ``rank`` 0 must be said, higher ranks go first when space is short. ``item`` names the numbered row it belongs to,
    ``brief`` marks the one-sentence version that replaces a point of which nothing else is left.
    """

    spans: tuple[Span, ...]
    rank: float = 0
    item: str = ""
    brief: bool = False
    weight: int = 5

    @property
    def text(self) -> str:
        """Return the text, counts still empty."""
        return "".join(span.text for span in self.spans)

    @property
    def size(self) -> int:
        """Return the spoken characters, gaps left out."""
        return sum(len(span.text) for span in self.spans if span.kind != "gap")

    @property
    def counts(self) -> tuple[str, ...]:
        """Return the names of the counts that are still to be filled in."""
        return tuple(span.source[1] for span in self.spans if span.source[:1] == (COUNT,))

    @property
    def facts(self) -> bool:
        """Return whether the utterance carries something of the brief's own."""
        return any(
            span.kind in ("fact", "derived", "gap") and span.source[:1] != (COUNT,) and not _place_word(span)
            for span in self.spans
        )


def _place_word(span: Span) -> bool:
    """Return whether a span only says the locality or a bureau, which every draft may say anywhere."""
    paths = [path for path in span.source if "." in path or "[" in path]
    return bool(paths) and all(path.startswith("locality.") for path in paths)


@dataclass
class Register:
    """Utterances of one rendering, found again by the marks they leave in the rendered text."""

    utterances: list[Utterance] = field(default_factory=list)

    def add(self, utterance: Utterance) -> str:
        """Keep an utterance and return its mark."""
        self.utterances.append(utterance)
        return f"{OPEN}{len(self.utterances) - 1}{CLOSE}"

    def paragraphs(self, rendered: str, template: str) -> list[list[Utterance]]:
        """Return the utterances of a rendered text line by line; a template's own words join what stands before them."""
        result = []
        for line in rendered.split("\n"):
            row = self._line(line, template)
            if row:
                result.append(row)
        return result

    def _line(self, line: str, template: str) -> list[Utterance]:
        """Return one line's utterances."""
        row: list[Utterance] = []
        for place, piece in enumerate(MARK.split(line)):
            if place % 2:
                row.append(self.utterances[int(piece)])
            elif words := "".join(piece.split()):
                span = Span(words, "text", (template,))
                if row:
                    last = row.pop()
                    row.append(Utterance((*last.spans, span), last.rank, last.item, last.brief, last.weight))
                else:
                    row.append(Utterance((span,)))
        return row


def without_private(text: str) -> str:
    """Return text without private-use characters, which mark values inside rendered templates."""
    return PRIVATE.sub("", text)
