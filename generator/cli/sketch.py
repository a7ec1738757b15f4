"""The outline of a draft as it came out: its points with sector, facts, gaps and length."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass
from itertools import takewhile

from generator.brief.model import Brief
from generator.document import Block, Document
from generator.library import Library
from generator.messages import message
from generator.pipeline import prepare
from generator.planning.model import Node
from generator.vocabulary import Vocabulary


@dataclass(frozen=True)
class Point:
    """One node of the outline that has something to say. ``budget`` is what its text takes, in characters, without its points."""

    id: str
    level: int
    number: str
    heading: str
    move: str
    sector: str
    facts: tuple[str, ...]
    gaps: int
    budget: int

    def row(self) -> dict[str, object]:
        """Return the point for programs."""
        return asdict(self)


def points_of(document: Document, brief: Brief, library: Library) -> list[Point]:
    """Return the points of a draft in reading order; what the plan foresaw and the length had no room for is not among them."""
    nodes = {node.id: node for node in prepare(brief, library, document.seed).outline.walk()}
    blocks: dict[str, list[Block]] = {}
    for block in document.blocks:
        if block.section in nodes:
            blocks.setdefault(block.section, []).append(block)
    return [_point(nodes[ident], tuple(found), document, brief) for ident, found in blocks.items()]


def _point(node: Node, blocks: tuple[Block, ...], document: Document, brief: Brief) -> Point:
    """Return the point of one node."""
    spans = [span for block in blocks for span in block.spans]
    head = next((block for block in blocks if block.type == "heading"), None)
    stated = dict.fromkeys(path for span in spans if span.kind != "gap" for path in span.source if path in brief.facts)
    return Point(
        id=node.id,
        level=node.level,
        number=head.number if head else "",
        heading=head.text if head else "",
        move=node.move,
        sector=node.sector,
        facts=tuple(stated),
        gaps=sum(span.kind == "gap" for span in spans),
        budget=document._replace(blocks=blocks).chars,
    )


def tree(points: Sequence[Point], vocabulary: Vocabulary) -> Iterator[str]:
    """Yield the lines of the outline, points indented under their section; a section's length is that of all under it."""
    for place, point in enumerate(points):
        below = [point, *takewhile(_is_under, points[place + 1 :])] if point.level == 1 else [point]
        yield "    " * max(point.level - 1, 0) + message(
            "cli.outline.point",
            name=point.number + (point.heading.rstrip("。") or vocabulary.name("moves", point.move)),
            details="，".join(_details(point, below, vocabulary)),
        )


def _is_under(point: Point) -> bool:
    """Return whether a point stands under a section, so that it belongs to the one before it."""
    return point.level > 1


def _details(point: Point, below: Sequence[Point], vocabulary: Vocabulary) -> Iterator[str]:
    """Yield what stands behind a point's name; facts, gaps and characters are those of ``below`` together."""
    facts, gaps = len({path for one in below for path in one.facts}), sum(one.gaps for one in below)
    if point.heading and point.move != "other":
        yield vocabulary.name("moves", point.move)
    if point.sector:
        yield vocabulary.sectors[point.sector].name
    if facts:
        yield message("cli.outline.facts", count=facts)
    if gaps:
        yield message("cli.outline.gaps", count=gaps)
    yield message("cli.outline.chars", count=sum(one.budget for one in below))
