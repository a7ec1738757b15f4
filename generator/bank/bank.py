"""The bank as wording and planning see it: buckets of entries, heading families and data, from whatever layers."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Any, Protocol

from generator.bank import compiled
from generator.bank.model import Entry, HeadingFamily, Pack
from generator.bank.packs import COMMON, read_pack
from generator.bank.telling import TOPICS, marked, telling_words


class Store(Protocol):
    """Where the rows come from: the compiled file or packs just read."""

    def bucket(self, name: str) -> tuple[Entry, ...]:
        """Return the entries of a bucket in pack order."""

    def data(self, name: str) -> list[Any]:
        """Return the contents of a data file through the packs, weakest first; empty when there is none."""

    def names(self) -> list[str]:
        """Return the names of all data files."""

    def entries(self) -> Iterator[Entry]:
        """Yield every entry once, in pack order."""

    def find(self, ident: str) -> Entry | None:
        """Return the entry of an id, or None."""


class CompiledStore:
    """Rows read from the sqlite file as they are asked for."""

    def __init__(self, path: Path) -> None:
        """Open the file read-only. Raises sqlite3.Error when it is broken."""
        self._database = sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro&immutable=1", uri=True, check_same_thread=False)
        self._database.execute("SELECT bucket, rows FROM entries LIMIT 1").fetchone()
        if self._database.execute("SELECT content FROM data WHERE name = '#packs'").fetchone() is None:
            raise sqlite3.DatabaseError(str(path))

    def bucket(self, name: str) -> tuple[Entry, ...]:
        """Return the entries of a bucket in pack order."""
        row = self._database.execute("SELECT rows FROM entries WHERE bucket = ?", (name,)).fetchone()
        return tuple(entry for _, entry in compiled.load(row[0])) if row else ()

    def data(self, name: str) -> list[Any]:
        """Return the contents of a data file through the packs, weakest first; empty when there is none."""
        row = self._database.execute("SELECT content FROM data WHERE name = ?", (name,)).fetchone()
        return compiled.load_data(row[0]) if row else []

    def names(self) -> list[str]:
        """Return the names of all data files."""
        return [name for (name,) in self._database.execute("SELECT name FROM data ORDER BY name")]

    def entries(self) -> Iterator[Entry]:
        """Yield every entry once, in pack order."""
        found = dict(one for (rows,) in self._database.execute("SELECT rows FROM entries") for one in compiled.load(rows))
        yield from (found[seq] for seq in sorted(found))

    def find(self, ident: str) -> Entry | None:
        """Return the entry of an id, or None."""
        place = self._database.execute("SELECT bucket FROM places WHERE id = ?", (ident,)).fetchone()
        return next((entry for entry in self.bucket(place[0]) if entry.id == ident), None) if place else None


class MemoryStore:
    """The same rows held in memory, for a cache folder that cannot be written."""

    def __init__(self, packs: Sequence[Pack], entries: Mapping[str, Entry], families: Sequence[HeadingFamily]) -> None:
        """Sort the entries into buckets."""
        self._entries = entries
        self._buckets: dict[str, list[Entry]] = {}
        for entry in entries.values():
            for bucket in compiled.buckets(entry):
                self._buckets.setdefault(bucket, []).append(entry)
        self._data: dict[str, list[Any]] = dict(compiled.merged_data(packs))
        self._data["#families"] = [[f.id, f.style, f.level, dict(f.items), f.pack] for f in families]
        self._data["#packs"] = [f"{pack.manifest.name} {pack.manifest.version}" for pack in packs]

    def bucket(self, name: str) -> tuple[Entry, ...]:
        """Return the entries of a bucket in pack order."""
        return tuple(self._buckets.get(name, ()))

    def data(self, name: str) -> list[Any]:
        """Return the contents of a data file through the packs, weakest first; empty when there is none."""
        return self._data.get(name, [])

    def names(self) -> list[str]:
        """Return the names of all data files."""
        return sorted(self._data)

    def entries(self) -> Iterator[Entry]:
        """Yield every entry once, in pack order."""
        yield from self._entries.values()

    def find(self, ident: str) -> Entry | None:
        """Return the entry of an id, or None."""
        return self._entries.get(ident)


class Bank:
    """Entries and data of a set of packs. Answers are remembered, so a second draft costs no reading."""

    def __init__(self, store: Store) -> None:
        """Take the rows from ``store``."""
        self._store = store
        self._buckets: dict[str, tuple[Entry, ...]] = {}
        self._families: tuple[HeadingFamily, ...] | None = None
        self.memory: dict[object, Any] = {}
        """Answers that follow from the entries alone, kept for whoever asks again."""

    @property
    def packs(self) -> tuple[str, ...]:
        """Return the packs' names and versions, weakest first."""
        return tuple(self._store.data("#packs"))

    def candidates(self, move: str, role: str, sector: str = "") -> tuple[Entry, ...]:
        """Return the entries for a role of a move: those of the sector when there is one, and those tied to none."""
        key = f"{move}/{role}/{sector}"
        if key not in self._buckets:
            names = [f"{first}/{role}/{last}" for first in (move, "*") for last in dict.fromkeys((sector, ""))]
            self._buckets[key] = tuple(entry for name in names for entry in self._store.bucket(name))
        return self._buckets[key]

    def families(self, level: int, style: str) -> tuple[HeadingFamily, ...]:
        """Return the heading families of a level and style in pack order."""
        if self._families is None:
            self._families = tuple(HeadingFamily(*row) for row in self._store.data("#families"))
        return tuple(family for family in self._families if family.level == level and family.style == style)

    def data(self, name: str) -> list[Any]:
        """Return a data file's contents through the packs, weakest first."""
        return self._store.data(name)

    def merged(self, name: str) -> dict[str, Any]:
        """Return a data file of mappings as one mapping; a later pack's keys win."""
        result: dict[str, Any] = {}
        for content in self._store.data(name):
            result.update(content)
        return result

    def data_under(self, folder: str) -> dict[str, list[Any]]:
        """Return the data files of a folder by name."""
        return {name: self._store.data(name) for name in self._store.names() if name.startswith(f"{folder}/")}

    def entries(self) -> Iterator[Entry]:
        """Yield every entry once."""
        return self._store.entries()

    def find(self, ident: str) -> Entry | None:
        """Return the entry of an id, or None."""
        return self._store.find(ident)


def open_bank(folders: Sequence[Path], cache: Path | None, named: int = 0, only_named: bool = False) -> Bank:
    """Return the bank of the packs in ``folders``, weakest first.

    ``cache`` is the folder for compiled forms (None: none is kept). The last ``named`` folders are those of ``--bank``:
    only they give candidates, and with ``only_named`` the other packs but the common one give data and no entries.
    Raises InputError for a bad pack.
    """
    path = cache and cache / f"{compiled.fingerprint(folders, f'{named}/{only_named}')}.sqlite"
    if path is not None:
        with suppress(sqlite3.Error, OSError):
            return Bank(CompiledStore(path))
    packs = [read_pack(folder) for folder in folders]
    topics = [content for pack in packs if isinstance(content := pack.data.get(TOPICS), Mapping)]
    entries = marked(_shown(packs, named, only_named), telling_words(topics))
    families = [family for pack in packs for family in pack.families]
    if path is not None:
        compiled.write(path, packs, entries, families)
    return Bank(MemoryStore(packs, entries, families))


def _shown(packs: Sequence[Pack], named: int, only_named: bool) -> dict[str, Entry]:
    """Return the entries that may be used, by id."""
    first_named = len(packs) - named
    kept = [pack for place, pack in enumerate(packs) if place >= first_named or not only_named or pack.manifest.name == COMMON]
    trusted = {id(pack) for pack in packs[first_named:]}
    return {
        entry.id: entry
        for pack in kept
        for entry in pack.entries
        if entry.status == "active" or (entry.status == "candidate" and id(pack) in trusted)
    }
