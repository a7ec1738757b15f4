"""Announced numbers of points against what the draft and the brief really count to."""

from __future__ import annotations

import re
from collections.abc import Iterator

from brief_reader import BriefFacts
from draft_reader import FRONT, Draft, Row
from masking import excerpt, tables

DIGITS = "零一二三四五六七八九"


def numeral(text: str) -> int:
    """Return a Chinese numeral up to 99, or digits, as a number; 0 for anything else."""
    if text.isdigit():
        return int(text)
    text = text.replace("两", "二")
    if text in DIGITS:
        return DIGITS.index(text)
    if "十" in text:
        tens, _, ones = text.partition("十")
        return (DIGITS.index(tens) if tens else 1) * 10 + (DIGITS.index(ones) if ones else 0)
    return 0


def announced_faults(draft: Draft, facts: BriefFacts) -> Iterator[str]:
    """Yield announced numbers of points that nothing in the draft or the brief counts to."""
    body = [row for row in draft.rows if row.type not in FRONT]
    for place, row in enumerate(body):
        for piece in row.pieces:
            if (
                piece.kind == "derived"
                and piece.source[:1] == ("count",)
                and numeral(piece.text)
                not in {
                    sum(one.type == "heading" and one.level == 1 for one in body),
                    *_counts(body, place, piece.end),
                    *_brief_counts(facts),
                }
            ):
                yield f"count {piece.text}: {excerpt(row, piece.start, piece.end, room=30)}"
    top = sum(row.type == "heading" and row.level == 1 for row in body)
    for place, row in enumerate(body):
        for match in re.finditer(tables()["announce"], row.text):
            if any(p.kind == "fact" and p.start <= match.start(1) < p.end for p in row.pieces):
                continue
            if _listed_before(row.text[: match.end()]) == numeral(match[1]):
                continue
            if numeral(match[1]) not in {top, *_counts(body, place, match.end()), *_brief_counts(facts)}:
                yield f"announced {match[0]}: {excerpt(row, *match.span(), room=30)}"


def _listed_before(text: str) -> int:
    """Return how many things a text that ends in a number lists right before it: 人手、投入这两个方面; 0 for none."""
    clause = re.split("[。，；：！？]", text)[-1]
    return len(clause.split("、")) if "、" in clause else 0


def _counts(body: list[Row], place: int, behind: int) -> Iterator[int]:
    """Yield what follows a place: deeper headings, items, enumerations in the same paragraph, sentences."""
    row = body[place]
    level = next((one.level for one in reversed(body[: place + 1]) if one.type == "heading"), 0)
    following = body[place + 1 :]
    children: dict[int, int] = {}
    for one in following:
        if one.type == "heading" and one.level <= level:
            break
        if one.type == "heading":
            children[one.level] = children.get(one.level, 0) + 1
    yield from children.values()
    items = 0
    for one in following:
        if one.type != "item":
            break
        items += 1
    yield items
    rest = row.text[behind:]
    yield len(re.findall(r"(?:^|[，。；：])(?:第?[一二三四五六七八九十]+(?:是|要|，)|首先|其次|再次)", rest))
    if rest.startswith("："):
        # A list behind a colon may group several clauses into one point.
        yield from range(2, len(re.findall("[，；、]", rest.split("。")[0])) + 2)
    yield from (len(re.findall(f"[{marks}]", rest.split("。")[0])) + 1 for marks in ("、", "，", "；"))
    yield len([one for one in re.split(r"[。！？；]", rest) if one])


def _brief_counts(facts: BriefFacts) -> Iterator[int]:
    """Yield how many indicators, problems, goals, tasks and scheme items the brief has."""
    for key in ("problems", "objectives", "tasks", "cases", "focus_sectors"):
        yield len(facts.data.get(key, []) or [])
    yield len((facts.data.get("statistics", {}) or {}).get("indicators", {}) or {})
