"""Microplanning and realisation: render every node, keep what fits, number it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence, Set
from dataclasses import dataclass
from functools import partial
from math import inf
from typing import Any

from generator.bank.bank import Bank
from generator.document import Block, Span
from generator.document.model import chars_of
from generator.planning.model import Node, Outline
from generator.wording.assemble import assemble
from generator.wording.chooser import Chooser
from generator.wording.context import Context
from generator.wording.dice import luck, throw
from generator.wording.fit import fit
from generator.wording.gaps import Gaps
from generator.wording.headings import Headings
from generator.wording.hook import Hook
from generator.wording.orders import Orders
from generator.wording.passage import Passage
from generator.wording.present import Presenter
from generator.wording.remedies import Remedies
from generator.wording.repeats import Said
from generator.wording.runins import RunIns
from generator.wording.say import Said as Mark
from generator.wording.say import Voice
from generator.wording.sectorheads import Subjects
from generator.wording.stats import Stats
from generator.wording.templates import Templates
from generator.wording.thread import Thread
from generator.wording.utterance import Register

ROUNDS = 4
"""How often a draft that came out too long is fitted again."""
LEAST_CUT = 8
"""By how many characters the aim goes down at the first of them; it doubles, for what can be left out is not that fine."""
LAST_UNASKED = 6.2
"""Where the brief asks for no length, nothing behind this rank is added to a sector's points: a thin brief, a short speech."""
COMMON_TEMPLATE = "measure"
"""The template of every move that has none of its own: claim, answers, who does what, check, ban, bottom line."""


class Facts(Mapping[str, Any]):
    """A node's facts as templates read them: a group that the brief lacks is an empty tuple, a misspelt one too."""

    def __init__(self, facts: Mapping[str, Any]) -> None:
        """Wrap the node's facts."""
        self._facts = facts

    def __getitem__(self, name: str) -> Any:
        """Return a group."""
        return self._facts.get(name, ())

    def __iter__(self) -> Any:
        """Iterate over the groups that are there."""
        return iter(self._facts)

    def __len__(self) -> int:
        """Return how many groups are there."""
        return len(self._facts)


@dataclass(frozen=True)
class Material:
    """All that wording works with besides the outline: preloaded, so that nothing is opened on the way."""

    bank: Bank
    templates: Templates
    context: Context
    presenter: Presenter
    stats: Stats
    hook: Hook
    thread: Thread
    remedies: Remedies
    gaps: Gaps
    sector_heading: str
    sector_several: Sequence[str]
    sector_problem: str
    orders: Orders
    seed: int
    style: str
    spoken_before: tuple[str, ...] = ()
    headings_taken: frozenset[str] = frozenset()


def _goes_without_name(sectors: Set[str], material: Material) -> bool:
    """Return whether the only sector of a speech is what the meeting is called after: its headings need not name it."""
    spans = [material.context.global_slot("sector", "", sector) for sector in sectors]
    return len(spans) == 1 and spans[0] is not None and spans[0].text in material.presenter.meeting.text


def compose(outline: Outline, material: Material) -> tuple[Block, ...]:
    """Return the body of the speech as numbered blocks, fitted to the outline's length."""
    said = Said()
    for text in material.spoken_before:
        said.add(text)
    chooser = Chooser(material.bank, material.context, material.seed, said, material.remedies)
    chooser.overall = frozenset().union(*(chooser.about(node) for node in outline.walk()))
    passages = [_passage(node, outline, material, chooser) for node in outline.walk()]
    remedies = material.remedies
    unnamed = _goes_without_name({node.sector for node in outline.walk() if node.sector}, material)
    subjects = Subjects(material.sector_heading, remedies.of_node, remedies.labels_of, material.sector_several, unnamed)
    headings = Headings(material.bank, chooser, material.seed, material.style, subjects, material.headings_taken)
    target, greatest = outline.target, outline.greatest
    for attempt in range(ROUNDS):
        fit(passages, target, greatest, last=inf if outline.least else LAST_UNASKED, seed=material.seed)
        blocks = assemble(passages, headings, outline.numbering)
        over = chars_of(blocks) - outline.greatest
        if over <= 0:
            break
        less = max(over, LEAST_CUT << attempt)
        target, greatest = min(target, greatest) - less, greatest - less
    return tuple(blocks)


def _passage(node: Node, outline: Outline, material: Material, chooser: Chooser) -> Passage:
    """Return one node's rendered paragraphs."""
    register = Register()
    voice = Voice(chooser, node, register)
    template = node.template if node.template in material.templates else COMMON_TEMPLATE

    def shape(count: int) -> int:
        return int(luck(throw(material.seed, node.id, "shape"), "shape") * count)

    def orders(numbered: bool = False) -> Sequence[str]:
        chance, loose = (luck(throw(material.seed, place, "order"), "order") for place in ("", node.id))
        return material.orders.pick(outline.numbering, chance, loose, numbered)

    def gap(key: str, sectors: tuple[str, ...] = ()) -> Mark:
        return Mark(register.add(material.gaps.utterance(key, sectors or (node.sector,))))

    def missing(key: str, sectors: tuple[str, ...] = (), issue: str = "") -> Span:
        return material.gaps.span(key, sectors or (node.sector,), issue)

    run_ins = RunIns(chooser, material.remedies, material.thread, material.sector_problem)
    values = {
        "node": node,
        "run_ins": partial(run_ins.of, node),
        "lone_task": partial(run_ins.lone, node),
        "facts": Facts(node.facts),
        "say": voice.say,
        "row": voice.row,
        "knows": voice.knows,
        "fact": voice.fact,
        "count": voice.count,
        "gap": gap,
        "missing": missing,
        "shape": shape,
        "orders": orders,
        "p": material.presenter,
        "stats": material.stats,
        "hook": material.hook,
        "thread": material.thread,
        "remedies": material.remedies,
        "occasion": outline.occasion,
    }
    return Passage(node, register.paragraphs(material.templates.render(template, values), template))
