"""One entry of the bank, as composed with and as stored in the compiled cache."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

TAGS = ("moves", "sectors", "levels", "occasions", "speakers", "seasons", "readings")


class Entry(NamedTuple):
    """A phrase, frame or skeleton of a pack.

    An empty tag means "fits everywhere"; a level written ``-township`` excludes it. ``slots`` are the names in ``{…}`` of
    ``text`` that need a fact or a place word; ``telling`` are the words in it that give away what it speaks of; ``works``
    the kinds of tasks beside which alone it may stand.
    """

    id: str
    kind: str
    text: str
    role: str = ""
    moves: tuple[str, ...] = ()
    pack: str = ""
    slots: tuple[str, ...] = ()
    sectors: tuple[str, ...] = ()
    levels: tuple[str, ...] = ()
    occasions: tuple[str, ...] = ()
    speakers: tuple[str, ...] = ()
    seasons: tuple[str, ...] = ()
    readings: tuple[str, ...] = ()
    valid_from: str = ""
    valid_until: str = ""
    basis: str = ""
    origin: str = "authored"
    sources: tuple[str, ...] = ()
    frequency: int = 0
    rights: str = ""
    status: str = "active"
    verbatim: bool = False
    telling: tuple[str, ...] = ()
    works: tuple[str, ...] = ()

    def fits_level(self, level: str) -> bool:
        """Return whether the entry may be used at an administrative level."""
        wanted = [name for name in self.levels if not name.startswith("-")]
        return f"-{level}" not in self.levels and (not wanted or level in wanted)

    def fits(self, tag: str, value: str) -> bool:
        """Return whether a tag is empty or names ``value``."""
        names: tuple[str, ...] = getattr(self, tag)
        return not names or value in names


class HeadingFamily(NamedTuple):
    """Headings of one shape, one for each theme (level 1) or move (level 2)."""

    id: str
    style: str
    level: int
    items: Mapping[str, str]
    pack: str = ""


@dataclass(frozen=True)
class Manifest:
    """What a pack says of itself."""

    name: str
    version: str
    domain: str
    language: str
    licence: str
    extends: str = ""
    sources: tuple[Mapping[str, str], ...] = ()


@dataclass(frozen=True)
class Pack:
    """One pack, read and checked: entries, heading families, and the other data files by relative name."""

    manifest: Manifest
    entries: tuple[Entry, ...]
    families: tuple[HeadingFamily, ...]
    data: Mapping[str, object] = field(default_factory=dict)
