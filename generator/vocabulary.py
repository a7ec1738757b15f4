"""The closed lists of the field as one value object, made from packs and handed down as an argument."""

from __future__ import annotations

import difflib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import NamedTuple


def normalise(name: str) -> str:
    """Return a name as it is compared: no blanks, lower case, ``-`` and ``_`` the same."""
    return "".join(name.split()).lower().replace("-", "_")


@dataclass(frozen=True)
class Names:
    """Ids of one closed list with every name each may be called by."""

    ids: tuple[str, ...]
    lookup: Mapping[str, str]

    @classmethod
    def of(cls, rows: Iterable[tuple[str, Iterable[str]]]) -> Names:
        """Build from ``(id, names)`` rows; an earlier row keeps a name that two rows claim."""
        table: dict[str, str] = {}
        ids = []
        rows = [(ident, tuple(names)) for ident, names in rows]
        for ident, _ in rows:
            ids.append(ident)
            table[normalise(ident)] = ident
        for ident, names in rows:
            for name in names:
                table.setdefault(normalise(name), ident)
        return cls(tuple(ids), table)

    def find(self, name: str) -> str | None:
        """Return the id a name stands for, or None."""
        return self.lookup.get(normalise(name))

    def nearest(self, name: str, count: int = 3) -> list[str]:
        """Return up to ``count`` known names that look like ``name``, best first."""
        wanted = normalise(name)
        near = difflib.get_close_matches(wanted, self.lookup, n=count, cutoff=0.4)
        sharing = [known for known in self.lookup if set(known) & set(wanted) and not known.isascii()]
        sharing.sort(key=lambda known: (-len(set(known) & set(wanted)), len(known)))
        return list(dict.fromkeys([*near, *sharing]))[:count]


class Indicator(NamedTuple):
    """A kind of figure. ``better`` is lower, higher or context; ``decimals`` those of percentages."""

    id: str
    name: str
    unit: str
    better: str
    clause: str = "{name}{value}"
    aliases: tuple[str, ...] = ()
    group: str = "outcome"
    rate: bool = False
    whole: bool = True
    part_of: str = ""
    zero: str = ""
    maximum: str = ""
    ratio: tuple[str, ...] = ()
    """For a rate: the indicators above and below the line, in percent."""


class Sector(NamedTuple):
    """A line of industry or risk: names, bureaus by function, risky seasons."""

    id: str
    name: str
    aliases: tuple[str, ...] = ()
    lead: tuple[str, ...] = ()
    support: tuple[str, ...] = ()
    seasons: tuple[str, ...] = ()
    law: tuple[str, ...] = ()


class Occasion(NamedTuple):
    """A kind of meeting. ``meeting`` is the name's pattern, ``minutes`` the usual least and greatest length."""

    id: str
    name: str
    aliases: tuple[str, ...] = ()
    meeting: str = ""
    minutes: tuple[int, int] = (15, 25)
    seasons: tuple[str, ...] = ()
    sectors: tuple[str, ...] = ()
    salutation: str = ""


@dataclass(frozen=True)
class Vocabulary:
    """All closed lists. ``lists`` holds the plain ones (moves, levels, seasons, kinds, …) by name."""

    indicators: Mapping[str, Indicator]
    sectors: Mapping[str, Sector]
    occasions: Mapping[str, Occasion]
    lists: Mapping[str, Names]
    names: Mapping[str, Mapping[str, str]] = field(default_factory=dict)

    def find(self, kind: str, name: str) -> str | None:
        """Return the id a name stands for in the list ``kind``, or None."""
        return self.lists[kind].find(name)

    def name(self, kind: str, ident: str) -> str:
        """Return the Chinese name of an id of the list ``kind``."""
        return self.names.get(kind, {}).get(ident, ident)
