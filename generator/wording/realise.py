"""An entry's text with its alternatives decided and its slots filled: spans."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from generator.bank.frametext import Choice, Part, Slot
from generator.document import Span
from generator.wording.dice import pick, stamp

Filled = Sequence[Span]
STAMPS = [stamp(f"#{place}") for place in range(64)]
"""One for each place of alternatives in an entry."""
Filler = Callable[[Slot], Filled]


def realise(parts: Sequence[Part], entry_id: str, base: int, fill: Filler) -> tuple[Span, ...]:
    """Return the spans of an entry: its own words as ``phrase``, each slot as whatever ``fill`` gives for it."""
    spans: list[Span] = []
    words, own = "", (entry_id,)
    for place, part in enumerate(parts):
        if isinstance(part, str):
            words += part
            continue
        for piece in _taken(part, base, place) if isinstance(part, Choice) else (part,):
            if isinstance(piece, str):
                words += piece
                continue
            if words:
                spans.append(Span(words, "phrase", own))
                words = ""
            spans += fill(piece)
    if words:
        spans.append(Span(words, "phrase", own))
    return tuple(spans)


def _taken(alternatives: Choice, base: int, place: int) -> Sequence[str | Slot]:
    """Return the option taken at a place of alternatives."""
    options = alternatives.options
    return options[pick(base, STAMPS[place % len(STAMPS)], len(options))]


def plain(spans: Sequence[Span]) -> str:
    """Return the text of spans."""
    return "".join(span.text for span in spans)
