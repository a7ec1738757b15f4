"""What holds for a whole draft: who speaks where and when, and the words that follow from it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import cached_property

from generator.bank.model import Entry
from generator.document import Span
from generator.vocabulary import Vocabulary
from generator.wording.topics import Topics
from generator.wording.trim import without

BELOW = ("unit", "units", "village", "villages")
"""The slots of those to whom a bureau is no superior."""
Bureau = Callable[[str], Span | None]
BUREAU_HEAD = "bureau_head"
"""The head of a bureau speaks to other bureaus beside his own, not to all of them from above."""


@dataclass(frozen=True)
class Context:
    """The hard conditions of a draft and its global slots.

    ``date`` is an ISO date, the end of the brief's year when the meeting has none. ``bureau`` gives the name of the
    bureau with a function here, or None; ``called`` how the speaker calls that bureau, its name where None. ``lacks`` holds
    the words of what this place does not have, ``sector_names`` what the brief calls its sectors.
    """

    level: str
    occasion: str
    rank: str
    seasons: frozenset[str]
    date: str
    words: Mapping[str, Span]
    bureau: Bureau
    vocabulary: Vocabulary
    topics: Topics
    at_home: frozenset[str] = frozenset()
    month: int = 0
    lacks: frozenset[str] = frozenset()
    called: Callable[[Span], Span] | None = None
    sector_names: Mapping[str, str] = field(default_factory=dict)

    @cached_property
    def kind(self) -> tuple[object, ...]:
        """Return what admission depends on, so that drafts of one kind can share the answer."""
        return (self.level, self.occasion, self.rank, self.seasons, self.date, self.at_home, self.month, self.lacks)

    def fitted(self, entry: Entry) -> Entry | None:
        """Return an entry as it may be said in this draft, or None.

        Level, occasion, speaker, season and date let it in or not. Alternatives that speak of what is not here, not now or
        of other lines of work are left out; where nothing else is left the entry is not for this draft.
        """
        if not self._admits(entry):
            return None
        unfit = self._unfit(entry)
        if not unfit:
            return entry
        text = without(entry.text, unfit)
        return entry._replace(text=text) if text else None

    def _admits(self, entry: Entry) -> bool:
        """Return whether an entry's tags let it into this draft."""
        return (
            entry.fits_level(self.level)
            and (not entry.occasions or self.occasion in entry.occasions)
            and (not entry.speakers or self.rank in entry.speakers)
            and (not entry.seasons or not self.seasons.isdisjoint(entry.seasons))
            and (not entry.valid_from or entry.valid_from <= self.date)
            and (not entry.valid_until or self.date <= entry.valid_until)
        )

    def _unfit(self, entry: Entry) -> frozenset[str]:
        """Return the words of an entry that are not of this draft's subjects, level and time of year."""
        if not entry.telling:
            return frozenset()
        unfit = self._absent.intersection(entry.telling)
        return unfit if entry.sectors else unfit | self._alien.intersection(entry.telling)

    @cached_property
    def _alien(self) -> frozenset[str]:
        """Return the words of lines of work that this draft does not touch."""
        return self.topics.alien(self.at_home)

    @cached_property
    def _absent(self) -> frozenset[str]:
        """Return the words of what is not here or not now."""
        return self.lacks | self.topics.unseasonable(self.month)

    def aptness(self, entry: Entry) -> float:
        """Return how closely an admitted entry was written for such a draft: 1 for one that fits anywhere."""
        return (
            1.0 + 1.6 * bool(entry.occasions) + 1.0 * bool(entry.seasons) + 0.6 * bool(entry.levels) + 0.4 * bool(entry.speakers)
        )

    def spoken_slot(self, name: str, argument: str, sector: str) -> Span | None:
        """Return a slot as ``global_slot`` does, a bureau called as the speaker calls it."""
        found = self.global_slot(name, argument, sector)
        return self.called(found) if found and self.called and name in ("bureau", "lead") else found

    def global_slot(self, name: str, argument: str, sector: str) -> Span | None:
        """Return a slot that every move may use, or None when nothing here fills it."""
        if name == "bureau":
            return self.bureau(argument)
        if name in ("sector", "lead"):
            return self._sector_slot(name, sector)
        return self.words.get(name)

    def may_fill(self, name: str, argument: str, sector: str) -> bool:
        """Return whether a slot has something to fill it of which the speaker may dispose: the head of a bureau has his own."""
        found = self.global_slot(name, argument, sector)
        if found is None or self.called is None or self.rank != BUREAU_HEAD:
            return found is not None
        return self.called(found) != found if name in ("bureau", "lead") else name not in BELOW

    def _sector_slot(self, name: str, sector: str) -> Span | None:
        """Return the sector's name or its leading bureau; where none is settled, the safety committee's office coordinates."""
        known = self.vocabulary.sectors.get(sector)
        if known is None:
            return None
        if name == "sector":
            return Span(self.sector_names.get(sector, known.name), "reference", (f"sectors.{sector}",))
        return self.bureau(known.lead[0]) if known.lead else self.words.get("office")
