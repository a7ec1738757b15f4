"""Visible gaps: what the brief lacks and whom to ask, never a guess."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from generator.bank.frametext import parse
from generator.document import Span
from generator.errors import InternalError
from generator.wording.context import Context
from generator.wording.realise import plain, realise
from generator.wording.utterance import Utterance

OPEN, CLOSE = "【待补：", "】"


@dataclass(frozen=True)
class Gaps:
    """The gap texts of the packs, filled for one draft."""

    rows: Mapping[str, Mapping[str, str]]
    context: Context
    period: Span

    def span(self, key: str, sector: str = "") -> Span:
        """Return the visible mark of a gap; its source is the key and whom to ask."""
        row = self.rows[key]
        return Span(f"{OPEN}{self._say(row['text'], sector)}{CLOSE}", "gap", (key, self._say(row["ask"], sector)))

    def utterance(self, key: str, sector: str = "") -> Utterance:
        """Return a gap that stands by itself; it must be shown and costs no length."""
        return Utterance((self.span(key, sector),), 0)

    def _say(self, text: str, sector: str) -> str:
        """Return a text with its slots filled for this draft."""

        def fill(slot: object) -> tuple[Span, ...]:
            name, argument = getattr(slot, "name", ""), getattr(slot, "argument", "")
            span = self.period if name == "period" else self.context.global_slot(name, argument, sector)
            if span is None:
                raise InternalError(f"gap text: nothing fills {{{name}:{argument}}}")
            return (span,)

        return plain(realise(parse(text), "gap", 0, fill))
