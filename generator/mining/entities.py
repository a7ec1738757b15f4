"""All names and figures of one speech."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from generator.mining.figures import Figures
from generator.mining.finders import Words, leading_class
from generator.mining.model import Entity
from generator.mining.persons import Persons
from generator.mining.places import Places
from generator.mining.spans import Span, made, merged
from generator.mining.tables import Tables, any_of
from generator.mining.units import Units

CAMPAIGN_END = "(?:专项行动|整治工作|整治行动|攻坚行动|督查行动|执法行动|提升工程|大会战|活动月)"
CAMPAIGN = re.compile(f"[展施入续行了、，。“]([^，。、；：了要也的以和与\\s]{{2,12}}{CAMPAIGN_END})")
LED = frozenset(leading_class(CAMPAIGN.pattern))
"""What stands right before a campaign's name."""
ENDED = re.compile(CAMPAIGN_END)
SHORTEST, LONGEST = 3, 13
"""How far the end of a campaign's name may be from where the search for it begins."""
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
        spans += _campaigns(text)
        known.pop("", None)
        return merged([*spans, *_again(text, known)])

    def damaged(self, text: str) -> list[int]:
        """Return the places where words have been cut out (落实、的): nothing of such a sentence may be mined."""
        return [match.start() for match in self._damage.finditer(text)]


def _campaigns(text: str) -> Iterable[Span]:
    """Yield the names of campaigns, as a search for ``CAMPAIGN`` finds them: the few places where one ends come first."""
    done = 0
    for ended in ENDED.finditer(text):
        for start in range(max(done, ended.start() - LONGEST), ended.start() - SHORTEST + 1):
            if text[start] in LED and (match := CAMPAIGN.match(text, start)):
                yield Span(match.start(1), match.end(), "local")
                done = match.end()
                break


def _again(text: str, known: dict[str, str]) -> Iterable[Span]:
    """Yield every other place where known names stand."""
    return [made((start, start + len(name), known[name])) for start, name in Words(known).find(text)]


def listed(text: str, spans: Sequence[Span]) -> tuple[Entity, ...]:
    """Return the entities for the report, each once, in the order of the speech; an accident is told with its place."""
    found = dict.fromkeys([(kind, text[start:end]) for start, end, kind in spans])
    told = 0
    for start, _, kind in spans:
        if kind == "place" and start >= told and (match := ACCIDENT.match(text, start)):
            found["accident", match[0]] = None
            told = match.end()
    return tuple(map(Entity._make, found))
