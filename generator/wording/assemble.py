"""Kept passages into numbered blocks."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import count
from typing import NamedTuple

from generator.document import Block, Span
from generator.document.numbering import counted, heading_number, item_number
from generator.planning.model import Node
from generator.wording.headings import Headings
from generator.wording.passage import Passage
from generator.wording.utterance import COUNT, Utterance

LONGEST = 340
MOST = 430
"""No paragraph grows past this, whatever begins the next one."""
LEAST_SECTIONS = 2
PERIOD = "。"
COMMA = "，"


class Shown(NamedTuple):
    """A section that has something to say: its own lead-in and its points in order."""

    node: Node
    lead: list[list[Utterance]]
    points: list[tuple[Node, list[list[Utterance]]]]

    @property
    def headed(self) -> list[Node]:
        """Return the points with a heading of their own."""
        return [node for node, rows in self.points if node.headed and rows]


def assemble(passages: Sequence[Passage], headings: Headings, numbering: str) -> list[Block]:
    """Return the body's blocks. Numbers, announced counts and headings follow what is really there."""
    before, sections, after = _grouped(passages)
    sections = true_themes(joined_to_others(sections))
    titles = headings.sections([section.node for section in sections], [len(section.headed) for section in sections])
    blocks: list[Block] = []
    alone = len(sections) == 1 and len(sections[0].headed) > 1
    points = len(sections[0].headed) if alone else len(sections)
    for passage in before:
        blocks += _paragraphs(passage.shown(), passage.node.id, {"points": points}, numbering)
    blocks = _merge_opening(blocks)
    for place, (section, title) in enumerate(zip(sections, titles, strict=True), 1):
        counts = {"points": points, "children": len(section.headed)}
        if not alone:
            own = _only_point(section, headings) if points == 1 else ()
            blocks.append(_heading(_counted(own or title, counts), 1, place if points > 1 else 0, numbering, section.node.id))
        blocks += _points(section, 1 if alone else 2, headings, numbering, counts)
    for passage in after:
        blocks += _paragraphs(passage.shown(), passage.node.id, {"points": points}, numbering)
    return blocks


def _only_point(section: Shown, headings: Headings) -> tuple[Span, ...]:
    """Return the heading of a section's only point where it is a sector's, which says more than that of the section."""
    headed = section.headed
    if len(headed) != 1 or not headed[0].sector:
        return ()
    said = {node.id: "".join(one.text for row in rows for one in row) for node, rows in section.points}
    return headings.points(headed, said, _topics(section)).get(headed[0].id, ())


def _topics(section: Shown) -> dict[str, tuple[Span, ...]]:
    """Return what the first flowing utterance of each point is about, for a heading to say."""
    every = ((node.id, _flowing(rows)) for node, rows in section.points)
    return {ident: topic for ident, topic in every if topic}


def _flowing(rows: Sequence[Sequence[Utterance]]) -> tuple[Span, ...]:
    """Return the topic of the first utterance that flows into its paragraph or would be the only numbered one, () without."""
    said = [one for row in rows for one in row]
    alone = sum(bool(one.order) for one in said) == 1
    return next((one.topic for one in said if one.topic and (alone or not one.order)), ())


def _under_topic(rows: Sequence[Sequence[Utterance]]) -> list[list[Utterance]]:
    """Return what stands under a heading that gives its topic: nothing says it over again."""
    return [[one.under_topic() for one in row] for row in rows]


def _grouped(passages: Sequence[Passage]) -> tuple[list[Passage], list[Shown], list[Passage]]:
    """Return what stands before the sections, the sections with their points, and what stands after them."""
    before: list[Passage] = []
    after: list[Passage] = []
    sections: list[Shown] = []
    for passage in passages:
        if passage.node.level == 1:
            sections.append(Shown(passage.node, passage.shown(), []))
        elif passage.node.level == 2:
            sections[-1].points.append((passage.node, passage.shown()))
        else:
            (after if sections else before).append(passage)
    return before, [section for section in sections if any(rows for _, rows in section.points)], after


def joined_to_others(sections: Sequence[Shown]) -> list[Shown]:
    """Return the sections, a last one of a single point joined to the one before it where two are left."""
    shown = [point for point in sections[-1].points if point[1]] if sections else []
    if len(sections) <= LEAST_SECTIONS or len(shown) != 1:
        return list(sections)
    before = sections[-2]
    return [*sections[:-2], before._replace(points=[*before.points, *shown])]


def true_themes(sections: Sequence[Shown]) -> list[Shown]:
    """Return the sections, each with the theme of what really stands in it when nothing of its own theme is left."""
    taken = {section.node.theme for section in sections}
    result = []
    for section in sections:
        other = _other_theme(section, taken)
        taken.add(other)
        result.append(section._replace(node=section.node._replace(theme=other), lead=[]) if other else section)
    return result


def _other_theme(section: Shown, taken: set[str]) -> str:
    """Return the free theme of a section's first point that has one, or "" when its own theme still holds."""
    core = section.node.themes[0]
    shown = [node for node, rows in section.points if rows]
    if not core or any(node.part in core for node in shown):
        return ""
    return next((node.themes[1] for node in shown if node.themes[1] not in taken), "")


def _heading(title: tuple[Span, ...], level: int, place: int, numbering: str, section: str) -> Block:
    """Return a heading; ``place`` 0 has no number. One that runs into its paragraph ends like a sentence."""
    runs_in = level == 2 or numbering in ("yao", "spoken")
    ends = not runs_in or title[-1].text.endswith(("。", "？", "！"))
    number = heading_number(numbering, level, place) if place else ""
    return Block("heading", title if ends else (*title, Span(PERIOD)), level, number, runs_in, section)


def _points(section: Shown, level: int, headings: Headings, numbering: str, counts: dict[str, int]) -> list[Block]:
    """Return a section's lead-in and its points, whose headings are of ``level``: 1 and no lead-in where it is the only one."""
    headed = section.headed if len(section.headed) > 1 else []
    counts = {**counts, "children": len(headed)}
    blocks = _paragraphs(section.lead, section.node.id, counts, numbering) if level > 1 else []
    said = {node.id: "".join(one.text for row in rows for one in row) for node, rows in section.points}
    topics = _topics(section)
    names = headings.points(headed, said, topics)
    number = 0
    for node, rows in section.points:
        name = names.get(node.id)
        if name and rows:
            number += 1
            blocks.append(_heading(name, level, number, numbering, node.id))
        shown = _under_topic(rows) if name and node.id in topics else rows
        blocks += _paragraphs(shown, node.id, counts, numbering)
    return blocks


def _paragraphs(rows: Sequence[Sequence[Utterance]], section: str, counts: dict[str, int], numbering: str) -> list[Block]:
    """Return blocks of a passage: paragraphs not longer than can be read in a few breaths, items numbered."""
    rows = _ordered(rows)
    items = [u for row in rows for u in row if u.item]
    counts = {**counts, "items": len(items) or sum(bool(u.order) for row in rows for u in row)}
    blocks: list[Block] = []
    for row in rows:
        plain: list[Utterance] = []
        for utterance in row:
            if utterance.item and len(items) > 1:
                blocks += _cut(plain, section, counts)
                plain = []
                number = item_number(numbering, items.index(utterance) + 1)
                blocks.append(Block("item", _counted(utterance.spans, counts), 3, number, False, section))
            else:
                plain.append(utterance)
        blocks += _cut(plain, section, counts)
    return blocks


def _ordered(rows: Sequence[Sequence[Utterance]]) -> Sequence[Sequence[Utterance]]:
    """Return the rows with the numbers of what is numbered inside the paragraphs."""
    total = sum(bool(u.order) for row in rows for u in row)
    place = count(1)
    return [[u.ordered(next(place), total) if u.order else u for u in row] for row in rows] if total else rows


def _cut(utterances: Sequence[Utterance], section: str, counts: dict[str, int]) -> list[Block]:
    """Return one or more paragraphs of even length; what announces fewer than two things is left out."""
    said = [u for u in utterances if all(counts.get(name, 0) > 1 for name in u.counts)]
    rows = ([span for u in row for span in _counted(u.spans, counts)] for row in evenly(said))
    return [Block("paragraph", tuple(spans), 0, "", False, section) for spans in rows if spans]


def evenly(said: Sequence[Utterance]) -> list[list[Utterance]]:
    """Return utterances in rows of even length: where points are numbered a row begins with one, unless it grew past MOST.

    No row ends on a comma: what names a problem goes on in what answers it.
    """
    total = sum(u.size for u in said)
    pieces = -(-total // LONGEST) or 1
    numbered = any(u.order for u in said)
    rows: list[list[Utterance]] = [[]]
    done = held = 0
    for utterance in said:
        due = len(rows) < pieces and done >= total * len(rows) / pieces and bool(utterance.order or not numbered)
        if rows[-1] and (due or held + utterance.size > MOST):
            carried = _open_end(rows[-1])
            rows.append(carried)
            held = sum(one.size for one in carried)
        rows[-1].append(utterance)
        held += utterance.size
        done += utterance.size
    return rows


def _open_end(row: list[Utterance]) -> list[Utterance]:
    """Take the last utterance off a row where it ends on a comma and is not alone: it begins the next row."""
    return [row.pop()] if len(row) > 1 and row[-1].text.endswith(COMMA) else []


def _counted(spans: Sequence[Span], counts: dict[str, int]) -> tuple[Span, ...]:
    """Return spans with their counts filled in: the places of counts are the only spans without text."""
    if all(text for text, _, _ in spans):
        return tuple(spans)
    return tuple([span._replace(text=counted(counts[span.source[1]])) if span.source[:1] == (COUNT,) else span for span in spans])


def _merge_opening(blocks: list[Block]) -> list[Block]:
    """Join a last short paragraph (the announcement of the points) to the one before it when both stay readable."""
    if (
        len(blocks) > 1
        and blocks[-1].type == blocks[-2].type == "paragraph"
        and len(blocks[-1].text) + len(blocks[-2].text) < LONGEST
    ):
        return [*blocks[:-2], blocks[-2]._replace(spans=(*blocks[-2].spans, *blocks[-1].spans))]
    return blocks
