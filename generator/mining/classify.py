"""Moves and sectors of nodes and of stretches of text, by the marks of ``mining/moves.yml`` and ``mining/sectors.yml``."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from functools import lru_cache

from generator.mining.finders import Marks
from generator.mining.tables import Tables
from generator.mining.tree import Node

STRONG, PLAIN = 6.0, 3.0
FIRST_CLAUSE = 1.25
"""What the first clause of a heading says counts a little more than what follows."""
BODY = 0.6
BODY_CHARACTERS = 200
ENOUGH = 3.0
"""A heading below this says nothing of its own (抓好当前工作): its longest part and its text decide."""
SMALL = 150
ITEM = 100
BARE = 12
BOUND = 12.0
LEAD_CHARACTERS = 60
OTHER = "other"
Scores = defaultdict[str, float]


class Classifier:
    """Gives every node a move and the sectors it is about."""

    def __init__(self, tables: Tables) -> None:
        """Compile the marks."""
        rows = tables.rows("moves")
        marks = [(move, mark) for move, rule in rows["rules"].items() for mark in rule["head"]]
        self._heads = [(move, STRONG if mark.startswith("!") else PLAIN) for move, mark in marks]
        self._head_marks = Marks([mark.removeprefix("!") for _, mark in marks])
        words = [(move, word) for move, rule in rows["rules"].items() for word in rule["body"]]
        self._body = [move for move, _ in words]
        self._body_marks = Marks([re.escape(word) for _, word in words])
        self._inherit, self._binding, self._free = (frozenset(rows[key]) for key in ("inherit", "binding", "free"))
        self._opening, self._closing = re.compile(rows["opening_words"]), re.compile(rows["closing_words"])
        sectors = tables.rows("sectors")["sectors"]
        self._sectors = [str(row["name"]) for row in sectors for _ in row["words"]]
        self._sector_marks = Marks([word for row in sectors for word in row["words"]])
        self._of_heading = lru_cache(maxsize=4096)(self._heading_scores)
        self._named = lru_cache(maxsize=4096)(lambda text: sorted(self._sector_marks.find(text)))

    def moves(self, nodes: Sequence[Node]) -> list[str]:
        """Return the move of every node."""
        size = _sizes(nodes)
        parts: dict[int, list[int]] = {}
        for number, node in enumerate(nodes):
            parts.setdefault(node.parent, []).append(number)
        found: list[str] = [""] * len(nodes)
        around = _surroundings(nodes)
        for number, node in enumerate(nodes):
            bare = self.scores("", around[number]) if number in around else None
            if bare:
                found[number] = _best(bare)
                continue
            above = self._lead_move(node.lead) or (found[node.parent] if node.parent >= 0 else "")
            scores = self.scores(node.heading, node.own)
            if above:
                scores[above] += self._from_above(above, node)
            about = bool(self.sectors_of(node.heading))
            weak = self._heading_best(node.heading) < ENOUGH
            if weak and not about:
                self._from_parts(nodes, parts.get(number, []), size, scores)
            if about:
                bound = above in {"sector", "special-campaign"} and self._begins_with_sector(node.heading)
                scores["sector"] += BOUND if bound else STRONG if weak else PLAIN
            found[number] = _best(scores) if scores else above or OTHER
        return found

    def _begins_with_sector(self, heading: str) -> bool:
        """Return whether a heading begins with a sector."""
        return any(start == 0 for start, _, _ in self._named(heading))

    def _lead_move(self, lead: str) -> str:
        """Return the move that the words before a row of items announce (还存在以下问题：), if it binds them."""
        marked = [
            (score, move)
            for move, score in self._of_heading(lead[-LEAD_CHARACTERS:])
            if score >= STRONG and move in self._binding
        ]
        return max(marked)[1] if marked else ""

    def _from_above(self, above: str, node: Node) -> float:
        """Return what the move of the section counts for an item in it."""
        if above in self._binding:
            free = any(score >= STRONG and move in self._free and move != above for move, score in self._of_heading(node.heading))
            return PLAIN if free else BOUND
        if above in self._inherit:
            return PLAIN if len(node.own) >= SMALL else STRONG + 1
        return PLAIN / 2

    def _from_parts(self, nodes: Sequence[Node], children: Sequence[int], size: Sequence[int], scores: Scores) -> None:
        """Add what the longest direct part of a node says to a heading that says little."""
        parts = [number for number in children if nodes[number].heading]
        if parts:
            longest = max(parts, key=lambda n: (size[n], -n))
            for move, score in self._of_heading(nodes[longest].heading):
                scores[move] += score
            if self.sectors_of(nodes[longest].heading):
                scores["sector"] += PLAIN

    def _heading_best(self, heading: str) -> float:
        """Return the score of a heading's best move."""
        return max((score for _, score in self._of_heading(heading)), default=0.0)

    def scores(self, heading: str, text: str) -> Scores:
        """Return the moves of a heading and its text with their scores."""
        scores: Scores = defaultdict(float)
        for move, score in self._of_heading(heading):
            scores[move] += score
        for number in self._body_marks.among(text[: BODY_CHARACTERS + len(heading)]):
            scores[self._body[number]] += BODY
        return scores

    def _heading_scores(self, heading: str) -> tuple[tuple[str, float], ...]:
        """Return the moves a heading names."""
        clause = next((place for place, char in enumerate(heading) if char in "，,、"), len(heading))
        best: dict[str, float] = {}
        for _, end, number in self._head_marks.find(heading):
            move, weight = self._heads[number]
            score = weight * (FIRST_CLAUSE if end <= clause else 1) + 1 - end / len(heading)
            best[move] = max(best.get(move, 0), score) + (1 if move in best else 0)
        return tuple(best.items())

    def text_move(self, text: str, first: bool) -> str:
        """Return the move of a paragraph outside all sections."""
        scores = self.scores("", text)
        if first and self._opening.search(text[:BODY_CHARACTERS]):
            scores["opening"] += PLAIN
        if not first and self._closing.search(text):
            scores["closing"] += STRONG
        return _best(scores)

    def sectors_of(self, text: str, most: int = 3) -> list[str]:
        """Return the sectors a text names, in its order; nothing when it names more than ``most``."""
        names = list(dict.fromkeys(self._sectors[number] for _, _, number in self._named(text)))
        return names if len(names) <= most else []

    def sector(self, node: Node) -> str:
        """Return the sectors of a node, joined by 、: those of its heading, or those a short item is about."""
        names = self.sectors_of(node.heading)
        if not names and node.marker and len(node.own) <= ITEM:
            names = self.sectors_of(node.own, most=2)
        return "、".join(names)


def _surroundings(nodes: Sequence[Node]) -> dict[int, str]:
    """Return what stands around a row of bare words inside a paragraph (一是…；二是…；三是…。): they say nothing alone."""
    rows: dict[tuple[int, int], list[int]] = {}
    for number, node in enumerate(nodes):
        if node.start > 0:
            rows.setdefault((node.paragraph, node.level), []).append(number)
    found = {}
    for numbers in rows.values():
        last, _, tail = nodes[numbers[-1]].own.partition("。")
        if all(len(text) <= BARE for text in [last, *(nodes[number].own for number in numbers[:-1])]):
            found.update(dict.fromkeys(numbers, nodes[numbers[0]].lead + tail))
    return found


def _sizes(nodes: Sequence[Node]) -> list[int]:
    """Return the length of every node with all its parts."""
    sizes = [len(node.own) for node in nodes]
    for number in range(len(nodes) - 1, -1, -1):
        if nodes[number].parent >= 0:
            sizes[nodes[number].parent] += sizes[number]
    return sizes


def _best(scores: Scores) -> str:
    """Return the move with the highest score; the one met first wins a draw."""
    return max(scores, key=lambda move: scores[move]) if scores else OTHER
