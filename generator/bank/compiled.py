"""The compiled form of a set of packs: rows by bucket in sqlite, read instead of YAML at every start.

A bucket is ``move/role/sector`` (``@reading`` behind the role of commentary); the rows of one are all a choice needs.
Rows and data are kept as ``marshal`` writes them, like bytecode, and like bytecode the file is of one version of Python only.
"""

from __future__ import annotations

import marshal
import os
import sqlite3
import sys
import zlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import closing, suppress
from pathlib import Path
from typing import Any, cast

from generator import __version__
from generator.bank.model import Entry, HeadingFamily, Pack

SCHEMA = 6
PYTHON = f"{sys.implementation.cache_tag}/{marshal.version}"


def fingerprint(folders: Sequence[Path], mode: str) -> str:
    """Return the key of the compiled form: content of every file, the versions of all that reads it, and how packs are used.

    Two checksums and the length tell edited packs apart; a hash library would cost more than reading the files.
    """
    parts = [f"{__version__}/{SCHEMA}/{PYTHON}/{mode}".encode()]
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
    database.execute("CREATE TABLE entries (bucket TEXT PRIMARY KEY, rows BLOB)")
    database.execute("CREATE TABLE data (name TEXT PRIMARY KEY, content BLOB)")
    rows: dict[str, list[tuple[int, tuple[object, ...]]]] = {}
    for seq, entry in enumerate(entries.values()):
        for bucket in buckets(entry):
            rows.setdefault(bucket, []).append((seq, tuple(entry)))
    database.executemany("INSERT INTO entries VALUES (?, ?)", ((name, marshal.dumps(value)) for name, value in rows.items()))
    database.execute("CREATE TABLE places (id TEXT PRIMARY KEY, bucket TEXT)")
    database.executemany("INSERT INTO places VALUES (?, ?)", ((entry.id, buckets(entry)[0]) for entry in entries.values()))
    data = {**merged_data(packs), "#families": [[f.id, f.style, f.level, dict(f.items), f.pack] for f in families]}
    data["#packs"] = [f"{pack.manifest.name} {pack.manifest.version}" for pack in packs]
    database.executemany(
        "INSERT INTO data VALUES (?, ?)", ((name, marshal.dumps(cast("Any", value))) for name, value in data.items())
    )
    database.commit()


def load(rows: bytes) -> list[tuple[int, Entry]]:
    """Return the entries of a bucket with their places in pack order."""
    return [(seq, Entry._make(row)) for seq, row in marshal.loads(rows)]


def load_data(content: bytes) -> list[Any]:
    """Return the contents of a data file."""
    return cast("list[Any]", marshal.loads(content))
