"""The tree of a speech: its numbered headings and items and its unnumbered small headings, in document order."""

from __future__ import annotations

import re
from collections.abc import Sequence

from generator.mining.lines import SENTENCE_END, Line
from generator.mining.numbering import Mark, Numbering
from generator.mining.series import Item, Nesting, lone
from generator.mining.tree import Node, filled

COLON_HEAD = re.compile(r"^([\u4e00-\u9fff“”、]{4,14})[：:](?=.{15})")
"""态势总体平稳：…… : a small heading at the head of its paragraph; two of them beside each other make it one."""
BARE = 30
BARE_HEAD = re.compile(rf"^[\u4e00-\u9fff“”、，《》（）—\s]{{4,{BARE}}}$")
FIRST_SENTENCE = re.compile(r"^[^。！？!?；;：:]{2,48}[。！!？?](?=.)")
FIRST_CLAUSE = re.compile(r"^[^。！？!?；;：:，,]{1,60}")
WHOLE = 60
SECOND = 2
TITLE_STYLE = re.compile(r"heading (\d)|标题 ?(\d)")


class Structure:
    """Finds the nodes of cleaned paragraphs."""

    def __init__(self, numbering: Numbering, closing: re.Pattern[str], aside: re.Pattern[str]) -> None:
        """Take the numbering and how closings and asides begin."""
        self._numbering = numbering
        self._closing = closing
        self._aside = aside

    def nodes(self, paragraphs: Sequence[Line]) -> list[Node]:
        """Return the nodes in document order with their own text and parents; text before the first belongs to none."""
        marks = [self._numbering.marks(line.text) for line in paragraphs]
        ends, heads = self.ends(paragraphs), self._colon_heads(paragraphs)
        nesting = self._nest(marks, ends, heads)
        dropped = lone(nesting.all)
        items = [item for series in nesting.all if series.ident not in dropped for item in series.items]
        found = [self._numbered(item, paragraphs[item.paragraph].text) for item in items]
        found += self._unnumbered(paragraphs, {(node.paragraph, node.start) for node in found}, items, heads)
        found.sort(key=lambda node: (node.paragraph, node.start))
        return filled(found, paragraphs, ends)

    def ends(self, paragraphs: Sequence[Line]) -> set[int]:
        """Return the paragraphs that close every section: the closing, and asides after the last section."""
        last = len(paragraphs) * 2 // 3
        return {
            n
            for n, line in enumerate(paragraphs)
            if n >= last and (self._closing.search(line.text) or self._aside.search(line.text))
        }

    @staticmethod
    def _nest(marks: Sequence[Sequence[Mark]], ends: set[int], heads: set[int]) -> Nesting:
        """Return the series of all marks."""
        nesting = Nesting()
        bodies = _bodies(marks, ends)
        for number, line_marks in enumerate(marks):
            starts = bool(line_marks) and line_marks[0].at_start
            nesting.close_inline(number, line_marks[0].family if starts else "")
            if number in ends:
                nesting.close_all()
            small = number in heads
            block = small or (nesting.level > 0 and not starts and bodies[number] > 1)
            for place, mark in enumerate(line_marks):
                if not (mark.opened_by and _has_second(line_marks[place + 1 :], marks[number + 1 : number + 4])):
                    nesting.take(mark, number, int(block))
        return nesting

    @staticmethod
    def _numbered(item: Item, text: str) -> Node:
        """Return the node of a number with its heading."""
        rest = text[item.mark.end :].lstrip()
        return Node(item.level, item.mark.text, heading_of(rest), item.paragraph, item.mark.start)

    @staticmethod
    def _colon_heads(paragraphs: Sequence[Line]) -> set[int]:
        """Return the paragraphs with a small heading before a colon that stand in a row of such."""
        likely = {n for n, line in enumerate(paragraphs) if COLON_HEAD.match(line.text)}
        return {n for n in likely if n - 1 in likely or n + 1 in likely}

    def _unnumbered(
        self, paragraphs: Sequence[Line], taken: set[tuple[int, int]], items: Sequence[Item], heads: set[int]
    ) -> list[Node]:
        """Return the small headings without a number, one step below the numbered section they stand in."""
        found, level = [], 0
        formal = {item.paragraph: item.level for item in items if item.mark.at_start and item.mark.formal}
        for number, line in enumerate(paragraphs):
            level = formal.get(number, level)
            if (number, 0) in taken:
                continue
            head = COLON_HEAD.match(line.text) if number in heads else None
            if head:
                found.append(Node(level + 1, "", head[1], number, 0))
            elif self._is_bare(paragraphs, number):
                styled = TITLE_STYLE.search(line.style)
                found.append(Node(int(styled[1] or styled[2]) if styled and not formal else level + 1, "", line.text, number, 0))
        return found

    @staticmethod
    def _is_bare(paragraphs: Sequence[Line], number: int) -> bool:
        """Return whether a paragraph is a heading on its own line: short, no sentence, and a paragraph follows."""
        line = paragraphs[number]
        if number + 1 >= len(paragraphs) or len(line.text) > BARE or not BARE_HEAD.match(line.text):
            return False
        if line.text.endswith(SENTENCE_END):
            return False
        return len(paragraphs[number + 1].text) > 2 * len(line.text) or bool(TITLE_STYLE.search(line.style))


def heading_of(rest: str) -> str:
    """Return what stands after a number: the whole of a heading line, a first short sentence, or the first clause."""
    if len(rest) <= WHOLE and not re.search("[。；;！!].", rest):
        return rest.rstrip("。；;：:！!.").strip()
    sentence = FIRST_SENTENCE.match(rest)
    if sentence:
        return sentence[0][:-1].strip()
    clause = FIRST_CLAUSE.match(rest)
    return clause[0].strip() if clause else ""


def _has_second(rest: Sequence[Mark], following: Sequence[Sequence[Mark]]) -> bool:
    """Return whether a plain second number comes soon: then 同时 is no number."""
    return any(
        mark.family == "ordinal" and mark.ordinal == SECOND and not mark.opened_by
        for marks in (rest, *following)
        for mark in marks
    )


def _bodies(marks: Sequence[Sequence[Mark]], ends: set[int]) -> list[int]:
    """Return, for every paragraph, how many paragraphs without a number of their own stand together around it."""
    counts = [0] * len(marks)
    run: list[int] = []
    for number, line_marks in enumerate([*marks, ()]):
        if number < len(marks) and number not in ends and not (line_marks and line_marks[0].at_start):
            run.append(number)
            continue
        for place in run:
            counts[place] = len(run)
        run = []
    return counts
