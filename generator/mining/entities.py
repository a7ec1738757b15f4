"""All names and figures of one speech."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from generator.mining.figures import Figures
from generator.mining.finders import Words
from generator.mining.model import Entity
from generator.mining.persons import Persons
from generator.mining.places import Places
from generator.mining.spans import Span, merged
from generator.mining.tables import Tables, any_of
from generator.mining.units import Units

CAMPAIGN = re.compile(
    "[展施入续行了、，。“]([^，。、；：了要也的以和与\\s]{2,12}(?:专项行动|整治工作|整治行动|攻坚行动|督查行动|执法行动|提升工程|大会战|活动月))"
)
ACCIDENT = re.compile("[^，。；：\n]{0,30}事故")


class Entities:
    """Finds the names and figures of speeches. Who is named fully once is known by the short name in the whole speech."""

    def __init__(self, tables: Tables) -> None:
        """Make the finders."""
        self._persons = Persons(tables)
        self._places = Places(tables)
        self._figures = Figures(tables)
        self.units = Units(tables)
        self._damage = re.compile(any_of(tables.rows("figures")["damage"]))

    def find(self, text: str, front: str = "") -> list[Span]:
        """Return the merged spans of a speech; ``front`` are the lines before it, where a speaker's name may stand."""
        spans: list[Span] = list(self._figures.find(text))
        spans += self.units.find(text)
        known: dict[str, str] = {}
        for span, name in self._persons.find(text):
            spans.append(span)
            known.setdefault(name, "person")
        for _, name in self._persons.find(front):
            known.setdefault(name, "person")
        for _, name in self._places.find(front, text):
            known.setdefault(name, "place")
        for span, name in self._places.find(text):
            spans.append(span)
            known.setdefault(name, "place")
        spans += [Span(match.start(1), match.end(), "local") for match in CAMPAIGN.finditer(text)]
        known.pop("", None)
        return merged([*spans, *_again(text, known)])

    def damaged(self, text: str) -> list[int]:
        """Return the places where words have been cut out (落实、的): nothing of such a sentence may be mined."""
        return [match.start() for match in self._damage.finditer(text)]


def _again(text: str, known: dict[str, str]) -> Iterable[Span]:
    """Yield every other place where known names stand."""
    return [Span(start, start + len(name), known[name]) for start, name in Words(known).find(text)]


def listed(text: str, spans: Sequence[Span]) -> tuple[Entity, ...]:
    """Return the entities for the report, each once, in the order of the speech; an accident is told with its place."""
    found = {Entity(span.type, text[span.start : span.end]): None for span in spans}
    end = 0
    for span in spans:
        if span.type == "place" and span.start >= end:
            match = ACCIDENT.match(text, span.start)
            if match:
                found[Entity("accident", match[0])] = None
                end = match.end()
    return tuple(found)
