"""Words that give away what an entry speaks of: looked for once, when packs are compiled, not at every draft."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from generator.bank.model import Entry

TOPICS = "topics"


def telling_words(topics: Iterable[Mapping[str, Any]]) -> tuple[str, ...]:
    """Return every word of the packs' ``topics`` files: of sectors, their branches, levels that lack a thing, months."""
    return tuple(dict.fromkeys(word for rows in topics for word in _words(rows)))


def _words(rows: Mapping[str, Any]) -> Iterator[str]:
    """Yield the words of one file."""
    for table in ("topics", "lacking"):
        for words in rows.get(table, {}).values():
            yield from words
    for groups in rows.get("branches", {}).values():
        for words in groups:
            yield from words
    for row in rows.get("months", ()):
        yield from row["words"]


def found_in(text: str, words: Iterable[str]) -> tuple[str, ...]:
    """Return the words that stand in a text."""
    return tuple(word for word in words if word in text)


def marked(entries: Mapping[str, Entry], words: tuple[str, ...]) -> dict[str, Entry]:
    """Return the entries with the telling words of their texts."""
    return {ident: entry._replace(telling=found_in(entry.text, words)) for ident, entry in entries.items()}
