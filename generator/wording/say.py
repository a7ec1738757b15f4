"""The ``say`` that templates call: a wish, asked of the chooser, registered under a mark."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import cache, partial
from typing import Any

from generator.brief.model import EMPTY, Fact, Figure
from generator.document import Span
from generator.planning.akin import AKIN
from generator.planning.model import Node
from generator.wording.chooser import PLAIN, Chooser
from generator.wording.nearness import Wish
from generator.wording.realise import Filled, plain
from generator.wording.recall import POINT
from generator.wording.utterance import COUNT, Deferred, Register, Utterance, without_private

_ENDS = "。；;，,、.！!？?：: \u3000"
_HALF = frozenset(",;!?()")
_FULL = str.maketrans({",": "，", ";": "；", "!": "！", "?": "？", "(": "（", ")": "）"})


class Said(str):
    """A mark in the rendered text; empty when nothing could be said."""

    __slots__ = ()


class Voice:
    """Says things for one node. Each role counts its own occurrences, so that places stay stable."""

    def __init__(self, chooser: Chooser, node: Node, register: Register) -> None:
        """Bind to a node and the register of its rendering.

        Of a sector about which the brief says nothing, what is near to the rest of the brief is said first.
        """
        self._chooser = chooser
        self._node = node
        self._register = register
        self._about = chooser.about(node) or (chooser.overall if node.sector else frozenset())
        self._occurrences: dict[str, int] = {}

    def say(
        self,
        *roles: str,
        rank: float = 3,
        item: str = "",
        move: str = "",
        reading: str = "",
        brief: bool = False,
        near: Fact | None = None,
        akin: int = AKIN,
        work: str = "",
        order: Sequence[str] = (),
        flowing: bool = False,
        fresh: bool = False,
        topic: tuple[Span, ...] = (),
        under: str = "",
        sector: str = "",
        unsaid: frozenset[str] = frozenset(),
        **slots: Any,
    ) -> Said:
        """Return the mark of what an entry of the first of ``roles`` says that has one.

        A slot that is None or empty is not at hand. ``near`` asks for an entry that speaks of the same as a text: one that
        shares ``akin`` telling pairs of characters with it. What may be left out (rank over 0) is worded only when there is
        room for it. ``work`` is the kind of the task that is spoken of. When no entry fits and the utterance must be said
        (rank 0), its facts are said as they stand, so that none is lost for want of words. ``order`` numbers it inside its
        paragraph; what is ``flowing`` leaves its first sentence to the heading, see ``Utterance``; what is ``fresh`` is left
        unsaid where it would repeat something. ``topic`` is the short title that goes with the number; an entry of the role
        ``under`` is said instead where the topic is the heading. ``sector`` is the line of business that is spoken of where
        that is not the node's, ``unsaid`` are words that no alternative taken may have.
        """
        like = Utterance((), rank, item, brief, self._node.weight, self._numbers(order), topic)
        at_hand = {name: spans for name, value in slots.items() if (spans := spans_of(value))}
        if under and topic:
            like = like._replace(
                under=tuple(self._words((under,), move, reading, at_hand, near, akin, work, sector=sector) or ())
            )
        flowing = flowing or (bool(order) and POINT in roles)
        if rank > 0:
            return Said(self._later(like, flowing, roles, move, reading, at_hand, near, akin, work, fresh, sector, unsaid))
        said = self._words(roles, move, reading, at_hand, near, akin, work, sector=sector, unsaid=unsaid)
        return self._bare(roles, at_hand, item) if said is None else self._keep(said, like)

    def _later(self, like: Utterance, flowing: bool, *asked: Any) -> str:
        """Register what is worded only when there is room for it, and return its mark."""
        return self._register.add(Deferred(partial(self._words, *asked), like, flowing=flowing))

    def _words(
        self,
        roles: Sequence[str],
        move: str,
        reading: str,
        at_hand: Mapping[str, Filled],
        near: Fact | None,
        akin: int = AKIN,
        work: str = "",
        fresh: bool = False,
        sector: str = "",
        unsaid: frozenset[str] = frozenset(),
    ) -> Sequence[Span] | None:
        """Return what an entry of the first of ``roles`` says that has one; plain words where none has."""
        node = self._node
        about, least = (self._chooser.telling(near.text), akin) if near else (self._about, 0)
        for role in (*roles, *(PLAIN + role for role in roles)):
            asked = Wish(move or node.move, role, sector or node.sector, reading, at_hand, about, least, work, unsaid)
            if choice := self._chooser.choose(asked, self._node.id, self._next(asked.bucket_role), fresh=fresh):
                return choice.spans
        return None

    def row(self, roles: str, order: Sequence[str] = ()) -> Said:
        """Return the marks of several roles in order, each written with its rank: ``claim 1, act 2, act 3``."""
        numbers = self._numbers(order)
        return Said("".join([self._bare_wish(role, rank, numbers) for role, rank in _ranks(roles)]))

    def _bare_wish(self, role: str, rank: float, numbers: tuple[Span, ...]) -> str:
        """Return the mark of what an entry of a role says that needs nothing of the brief."""
        if rank == 0:
            return self.say(role, rank=rank)
        like = Utterance((), rank, "", False, self._node.weight, numbers)
        return self._later(like, bool(numbers) and role == POINT, (role,), "", "", EMPTY, None)

    def _numbers(self, order: Sequence[str]) -> tuple[Span, ...]:
        """Return the words that number points as spans of the node's template."""
        return _numbering(tuple(order), self._node.template) if order else ()

    def knows(self, *roles: str, move: str = "", work: str = "", **slots: Any) -> bool:
        """Return whether an entry of one of ``roles`` would have something to say here with these slots."""
        node = self._node
        at_hand = {name: spans for name, value in slots.items() if (spans := spans_of(value))}
        asked = (Wish(move or node.move, role, node.sector, "", at_hand, self._about, 0, work) for role in roles)
        return any(map(self._chooser.knows, asked))

    def fact(
        self, *values: Any, rank: float = 0, item: str = "", order: Sequence[str] = (), topic: tuple[Span, ...] = ()
    ) -> Said:
        """Return the mark of values said as they stand, as one sentence, numbered inside its passage by ``order``.

        ``topic`` is the short title that goes with the number.
        """
        spans = [span for value in values for span in spans_of(value)]
        if not spans:
            return Said("")
        stop = Span("。", "text", (self._node.template,))
        like = Utterance((), rank, item, False, self._node.weight, self._numbers(order), topic)
        return self._keep((*spans, stop), like)

    def count(self, name: str) -> Span:
        """Return the place of a number that is known only when the draft has its final shape."""
        return Span("", "derived", (COUNT, name))

    def _next(self, role: str) -> int:
        """Return how often a role was asked for before."""
        self._occurrences[role] = self._occurrences.get(role, -1) + 1
        return self._occurrences[role]

    def _keep(self, spans: Sequence[Span], like: Utterance) -> Said:
        """Register an utterance of these spans, otherwise like another."""
        return Said(self._register.add(like._replace(spans=tuple(spans))))

    def _bare(self, roles: Sequence[str], at_hand: dict[str, Filled], item: str) -> Said:
        """Say the facts at hand bare: the one a role is named after, else all that are stated, with commas."""
        named = [at_hand[role] for role in dict.fromkeys(roles) if role in at_hand]
        stated = named or [spans for spans in at_hand.values() if any(span.kind in ("fact", "gap") for span in spans)]
        return self.fact(joined(stated, "，"), item=item) if stated else Said("")


@cache
def _numbering(order: tuple[str, ...], template: str) -> tuple[Span, ...]:
    """Return the words that number points as spans of a template."""
    return tuple(Span(word, "text", (template,)) for word in order)


@cache
def _ranks(roles: str) -> tuple[tuple[str, float], ...]:
    """Return the roles of a template's row with their ranks."""
    pairs = (pair.split() for pair in roles.split(",") if pair.strip())
    return tuple((role, float(rank)) for role, rank in pairs)


def spans_of(value: Any) -> Filled:
    """Return a slot's value as spans: a Fact, a Figure, a span, or any sequence of them; () for nothing."""
    if value is None:
        return ()
    if isinstance(value, Fact):
        return (value.span(tidy(value.text)),)
    if isinstance(value, Figure):
        return (value.span(),)
    if isinstance(value, Span):
        return (value,) if value.text or value.source else ()
    if isinstance(value, str):
        return (Span(without_private(value), "text"),) if value else ()
    if isinstance(value, (tuple, list, Iterable)):  # the usual kinds first: asking an abstract class is slow
        return tuple([span for one in value for span in spans_of(one)])
    return ()


def tidy(text: str) -> str:
    """Return the writer's words ready to stand inside a sentence: no end marks, full-width punctuation between Han."""
    text = "".join(without_private(text).split("\n")).strip()
    while text and text[-1] in _ENDS:
        text = text[:-1]
    return text if _HALF.isdisjoint(text) else "".join(_wide(text, i) for i in range(len(text)))


def _wide(text: str, i: int) -> str:
    """Return one character, widened when it is half-width punctuation that touches a Han character."""
    near = text[max(0, i - 1) : i] + text[i + 1 : i + 2]
    return text[i].translate(_FULL) if text[i].isascii() and any("\u3400" <= char <= "\u9fff" for char in near) else text[i]


def joined(items: Sequence[Any], mark: str) -> tuple[Span, ...]:
    """Return several values as one run of spans with ``mark`` between them."""
    spans: list[Span] = []
    for item in items:
        if spans:
            spans.append(Span(mark, "text"))
        spans.extend(spans_of(item))
    return tuple(spans)


def text_of(value: Any) -> str:
    """Return the plain text of a slot's value."""
    return plain(spans_of(value))
