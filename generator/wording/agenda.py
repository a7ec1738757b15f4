"""What has happened at the meeting before the speaker: what it was, who spoke, what was signed."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from generator.brief.model import Fact
from generator.document import Span

SIGN = "sign"
"""The kind whose telling words name what was signed."""
MOST_KINDS = 2
"""So many items are commented on; more would be a speech before the speech."""
MOST_NAMED = 24
"""A list of who spoke that is longer than this cannot be named again."""


@dataclass(frozen=True)
class Agenda:
    """The pack's ``agenda`` file: ``kinds`` by telling words and the pattern of who ``spoke``."""

    kinds: Mapping[str, Sequence[str]]
    spoke: re.Pattern[str] | None = None

    @classmethod
    def of(cls, rows: Mapping[str, Any]) -> Agenda:
        """Build from the file as YAML gives it."""
        pattern = rows.get("spoke")
        return cls(rows.get("kinds", {}), re.compile(pattern) if pattern else None)

    def kinds_of(self, items: Sequence[Fact]) -> list[str]:
        """Return up to two kinds of what has happened, as the comments on them are named."""
        text = "".join(item.text for item in items)
        return [kind for kind, words in self.kinds.items() if any(word in text for word in words)][:MOST_KINDS]

    def speakers_of(self, items: Sequence[Fact]) -> Span | None:
        """Return who spoke at the meeting, as the brief names them; None where nobody did."""
        for item in items:
            found = self.spoke.search(item.text) if self.spoke else None
            if found and len(found["who"]) <= MOST_NAMED:
                return item.span(found["who"])
        return None

    def signed_at(self, items: Sequence[Fact]) -> Span | None:
        """Return the short name of what was signed at the meeting, None where nothing was."""
        return next((item.span(word) for item in items for word in self.kinds.get(SIGN, ()) if word in item.text), None)
