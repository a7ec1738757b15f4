"""What one ``say`` gives: a few sentences that stand or fall together when the draft is fitted to its length."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from generator.document import Span

OPEN, CLOSE = "\ue000", "\ue001"
MARK = re.compile(f"{OPEN}(\\d+){CLOSE}")
PRIVATE = re.compile("[\ue000-\uf8ff]")
COUNT = "count"
STOP = "。"
COMMA = "，"


class Utterance(NamedTuple):
    """Spans said in one go.

    ``rank`` 0 must be said, higher ranks go first when space is short. ``item`` names the numbered row it belongs to,
    ``brief`` marks the one-sentence version that replaces a point of which nothing else is left. ``order`` holds the words
    that number it among its like inside a paragraph: first the word of one that stands alone, then those of the 1st, 2nd …
    ``topic`` is the first sentence of a point: the short title that its number needs. Without a number the paragraph does not
    say it; a heading may, where the point flows into its paragraph. ``under`` is what is said instead where it does.
    """

    spans: tuple[Span, ...]
    rank: float = 0
    item: str = ""
    brief: bool = False
    weight: int = 5
    order: tuple[Span, ...] = ()
    topic: tuple[Span, ...] = ()
    under: tuple[Span, ...] = ()

    @property
    def text(self) -> str:
        """Return the text, counts still empty."""
        return "".join(span.text for span in self.spans)

    @property
    def size(self) -> int:
        """Return the spoken characters, gaps left out; a title that goes with a number is said, too."""
        titled = (*self.topic, *self.spans) if self.order else self.spans
        return sum([len(text) for text, kind, _ in titled if kind != "gap"])

    @property
    def counts(self) -> tuple[str, ...]:
        """Return the names of the counts that are still to be filled in."""
        return tuple([source[1] for _, _, source in self.spans if source and source[0] == COUNT])

    @property
    def facts(self) -> bool:
        """Return whether the utterance carries something of the brief's own."""
        return any(
            span.kind in ("fact", "derived", "gap") and span.source[:1] != (COUNT,) and not _place_word(span)
            for span in self.spans
        )

    def settled(self) -> Utterance | None:
        """Return itself: it is worded already."""
        return self

    def ordered(self, place: int, total: int) -> Utterance:
        """Return it numbered as the one at ``place`` (from 1) of ``total``, with its topic unless it is the only one."""
        number = self.order[min(place, len(self.order) - 1) if total > 1 else 0]
        front = (number,) if number.text else ()
        if self.topic and total > 1:
            *head, last = self.topic
            front = (*front, *head, last._replace(text=last.text + STOP))
        return self._replace(spans=(*front, *self.spans)) if front else self

    def under_topic(self) -> Utterance:
        """Return it as it is said under a heading that gives its topic."""
        return self._replace(spans=self.under) if self.under else self

    def followed_by(self, span: Span) -> Utterance:
        """Return it with a template's own words behind it."""
        return self._replace(spans=(*self.spans, span))


class Deferred:
    """What may be said: worded when there is room for it, so that no entry is used up by what is left out.

    ``words`` gives the spans, or None when nothing fits; ``like`` has everything else.
    """

    __slots__ = ("_asked", "_flowing", "_like", "_tail", "_utterance", "_words", "brief", "item", "rank", "weight")

    def __init__(self, words: Callable[[], Sequence[Span] | None], like: Utterance, *, flowing: bool = False) -> None:
        """Keep what is to be asked; what is ``flowing`` keeps its first sentence apart as its topic."""
        self._flowing = flowing
        self.rank, self.item, self.brief, self.weight, self._like = like.rank, like.item, like.brief, like.weight, like
        self._words, self._asked = words, False
        self._tail: list[Span] = []
        self._utterance: Utterance | None = None

    def settled(self) -> Utterance | None:
        """Return the utterance, worded at the first call; None when nothing fits."""
        if not self._asked:
            self._asked = True
            if spans := self._words():
                topic, rest = _parted(spans) if self._flowing else ((), tuple(spans))
                self._utterance = self._like._replace(spans=(*rest, *self._tail), topic=topic)
        return self._utterance

    def followed_by(self, span: Span) -> Deferred:
        """Return it with a template's own words behind it."""
        self._tail.append(span)
        return self


Sayable = Utterance | Deferred


def _parted(spans: Sequence[Span]) -> tuple[tuple[Span, ...], tuple[Span, ...]]:
    """Return a text's first sentence without its stop and the rest; a text of one sentence has no topic."""
    for place, span in enumerate(spans):
        head, stop, tail = span.text.partition(STOP)
        if stop:
            rest = (*((span._replace(text=tail),) if tail else ()), *spans[place + 1 :])
            return ((*spans[:place], span._replace(text=head)), rest) if rest else ((), tuple(spans))
    return (), tuple(spans)


def _place_word(span: Span) -> bool:
    """Return whether a span only says the locality or a bureau, which every draft may say anywhere."""
    paths = [path for path in span.source if "." in path or "[" in path]
    return bool(paths) and all(path.startswith("locality.") for path in paths)


@dataclass
class Register:
    """Utterances of one rendering, found again by the marks they leave in the rendered text."""

    utterances: list[Sayable] = field(default_factory=list)

    def add(self, utterance: Sayable) -> str:
        """Keep an utterance and return its mark."""
        self.utterances.append(utterance)
        return f"{OPEN}{len(self.utterances) - 1}{CLOSE}"

    def paragraphs(self, rendered: str, template: str) -> list[list[Sayable]]:
        """Return the utterances of a rendered text line by line; a template's own words join what stands before them."""
        result = []
        for line in rendered.split("\n"):
            row = self._line(line, template)
            if row:
                result.append(row)
        return result

    def _line(self, line: str, template: str) -> list[Sayable]:
        """Return one line's utterances."""
        row: list[Sayable] = []
        for place, piece in enumerate(MARK.split(line)):
            if place % 2:
                _append(row, self.utterances[int(piece)])
            elif words := "".join(piece.split()):
                span = Span(words, "text", (template,))
                row.append(row.pop().followed_by(span) if row else Utterance((span,)))
        return row


def _append(row: list[Sayable], one: Sayable) -> None:
    """Put an utterance into its line; one that ends in the middle of a sentence and the next are one."""
    if row and isinstance(row[-1], Utterance) and isinstance(one, Utterance) and row[-1].text.endswith(COMMA):
        row[-1] = row[-1]._replace(spans=(*row[-1].spans, *one.spans))
    else:
        row.append(one)


def without_private(text: str) -> str:
    """Return text without private-use characters, which mark values inside rendered templates."""
    return PRIVATE.sub("", text)
