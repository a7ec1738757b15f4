"""The compiled form of a set of packs: rows by bucket in sqlite, read instead of YAML at every start.

A bucket is ``move/role/sector`` (``@reading`` behind the role of commentary); the rows of one are all a choice needs.
"""

from __future__ import annotations

import json
import os
import sqlite3
import zlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import closing, suppress
from dataclasses import fields
from pathlib import Path
from typing import Any

from generator import __version__
from generator.bank.model import Entry, HeadingFamily, Pack

SCHEMA = 5
_COLUMNS = tuple(field.name for field in fields(Entry))
_UNSET = Entry("", "", "")


def fingerprint(folders: Sequence[Path], mode: str) -> str:
    """Return the key of the compiled form: content of every file, program and schema version, and how packs are used.

    Two checksums and the length tell edited packs apart; a hash library would cost more than reading the files.
    """
    parts = [f"{__version__}/{SCHEMA}/{mode}".encode()]
    for folder in folders:
        for name in sorted(_walk(folder)):
            with open(os.path.join(folder, name), "rb") as file:  # noqa: PTH118, PTH123 - runs at every start
                parts += [f"\0{folder.name}/{name}\0".encode(), file.read()]
    content = b"".join(parts)
    return f"{zlib.crc32(content):08x}{zlib.adler32(content):08x}{len(content):x}"


def _walk(folder: Path) -> Iterator[str]:
    """Yield the relative names of a pack's YAML files."""
    for base, _, names in os.walk(folder):
        relative = os.path.relpath(base, folder)
        if "messages" in Path(relative).parts:
            continue
        yield from (os.path.join(relative, name) for name in names if name.endswith((".yml", ".yaml")))  # noqa: PTH118


def buckets(entry: Entry) -> list[str]:
    """Return every bucket an entry stands in."""
    roles = [f"{entry.role}@{reading}" for reading in entry.readings] or [entry.role or entry.kind]
    return [f"{move}/{role}/{sector}" for move in entry.moves or ("*",) for role in roles for sector in entry.sectors or ("",)]


def merged_data(packs: Iterable[Pack]) -> dict[str, list[object]]:
    """Return each data file's contents through the packs, weakest first."""
    merged: dict[str, list[object]] = {}
    for pack in packs:
        for name, content in pack.data.items():
            merged.setdefault(name, []).append(content)
    return merged


def write(path: Path, packs: Sequence[Pack], entries: Mapping[str, Entry], families: Sequence[HeadingFamily]) -> None:
    """Write the compiled form whole or not at all; a folder that cannot be written is left alone."""
    with suppress(OSError, sqlite3.Error):
        path.parent.mkdir(parents=True, exist_ok=True)
        temporary = path.with_suffix(f".{os.getpid()}")
        try:
            with closing(sqlite3.connect(temporary)) as database:
                _fill(database, packs, entries, families)
            temporary.replace(path)
        finally:
            temporary.unlink(missing_ok=True)


def _fill(
    database: sqlite3.Connection, packs: Sequence[Pack], entries: Mapping[str, Entry], families: Sequence[HeadingFamily]
) -> None:
    """Create and fill the tables."""
    database.execute("CREATE TABLE entries (bucket TEXT, seq INTEGER, id TEXT, row TEXT)")
    database.execute("CREATE TABLE data (name TEXT PRIMARY KEY, content TEXT)")
    database.executemany(
        "INSERT INTO entries VALUES (?, ?, ?, ?)",
        ((bucket, seq, entry.id, dump(entry)) for seq, entry in enumerate(entries.values()) for bucket in buckets(entry)),
    )
    data = {**merged_data(packs), "#families": [[f.id, f.style, f.level, dict(f.items), f.pack] for f in families]}
    data["#packs"] = [f"{pack.manifest.name} {pack.manifest.version}" for pack in packs]
    database.executemany(
        "INSERT INTO data VALUES (?, ?)", ((name, json.dumps(value, ensure_ascii=False)) for name, value in data.items())
    )
    database.execute("CREATE INDEX by_bucket ON entries (bucket)")
    database.execute("CREATE INDEX by_id ON entries (id)")
    database.commit()


def dump(entry: Entry) -> str:
    """Return an entry as a JSON row, without the fields at its end that are not set."""
    row = [getattr(entry, name) for name in _COLUMNS]
    while row[-1] == getattr(_UNSET, _COLUMNS[len(row) - 1]):
        row.pop()
    return json.dumps(row, ensure_ascii=False, separators=(",", ":"))


def load(row: str) -> Entry:
    """Return the entry of a JSON row."""
    values: list[Any] = [tuple(value) if value.__class__ is list else value for value in json.loads(row)]
    return Entry(*values)
