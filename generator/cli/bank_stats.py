"""``draft bank stats``: how many entries there are for what."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from generator.bank.model import Entry
from generator.cli.entries import HEADINGS
from generator.cli.menu import command
from generator.cli.options import AsJson, Banks, OnlyBank

FIELDS = ("kind", "moves", "role", "sectors", "readings", "occasions")
UNTIED = "*"


def stats(bank: Banks = None, only_bank: OnlyBank = False, as_json: AsJson = False) -> None:
    """Print the number of entries by kind, move, role, sector, reading and occasion."""
    from generator.cli.columns import table
    from generator.cli.entries import shown_name, texts
    from generator.cli.library import open_with
    from generator.cli.streams import result
    from generator.messages import message

    library = open_with(Path(), bank, only_bank)
    counts = counted(texts(library))
    if as_json:
        import json

        result(json.dumps(counts, ensure_ascii=False, indent=1))
        return
    for field, values in counts.items():
        result(message("cli.bank.by", name=message(f"cli.bank.name.{field}")))
        untied = {UNTIED: message("cli.bank.untied")}
        names = [untied.get(value) or shown_name(field, value, library.vocabulary) for value in values]
        result(table(list(zip(names, map(str, values.values()), strict=True))))


def counted(entries: Iterable[Entry]) -> dict[str, dict[str, int]]:
    """Return for each field how many entries have each value, ``*`` for those tied to none; the greatest number first.

    Headings have no tags and count by kind only.
    """
    found: dict[str, dict[str, int]] = {field: {} for field in FIELDS}
    for entry in entries:
        for field, values in found.items():
            if entry.kind == HEADINGS and field != "kind":
                continue
            own = getattr(entry, field)
            for value in (own if isinstance(own, tuple) else (own,)) or ("",):
                values[value or UNTIED] = values.get(value or UNTIED, 0) + 1
    return {field: dict(sorted(values.items(), key=lambda row: (-row[1], row[0]))) for field, values in found.items()}


COMMAND = command(stats, "stats")
