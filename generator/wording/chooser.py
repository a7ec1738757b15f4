"""Which entry says a thing here: hard filters, aptness and hash, then dryness against what is already said."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from generator.bank.bank import Bank
from generator.bank.frametext import Slot, parse
from generator.bank.model import Entry
from generator.document import Span
from generator.planning.model import Node
from generator.wording.admitted import PHRASE, Admitted, admitted
from generator.wording.context import Context
from generator.wording.dice import luck, throw, weights
from generator.wording.nearness import Nearness, Wish
from generator.wording.realise import realise
from generator.wording.recall import GENERAL, Recall
from generator.wording.remedies import Remedies
from generator.wording.repeats import Said, grams_of
from generator.wording.topics import own_texts
from generator.wording.trim import without

TRIES = 4
WORDINGS = 2
STRAYING = -1.0
EVERY = 1
ENOUGH = 18
"""So many phrases of the bank are wanted in a draft; more of them sound like slogans stuck onto the tasks."""
UNPHRASED = ("purpose",)
"""Roles said plainly by choice: a set phrase for what a meeting is about would fit any meeting."""
CLAUSE = 7
"""From so many characters on a clause is remembered by whoever hears it again."""
PARTS = re.compile("[，、]")
SET_PHRASE = 4
"""A set phrase has four characters: heard twice it is a mannerism, inside whatever phrase it stands."""
CLAUSES = re.compile("[，。；：！？]")
ANY_MOVE = "other"
OWN_FIRST = ("hold_", "ask_", "do_", "course_", "head_core")
"""What the roles begin with of which a line of business has words of its own before those for any: how a violation is answered
and asked about, how a matter is dealt with, and the heading over all that is said of it.
"""
AGAIN = 20
"""Dwelling on one matter again weighs as much as so many repeated runs of characters."""
STALE = 30
"""A general demand of which all was told before weighs as much as so many repeated runs of characters."""
PLAIN = "plain_"
"""What the roles of the common pack begin with: their entries say a thing when the domain's bank has no words for it."""


class Choice(NamedTuple):
    """The chosen entry and its spans."""

    entry: Entry
    spans: tuple[Span, ...]


class Chooser:
    """Chooses entries for one draft and remembers what it said."""

    def __init__(
        self, bank: Bank, context: Context, seed: int, said: Said | None = None, remedies: Remedies | None = None
    ) -> None:
        """Start with what other speakers already said, if anything; ``remedies`` knows what the brief's own items are about."""
        self.overall: frozenset[str] = frozenset()
        self._bank = bank
        self._context = context
        self._seed = seed
        self.said = said or Said()
        self._nearness = Nearness(context.topics)
        self._told: dict[str, frozenset[str]] = {}
        self._known: dict[tuple[str, str, str], Admitted] = {}
        self._short: dict[str, int] = {}
        self._phrases = 0
        self._recall = Recall(bank, context.topics, remedies)

    def choose(self, wish: Wish, section: str, occurrence: int, *, fresh: bool = False) -> Choice | None:
        """Return the entry for a wish at a place, with the least repetition among the best few; None when none fits.

        The chosen entry counts as used and its words as said. What must be ``fresh`` is not said at all where it repeats.
        """
        base = throw(self._seed, section, wish.bucket_role, occurrence)
        short = self._phrases < ENOUGH and self._short.get(section, 0) >= 0 and wish.role not in UNPHRASED
        best: tuple[int, Choice, frozenset[str]] | None = None
        for place, entry in enumerate(self._ranked(wish, base, short)):
            if place >= TRIES:
                break
            for wording in range(WORDINGS):
                spans = self._spans(entry, wish, base + wording)
                if self._recall.echoes(wish.role, spans):
                    continue
                own = grams_of("".join([text if kind == PHRASE else "\n" for text, kind, _ in spans]))
                stale = AGAIN * self._recall.again(entry) + round(STALE * self._recall.staleness(entry, spans))
                repeats = self.said.repeats(own) + stale
                if best is None or repeats < best[0]:
                    best = (repeats, Choice(entry, spans), own)
                if repeats == 0:
                    return self._take(best, section)
        return None if fresh and best is not None else self._take(best, section)

    def knows(self, wish: Wish, *, said: bool = False) -> bool:
        """Return whether some entry fits a wish: one that is not said yet, or one that is ``said`` or not."""
        if said:
            return bool(self._admitted(wish.move, wish.bucket_role, wish.sector).entries)
        return next(self._ranked(wish, 0, short=False), None) is not None

    @property
    def heading_verbs(self) -> tuple[str, ...]:
        """Return the verbs with which a task begins that can be a heading."""
        return self._context.topics.doing

    def about(self, node: Node) -> frozenset[str]:
        """Return what a node's own facts are about."""
        return frozenset().union(*map(self.telling, own_texts(node.facts)))

    def telling(self, text: str) -> frozenset[str]:
        """Return what a text is about, worked out once: a fact stands in the material of several nodes."""
        if text not in self._told:
            self._told[text] = self._context.topics.telling(text)
        return self._told[text]

    def global_span(self, name: str, sector: str) -> Span | None:
        """Return a global slot as this draft fills it."""
        return self._context.global_slot(name, "", sector)

    def _take(self, best: tuple[int, Choice, frozenset[str]] | None, section: str) -> Choice | None:
        """Mark the best choice as said, and whether its section had a phrase of the bank."""
        if best is None:
            return None
        sources = {span.source[0] for span in best[1].spans if span.kind == PHRASE}
        asked = not sources <= {best[1].entry.id}
        self._short[section] = self._short.get(section, 0) + (1 - EVERY if asked else 1)
        self._phrases += asked
        self._recall.add(best[1].entry, best[1].spans)
        self.said.entries.update(sources)
        self.said.entries.add(best[1].entry.id)
        self.said.grams |= best[2]
        self.said.words += "\n".join(["", *(span.text for span in best[1].spans if span.kind == PHRASE)])
        return best[1]

    def _ranked(self, wish: Wish, base: int, short: bool) -> Iterator[Entry]:
        """Yield the fitting entries, best first: chance weighted by aptness; those that stray only where there is no other."""
        known = self._admitted(wish.move, wish.bucket_role, wish.sector)
        powers = self._nearness.powers(wish, known, short)
        weight = weights(base, known.stamps, powers, STRAYING)
        places = sorted(range(len(weight)), key=weight.__getitem__, reverse=True)
        home = len(powers) - powers.count(0)
        used = self.said.entries
        found = False
        for rank, place in enumerate(places):
            if rank >= home and (found or wish.least):
                return
            entry = known.entries[place]
            if entry.id not in used and self._fillable(entry, wish):
                found = True
                yield entry

    def _admitted(self, move: str, role: str, sector: str) -> Admitted:
        """Return the entries of a bucket that this kind of draft admits.

        The bank remembers them, for the next draft of the same kind asks for the same ones.
        """
        known = self._known.get((move, role, sector))
        if known is None:
            key = (self._context.kind, move, role, sector)
            known = self._bank.memory.get(key) or self._bank.memory.setdefault(key, self._fitting(move, role, sector))
            self._known[move, role, sector] = known
        return known

    def _fitting(self, move: str, role: str, sector: str) -> Admitted:
        """Return the entries of a bucket that fit this draft.

        What is written of a line of business for the occasion leaves what holds of it all year unsaid, and what a violation
        means in a line of business what it means anywhere.
        """
        entries = [fit for entry in self._bank.candidates(move, role, sector) if (fit := self._context.fitted(entry))]
        if sector and role in GENERAL:
            entries = [entry for entry in entries if entry.occasions] or entries
        elif sector and role.startswith(OWN_FIRST):
            entries = [entry for entry in entries if entry.sectors] or entries
        return admitted(entries, self._context.aptness, sector)

    def _fillable(self, entry: Entry, wish: Wish) -> bool:
        """Return whether every slot of an entry has something to fill it, and no clause of a sentence taken whole was said."""
        if entry.verbatim and any(len(clause) >= CLAUSE and clause in self.said.words for clause in CLAUSES.split(entry.text)):
            return False
        if self._recall.has(entry, wish.slots):
            return False
        if entry.works and wish.work not in entry.works:
            return False
        if wish.unsaid and without(entry.text, wish.unsaid) is None:
            return False
        return not entry.slots or all(key in wish.slots or self._can_fill(key, wish) for key in entry.slots)

    def _can_fill(self, key: str, wish: Wish) -> bool:
        """Return whether one slot that is not at hand has something to fill it."""
        name, _, argument = key.partition(":")
        if name == PHRASE:
            return any(self._is_new(entry) for entry in self._known_phrases(argument, wish))
        return self._context.may_fill(name, argument, wish.sector)

    def _spans(self, entry: Entry, wish: Wish, base: int) -> tuple[Span, ...]:
        """Return an entry's spans with its slots filled."""

        def fill(slot: Slot) -> Sequence[Span]:
            if slot.key in wish.slots:
                return wish.slots[slot.key]
            if slot.name == PHRASE:
                return self._phrase(slot.argument, wish, base)
            span = self._context.spoken_slot(slot.name, slot.argument, wish.sector)
            return (span,) if span else ()

        text = without(entry.text, wish.unsaid) if wish.unsaid else entry.text
        return realise(parse(text or entry.text), entry.id, base, fill)

    def _known_phrases(self, kind: str, wish: Wish) -> Sequence[Entry]:
        """Return the phrases of a kind that this draft admits for the wish's move and sector, used or not.

        A use that no phrase has in this move is looked for where phrases of that use are at home in any.
        """
        return self._admitted(wish.move, kind, wish.sector).entries or self._admitted(ANY_MOVE, kind, wish.sector).entries

    def _is_new(self, entry: Entry) -> bool:
        """Return whether a phrase and each set phrase in it has not been said."""
        if entry.id in self.said.entries:
            return False
        return not any(len(part) == SET_PHRASE and part in self.said.words for part in PARTS.split(entry.text))

    def _phrase(self, kind: str, wish: Wish, base: int) -> Sequence[Span]:
        """Return one phrase of the bank."""
        unused = (entry for entry in self._known_phrases(kind, wish) if self._is_new(entry))
        entry = max(unused, key=lambda entry: (luck(base, entry.id), entry.id))
        return (Span(entry.text, "phrase", (entry.id,)),)
