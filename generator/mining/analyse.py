"""One file's paragraphs → all the miner knows of it."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from generator.mining.classify import OTHER, Classifier
from generator.mining.clean import clean
from generator.mining.entities import Entities, listed
from generator.mining.frames import own_holes
from generator.mining.junk import Junk
from generator.mining.lines import Line, full_width
from generator.mining.model import OutlineNode, Sample, Sentence
from generator.mining.numbering import Numbering
from generator.mining.occasions import HEAD_CHARACTERS, Occasions
from generator.mining.spans import Span, masked
from generator.mining.statistics import Statistics
from generator.mining.structure import Structure
from generator.mining.tables import Tables
from generator.mining.tree import Node
from generator.reading.model import Source
from generator.vocabulary import Vocabulary

SENTENCE = re.compile("[^。！？\n]+[。！？]*[”’）]*")
OPENING = 3


class Stretch(NamedTuple):
    """A stretch of one paragraph inside one node (or none: -1); ``place`` is where it begins in the joined text."""

    paragraph: int
    start: int
    end: int
    node: int
    place: int


class Analyst:
    """The finders of one run, made once: ``Analyst(tables).sample(source)`` for any number of files."""

    def __init__(self, tables: Tables, vocabulary: Vocabulary | None = None) -> None:
        """Make the finders. ``vocabulary``: sectors are called by its names where it knows them."""
        self._junk = Junk(tables)
        self._numbering = Numbering(tables)
        self._structure = Structure(self._numbering, tables.pattern("cleaning", "closing"), tables.pattern("cleaning", "aside"))
        self._classifier = Classifier(tables)
        self._entities = Entities(tables)
        self._statistics = Statistics(tables)
        self._occasions = Occasions(tables)
        self._own = own_holes(tables.rows("frames"))
        self._vocabulary = vocabulary

    def sample(self, source: Source, *, report: bool = True) -> Sample:
        """Return the analysed sample. Any paragraphs will do; nothing is raised for odd ones.

        Without ``report`` what only a report shows (occasion, level, outline, statistics, departments) stays empty.
        """
        cleaned = clean(source.paragraphs, self._junk)
        nodes = self._structure.nodes(cleaned.paragraphs)
        moves = self._classifier.moves(nodes)
        text = full_width("\n".join(line.text for line in cleaned.paragraphs))
        spans = self._entities.find(text, "\n".join([cleaned.title, *(line.text for line in cleaned.front)]))
        sectors = [self._classifier.sector(node) for node in nodes]
        stretches = list(_stretches(cleaned.paragraphs, nodes, self._structure.ends(cleaned.paragraphs)))
        return Sample(
            file=source.file,
            title=cleaned.title,
            occasion=self._occasions.occasion(cleaned.title, text) if report else "",
            level=self._occasions.level(text) if report else "",
            junk=cleaned.junk,
            duplicates=cleaned.duplicates,
            outline=tuple(self._outline(cleaned.paragraphs, nodes, moves, sectors)) if report else (),
            entities=listed(text, spans),
            statistics=tuple(self._rows(text, nodes)) if report else (),
            departments=tuple(self._departments(text, spans, stretches, sectors)) if report else (),
            sentences=tuple(self._sentences(cleaned.paragraphs, text, spans, nodes, moves, sectors, stretches)),
        )

    @staticmethod
    def _outline(
        paragraphs: Sequence[Line], nodes: Sequence[Node], moves: Sequence[str], sectors: Sequence[str]
    ) -> Iterator[OutlineNode]:
        """Yield the rows of the outline."""
        sizes = [len("".join(node.own.split())) for node in nodes]
        for number in range(len(nodes) - 1, -1, -1):
            if nodes[number].parent >= 0:
                sizes[nodes[number].parent] += sizes[number]
        for node, move, sector, chars in zip(nodes, moves, sectors, sizes, strict=True):
            yield OutlineNode(node.level, node.marker, node.heading, move, sector, paragraphs[node.paragraph].line, chars)

    def _rows(self, text: str, nodes: Sequence[Node]) -> Iterator[dict[str, str]]:
        """Yield the rows of figures, the announced count of points first."""
        real = sum(node.level == 1 and bool(node.marker) for node in nodes)
        for said, count in self._numbering.announced(text[: 3 * HEAD_CHARACTERS])[:1]:
            yield self._statistics.announced(said, count, real)
        yield from self._statistics.rows(text)

    def _departments(
        self, text: str, spans: Sequence[Span], stretches: Sequence[Stretch], sectors: Sequence[str]
    ) -> Iterator[dict[str, str]]:
        """Yield departments with the sector of the stretch that names them, each pair once."""
        named = [
            *self._entities.units.groups(text),
            *((span.start, text[span.start : span.end]) for span in spans if span.type == "org"),
        ]
        starts = [stretch.place for stretch in stretches]
        seen = set()
        for place, name in sorted(named):
            stretch = stretches[bisect_right(starts, place) - 1]
            row = (name, sectors[stretch.node] if stretch.node >= 0 else "")
            if row not in seen:
                seen.add(row)
                yield {"name": row[0], "sector": row[1]}

    def _sentences(
        self,
        paragraphs: Sequence[Line],
        text: str,
        spans: Sequence[Span],
        nodes: Sequence[Node],
        moves: Sequence[str],
        sectors: Sequence[str],
        stretches: Sequence[Stretch],
    ) -> Iterator[Sentence]:
        """Yield the sentences that may be mined, with the move and sector of their node."""
        damaged = self._entities.damaged(text)
        spans = [*spans, Span(len(text), len(text), "")]
        begins, stops = [begin for begin, _, _ in spans], [end for _, end, _ in spans]
        next_span, opened, new = 0, False, tuple.__new__
        for stretch in stretches:
            node = nodes[stretch.node] if stretch.node >= 0 else None
            opened = opened or node is not None
            stop = stretch.place + stretch.end - stretch.start
            move = (
                moves[stretch.node]
                if node
                else self._classifier.text_move(text[stretch.place : stop], not opened and stretch.paragraph < OPENING)
            )
            sector = sectors[stretch.node] if node else ""
            heads = node is not None and (node.paragraph, node.start) == (stretch.paragraph, stretch.start)
            first = stretch.place + len(node.marker) if node and heads else stretch.place
            line = paragraphs[stretch.paragraph].line
            whole = bisect_right(damaged, stop) == bisect_right(damaged, stretch.place)
            for match in SENTENCE.finditer(text, first, stop):
                start, end = match.span()
                while stops[next_span] <= start:
                    next_span += 1
                if not whole and bisect_right(damaged, end) > bisect_right(damaged, start):
                    continue
                said = match[0]
                heading = heads and node is not None and start <= first + 1 and _same(said, node.heading)
                hidden = masked(text, spans, start, end, next_span, self._own) if begins[next_span] < end else said
                yield new(Sentence, (said, hidden, move or OTHER, sector, line, heading))


def analyse(source: Source, vocabulary: Vocabulary, tables: Tables) -> Sample:
    """Return one analysed sample; for many files make one ``Analyst``, which compiles the tables once."""
    return Analyst(tables, vocabulary).sample(source)


def _same(sentence: str, heading: str) -> bool:
    """Return whether a sentence is the heading and nothing more."""
    return bool(heading) and sentence.strip().rstrip("。：！") == full_width(heading)


def _stretches(paragraphs: Sequence[Line], nodes: Sequence[Node], ends: set[int]) -> Iterator[Stretch]:
    """Yield the paragraphs cut where nodes begin; one without a node belongs to the last node that began a paragraph."""
    by_paragraph: dict[int, list[int]] = {}
    for number, node in enumerate(nodes):
        by_paragraph.setdefault(node.paragraph, []).append(number)
    held, offset = -1, 0
    for place, line in enumerate(paragraphs):
        held = -1 if place in ends else held
        if place not in by_paragraph:
            yield Stretch(place, 0, len(line.text), held, offset)
            offset += len(line.text) + 1
            continue
        inside = by_paragraph[place]
        cuts = [(nodes[number].start, number) for number in inside]
        if not cuts or cuts[0][0] > 0:
            cuts.insert(0, (0, held))
        for (start, number), (end, _) in zip(cuts, [*cuts[1:], (len(line.text), -1)], strict=True):
            yield Stretch(place, start, end, number, offset + start)
        offset += len(line.text) + 1
        held = next((number for number in reversed(inside) if nodes[number].start == 0), held)
