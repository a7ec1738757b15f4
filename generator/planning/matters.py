"""What a task, a problem or a share of the figures is about (护栏, 消防水泵, 带班下井): told by words, as the pack lists them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any, NamedTuple

COMMA = "，"
LEAST_DWELT = 4
"""A text that says so many words of a matter, its alternatives counted, is about it; one that says fewer only touches it."""


class Matter(NamedTuple):
    """One matter: the words that tell it, the kinds of work its advice is for, the sectors it belongs to (none: all).

    ``moves`` are the general demands that are about it too; ``label`` is its short name.
    """

    words: tuple[str, ...]
    works: frozenset[str]
    sectors: frozenset[str]
    moves: frozenset[str] = frozenset()
    label: str = ""


@dataclass(frozen=True)
class Matters:
    """The pack's ``matters`` file."""

    rows: Mapping[str, Matter]

    @classmethod
    def of(cls, rows: Mapping[str, Any]) -> Matters:
        """Build from the file as YAML gives it."""
        return cls({name: _matter(row) for name, row in rows.items()})

    def about(self, text: str, sector: str = "") -> str:
        """Return the matter a text is about, "" where it is none; of a known ``sector`` only what belongs to it.

        It is the one most of whose characters stand in the text, the earlier of the pack among equals.
        """
        return self._remembered(text, sector, 0)

    def of_task(self, text: str, sector: str = "") -> str:
        """Return the matter of a task, found like that of any text, the characters of its first clause counted twice.

        What a task names first is its matter, what follows a detail.
        """
        return self._remembered(text, sector, len(text.partition(COMMA)[0]))

    def _remembered(self, text: str, sector: str, first: int) -> str:
        """Return the matter of a text whose first characters count twice, worked out once."""
        key = text, sector, first
        if key not in self._known:
            self._known[key] = self._found(*key)
        return self._known[key]

    @cached_property
    def _known(self) -> dict[tuple[str, str, int], str]:
        """Return the matters found so far: several steps of a draft ask about the same texts."""
        return {}

    def _found(self, text: str, sector: str, first: int) -> str:
        """Return the matter whose words cover most of a text."""
        fitting = (row for row in self.rows.items() if not sector or not row[1].sectors or sector in row[1].sectors)
        told = [(name, found) for name, matter in fitting if (found := [word for word in matter.words if word in text])]
        return max(told, key=lambda row: _covered(text, row[1], first), default=("", []))[0]

    def dwelt_on(self, text: str) -> frozenset[str]:
        """Return the matters that a long text dwells on: those whose words stand in it LEAST_DWELT times and more."""
        starts = (place for place in range(len(text) - 1) if text[place : place + 2] in self._by_start)
        found = Counter(
            name for place in starts for word, name in self._by_start[text[place : place + 2]] if text.startswith(word, place)
        )
        return frozenset(name for name, count in found.items() if count >= LEAST_DWELT)

    @cached_property
    def _by_start(self) -> dict[str, list[tuple[str, str]]]:
        """Return every word with its matter, by its first two characters."""
        table: dict[str, list[tuple[str, str]]] = {}
        for name, matter in self.rows.items():
            for word in matter.words:
                table.setdefault(word[:2], []).append((word, name))
        return table

    def sectors(self, text: str) -> frozenset[str]:
        """Return the sectors to which the matter of a text belongs: none where it belongs to all or there is none."""
        matter = self.about(text)
        return self.rows[matter].sectors if matter else frozenset()

    def label(self, text: str, sector: str = "") -> str:
        """Return the short name of the matter a text is about, "" where it is about none."""
        matter = self.about(text, sector)
        return self.rows[matter].label if matter else ""

    def alike(self, problem: str, task: str) -> bool | None:
        """Return whether a problem and a task are about the same matter, None where one of them is about none."""
        matters = self.about(problem), self.of_task(task)
        return matters[0] == matters[1] if all(matters) else None

    def advises(self, matter: str, work: str) -> bool:
        """Return whether what a matter says of order, stopgap and proof is for this kind of work."""
        return matter in self.rows and work in self.rows[matter].works


def _starts(text: str, word: str) -> Iterator[int]:
    """Yield where a word stands in a text."""
    place = text.find(word)
    while place >= 0:
        yield place
        place = text.find(word, place + 1)


def _covered(text: str, words: Sequence[str], first: int) -> int:
    """Return how many characters of a text stand in some of the words, those before ``first`` counted twice."""
    places = {
        place for word in words if word in text for start in _starts(text, word) for place in range(start, start + len(word))
    }
    return len(places) + sum(place < first for place in places)


def _matter(row: Mapping[str, Any]) -> Matter:
    """Return one matter from its row."""
    works, sectors, moves = (frozenset(row.get(name, ())) for name in ("works", "sectors", "moves"))
    return Matter(tuple(row["words"]), works, sectors, moves, str(row["label"]))


NO_MATTERS = Matters.of({})
