"""Terms that are out of date: the pack's list against a text."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True)
class StaleTerm:
    """A wording, what is current instead, and since when (ISO date or its beginning)."""

    pattern: re.Pattern[str]
    stale: tuple[str, ...]
    current: str
    since: str
    severity: str
    spared: tuple[str, ...]

    def found_in(self, text: str) -> str | None:
        """Return the wording as it stands in ``text`` outside the spared words, or None."""
        for word in self.spared:
            text = text.replace(word, "\n" * len(word))
        match = self.pattern.search(text)
        return match.group() if match else None


def stale_terms(documents: Sequence[Mapping[str, Any]]) -> list[StaleTerm]:
    """Return the terms of the packs' ``rules/stale_terms`` files; a later pack's row replaces one of the same words."""
    rows: dict[tuple[str, ...], Mapping[str, Any]] = {}
    for document in documents:
        for row in document.get("terms", ()):
            rows[tuple(row["stale"])] = row
    return [_term(row) for row in rows.values()]


def _term(row: Mapping[str, Any]) -> StaleTerm:
    """Return one row ready to search; longer wordings first."""
    words = sorted(row["stale"], key=len, reverse=True)
    pattern = row.get("regex") or "|".join(map(re.escape, words))
    return StaleTerm(
        re.compile(pattern),
        tuple(words),
        str(row.get("current", "")),
        str(row.get("since", "")),
        row["severity"],
        tuple(row.get("not_in", ())),
    )


def stale_in(text: str, terms: Iterable[StaleTerm], date: str) -> list[tuple[str, StaleTerm]]:
    """Return the stale wordings of a text on a day (ISO date), with their terms."""
    return [(found, term) for term in terms if (not term.since or term.since <= date) and (found := term.found_in(text))]
