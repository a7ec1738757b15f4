"""What a draft has taken up so far, so that no second point is about it: matters, subjects, facts of the place."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from generator.bank.bank import Bank
from generator.bank.model import Entry
from generator.document import Span
from generator.wording.admitted import STOP
from generator.wording.remedies import Remedies
from generator.wording.topics import Topics

POINT = "point"
ECHO = 2
"""So many telling pairs of characters in common make the first sentences of two points one subject: it is not taken up twice."""
LOCAL = (
    "local",
    "talk_here",
    "core_here",
    "core_area",
    "turn_full",
    "turn_labels",
    "turn_worst",
    "turn_left",
    "turn_dead",
    "turn_plain",
)
"""The roles of what ties a general demand to a fact of the place: each such fact is brought up again once in a draft."""
GENERAL = ("core", "core_here", "core_area", "talk", "talk_here")
"""The roles of general demands: of several the one is taken that dwells on nothing a task, a problem or a demand dwells on."""


class Recall:
    """What one draft has taken up."""

    def __init__(self, bank: Bank, topics: Topics, remedies: Remedies | None) -> None:
        """Start with what the brief's own tasks, problems and accidents are about; ``remedies`` knows that."""
        self._bank, self._topics, self._remedies = bank, topics, remedies
        self._matters: set[str] = set()
        self._dwelt: set[str] = set(remedies.taken) if remedies else set()
        self._subjects: list[frozenset[str]] = []
        self._facts: set[str] = set()
        self._general: set[str] = set()

    def add(self, entry: Entry, spans: Sequence[Span]) -> None:
        """Remember what an entry said in these words takes up."""
        if entry.role == POINT:
            self._subjects.append(self._subject(spans))
            self._matters.add(self._matter(entry))
        if entry.role in LOCAL:
            self._facts.update(entry.slots)
        self._dwelt |= self._dwelt_on(entry)
        if entry.role in GENERAL:
            self._general |= self._topics.telling(_text(spans))

    def echoes(self, role: str, spans: Sequence[Span]) -> bool:
        """Return whether a point takes up the subject of an earlier one."""
        return role == POINT and any(len(self._subject(spans) & said) >= ECHO for said in self._subjects)

    def again(self, entry: Entry) -> int:
        """Return how many matters a general demand dwells on that the draft has dwelt on."""
        return len(self._dwelt_on(entry) & self._dwelt)

    def staleness(self, entry: Entry, spans: Sequence[Span]) -> float:
        """Return which share of what a general demand tells earlier ones have told, by telling pairs of characters."""
        told = self._topics.telling(_text(spans)) if entry.role in GENERAL and self._general else frozenset()
        return len(told & self._general) / len(told) if told else 0.0

    def has(self, entry: Entry, slots: Collection[str]) -> bool:
        """Return whether an entry is about what was taken up: a point's matter, or one of the facts ``slots`` of the place."""
        if entry.role in LOCAL and any(slot in self._facts for slot in entry.slots if slot in slots):
            return True
        return entry.role == POINT and self._is_taken_up(entry)

    def _is_taken_up(self, entry: Entry) -> bool:
        """Return whether a sector's point is about what a task, a problem or an earlier point is about."""
        matter = self._matter(entry)
        return bool(matter) and (matter in self._matters or (self._remedies is not None and matter in self._remedies.taken))

    def _matter(self, entry: Entry) -> str:
        """Return the matter of a sector's point, "" where it has none."""
        return self._remedies.matters.about(entry.text, entry.sectors[0]) if self._remedies and entry.sectors else ""

    def _dwelt_on(self, entry: Entry) -> frozenset[str]:
        """Return the matters that a general demand dwells on, none of any other entry; the bank remembers them."""
        if entry.role not in GENERAL or self._remedies is None:
            return frozenset()
        known: dict[str, frozenset[str]] = self._bank.memory.setdefault("dwelt_on", {})
        if entry.id not in known:
            known[entry.id] = self._remedies.matters.dwelt_on(entry.text)
        return known[entry.id]

    def _subject(self, spans: Sequence[Span]) -> frozenset[str]:
        """Return what a point's first sentence is about."""
        return self._topics.subject(_text(spans).partition(STOP)[0])


def _text(spans: Sequence[Span]) -> str:
    """Return the words of some spans."""
    return "".join([span.text for span in spans])
