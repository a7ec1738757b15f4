"""Form: length, front lines, gaps, numbering, sections with content, announced numbers of points, long sentences."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Any

import yaml
from announced import numeral
from brief_reader import BriefFacts
from draft_reader import FRONT, GAP, Draft, Row, squeezed
from random_places import ROOT

PAGE = 22 * 28
SENTENCE, PARAGRAPH, OVER = 120, 450, 1.08


def asked_chars(facts: BriefFacts) -> int:
    """Return the length the brief asks for in characters, 0 when none."""
    match = re.search(r"(\d+(?:\.\d+)?)\s*(小时|分|字|页)", facts.get("style.length"))
    pace = int(re.sub(r"\D", "", facts.get("style.pace")) or 200)
    factor = {"小时": 60 * pace, "分": pace, "字": 1, "页": PAGE}
    return int(float(match[1]) * factor[match[2]]) if match else 0


def spoken_chars(draft: Draft) -> int:
    """Return the non-blank characters after the salutation, gaps left out."""
    return sum(len(squeezed(GAP.sub("", row.text))) for row in draft.body)


def length_faults(draft: Draft, facts: BriefFacts) -> Iterator[str]:
    """Yield when the draft is too long, or its own count is wrong."""
    asked, said = asked_chars(facts), spoken_chars(draft)
    if asked and said > asked * OVER:
        yield f"length: {said} of {asked} ({said / asked:.2f})"
    if abs(said - draft.json["chars"]) > 0:
        yield f"length-count: json says {draft.json['chars']}, counted {said}"


@cache
def _occasions() -> dict[str, dict[str, Any]]:
    """Return the occasions by every name."""
    rows = yaml.safe_load((ROOT / "phrasebank" / "safety" / "vocabulary" / "occasions.yml").read_text("utf-8"))["occasions"]
    found: dict[str, dict[str, Any]] = {}
    for row in rows:
        for name in (row["id"], row["name"], *row.get("aliases", [])):
            found.setdefault(re.sub(r"\s", "", name).lower().replace("-", "_"), row)
    return found


def front_faults(draft: Draft, facts: BriefFacts) -> Iterator[str]:
    """Yield what is wrong with title, speaker, date and salutation."""
    front = {row.type: row.text for row in draft.rows if row.type in FRONT}
    name = facts.get("meeting.name")
    if squeezed(name) not in squeezed(front.get("title", "")) or not front.get("title", "").endswith("讲话"):
        yield f"title: 「{front.get('title')}」 for 「{name}」"
    speaker, post, person = squeezed(front.get("speaker", "")), facts.get("speaker.post"), facts.get("speaker.name")
    if squeezed(GAP.sub("", speaker)) != squeezed(post + person) or (GAP.search(speaker) is None) != bool(post and person):
        yield f"speaker: 「{speaker}」 for 「{post}」「{person}」"
    numbers = [int(one) for one in re.findall(r"\d+", facts.get("meeting.date"))]
    shown = [int(one) for one in re.findall(r"\d+", GAP.sub("", front.get("date", "")))]
    known = numbers or [int(one) for one in re.findall(r"\d+", facts.get("year"))]
    if shown != known or bool(GAP.search(front.get("date", ""))) != (not numbers):
        yield f"date: 「{front.get('date')}」 for 「{facts.get('meeting.date')}」"
    occasion = _occasions().get(re.sub(r"\s", "", facts.get("meeting.occasion")).lower().replace("-", "_"))
    expected = (occasion or {}).get("salutation", "同志们：")
    if facts.get("meeting.occasion") and front.get("salutation") != expected:
        yield f"salutation: 「{front.get('salutation')}」 for 「{expected}」"


def gap_faults(draft: Draft, facts: BriefFacts) -> Iterator[str]:
    """Yield gaps for what the brief has: figures, and tasks of a sector that has some."""
    with_tasks = {
        one.get("sector") for one in facts.data.get("focus_sectors", []) or [] if isinstance(one, dict) and one.get("tasks")
    }
    has_figures = any(path.startswith("statistics.indicators") for path in facts.leaves)
    for row in draft.body:
        for gap in GAP.findall(row.text):
            if has_figures and "同比" in gap:
                yield f"gap-statistics: {gap}"
            if with_tasks & set(gap.removeprefix("【待补：").split("的")[0].split("、")):
                yield f"gap-tasks: {gap}"


def number_of(row: Row) -> int:
    """Return the place a heading or item announces by its number."""
    if row.number and "\u2474" <= row.number <= "\u2487":
        return ord(row.number) - 0x2473
    match = re.search(r"[一二三四五六七八九十]+|\d+", row.number)
    return numeral(match[0]) if match else 0


def numbering_faults(draft: Draft) -> Iterator[str]:
    """Yield jumps in the numbers of headings and items, and sections without content."""
    counts: dict[int, int] = {}
    last_item = 0
    body = [row for row in draft.rows if row.type not in FRONT]
    for place, row in enumerate(body):
        if row.type == "item":
            if number_of(row) not in (1, last_item + 1):
                yield f"item-number: {row.number} after {last_item}: 「{row.text[:24]}」"
            last_item = number_of(row)
            continue
        last_item = 0
        if row.type != "heading":
            continue
        for deeper in [level for level in counts if level > row.level]:
            del counts[deeper]
        counts[row.level] = counts.get(row.level, 0) + 1
        if row.number and number_of(row) != counts[row.level]:
            yield f"heading-number: {row.number} is {counts[row.level]} of level {row.level}: 「{row.text[:24]}」"
        if _is_empty(row, body[place + 1] if place + 1 < len(body) else None):
            yield f"empty-section: 「{row.text[:40]}」 [{row.origin(0, 99)}]"


def _is_empty(row: Row, following: Row | None) -> bool:
    """Return whether nothing stands under a heading."""
    said = row.text[len(row.number) :]
    if re.search(r"。.", said):
        return False
    return following is None or (following.type == "heading" and following.level <= row.level)


def single_faults(draft: Draft) -> Iterator[str]:
    """Yield numbered lists of one."""
    body = [row for row in draft.rows if row.type not in FRONT]
    for place, row in enumerate(body):
        following = body[place + 1] if place + 1 < len(body) else None
        if row.type == "item" and number_of(row) == 1 and (following is None or following.type != "item"):
            yield f"single-item: 「{row.text[:40]}」"
        if row.type == "heading" and row.number and number_of(row) == 1:
            later = [one for one in body[place + 1 :] if one.type == "heading" and one.level <= row.level]
            if not later or later[0].level < row.level:
                yield f"single-heading: 「{row.text[:40]}」"


def long_faults(draft: Draft) -> Iterator[str]:
    """Yield paragraphs and sentences that are too long to be read aloud."""
    for row in draft.body:
        if len(row.text) > PARAGRAPH:
            yield f"long-paragraph {len(row.text)}: 「{row.text[:40]}…」"
        for sentence in re.split(r"(?<=[。！？])", GAP.sub("", row.text)):
            if len(sentence) > SENTENCE:
                start = row.text.find(sentence[:20])
                yield f"long-sentence {len(sentence)}: 「{sentence[:50]}…」 [{row.origin(start, start + 8)}]"
