"""Visible gaps: what the brief lacks and whom to ask, never a guess."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from generator.bank.frametext import Slot, parse
from generator.document import Span
from generator.errors import InternalError
from generator.wording.context import Context
from generator.wording.realise import plain, realise
from generator.wording.utterance import Utterance

OPEN, CLOSE = "【待补：", "】"


@dataclass(frozen=True)
class Gaps:
    """The gap texts of the packs, filled for one draft."""

    rows: Mapping[str, Mapping[str, Any]]
    context: Context
    period: Span

    def span(self, key: str, sectors: tuple[str, ...] = ("",), issue: str = "") -> Span:
        """Return the visible mark of a gap, about an ``issue`` where it is one; its source is the key and whom to ask."""
        row = self.rows[key]
        text = row.get("at", {}).get(self.context.occasion, row["text"])
        return Span(f"{OPEN}{self._say(text, sectors, issue)}{CLOSE}", "gap", (key, self._say(row["ask"], sectors)))

    def utterance(self, key: str, sectors: tuple[str, ...]) -> Utterance:
        """Return a gap that stands by itself; it must be shown and costs no length."""
        return Utterance((self.span(key, sectors),), 0)

    def _say(self, text: str, sectors: tuple[str, ...], issue: str = "") -> str:
        """Return a text with its slots filled for this draft; those of several sectors stand side by side."""
        own = {"period": self.period, "issue": Span(issue)}

        def fill(slot: Slot) -> tuple[Span, ...]:
            found = (
                [own[slot.name]]
                if slot.name in own
                else [self.context.global_slot(slot.name, slot.argument, one) for one in sectors]
            )
            names = dict.fromkeys(span.text for span in found if span)
            if not names:
                raise InternalError(f"gap text: nothing fills {{{slot.key}}}")
            return (Span("、".join(names)),)

        return plain(realise(parse(text), "gap", 0, fill))
