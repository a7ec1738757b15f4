"""Everything of a bank that has a text, and how it is shown."""

from __future__ import annotations

from collections.abc import Iterator

from generator.bank.model import TAGS, Entry
from generator.library import Library
from generator.messages import message
from generator.vocabulary import Vocabulary

HEADINGS = "heading-set"
LISTS = {"kind": "kinds"} | {tag: tag for tag in TAGS}
"""Which closed list names the values of a field."""


def texts(library: Library) -> Iterator[Entry]:
    """Yield every entry of the bank, then every heading of its families as an entry of kind ``heading-set``."""
    yield from library.bank.entries()
    for level in (1, 2):
        for style in library.vocabulary.lists["heading_styles"].ids:
            for family in library.bank.families(level, style):
                for name, text in family.items.items():
                    yield Entry(f"{family.id}.{name}", HEADINGS, text, role=family.style, pack=family.pack)


def shown_name(field: str, value: str, vocabulary: Vocabulary) -> str:
    """Return a tag's value with its Chinese name: ``coal_mine 煤矿``; a leading minus (not there) is kept."""
    name = vocabulary.name(LISTS.get(field, ""), value.removeprefix("-"))
    return value if name == value.removeprefix("-") else f"{value} {name}"


def tags_of(entry: Entry, vocabulary: Vocabulary) -> list[str]:
    """Return an entry's tags as shown."""
    return [shown_name(tag, value, vocabulary) for tag in TAGS for value in getattr(entry, tag)]


def short(entry: Entry, vocabulary: Vocabulary) -> str:
    """Return an entry in two lines: id, kind and tags, then the text."""
    kind = vocabulary.name("kinds", entry.kind)
    tags = "、".join(tags_of(entry, vocabulary)) or message("cli.bank.everywhere")
    return message("cli.bank.entry", id=entry.id, kind=kind, role=entry.role, tags=tags, text=entry.text)


def full(entry: Entry, vocabulary: Vocabulary) -> Iterator[str]:
    """Yield everything an entry says of itself, a line for each field that holds something."""
    values = {
        "id": entry.id,
        "kind": shown_name("kind", entry.kind, vocabulary),
        "role": entry.role,
        "text": entry.text,
        **{tag: "、".join(shown_name(tag, value, vocabulary) for value in getattr(entry, tag)) for tag in TAGS},
        "slots": "、".join(entry.slots),
        "valid_from": entry.valid_from,
        "valid_until": entry.valid_until,
        "basis": entry.basis,
        "origin": message(f"cli.bank.origin.{entry.origin}"),
        "sources": "、".join(entry.sources),
        "count": str(entry.frequency or ""),
        "rights": entry.rights,
        "status": message(f"cli.bank.status.{entry.status}"),
        "verbatim": message("cli.bank.yes") if entry.verbatim else "",
        "pack": entry.pack,
    }
    for key, value in values.items():
        if value:
            yield message("cli.bank.field", name=message(f"cli.bank.name.{key}"), value=value)
