"""Derived spans: their numbers follow from the very leaves they name, and their verbs and relative years are true."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from decimal import ROUND_FLOOR, ROUND_HALF_UP, Decimal
from itertools import permutations

from brief_reader import BriefFacts
from draft_reader import Draft, Piece, Row
from grounding import HUNDRED, TOKEN, Grounds, months_of
from masking import excerpt, tables
from paces import feast_days, paces

SETTINGS = {"per", "unit_name", "period", "meeting_name", "place_year"}
"""Operations that also read year, meeting, period and subordinate units."""


def derived_faults(draft: Draft, facts: BriefFacts) -> Iterator[str]:
    """Yield derived spans that their sources do not give."""
    for row in draft.rows:
        for piece in row.pieces:
            if piece.kind != "derived":
                continue
            allowed = _grounds(piece, facts)
            for token in TOKEN.findall(piece.text):
                if not allowed.hold(token):
                    yield f"derived-number {token} from {piece.source}: {excerpt(row, piece.start, piece.end)}"
            yield from _direction(row, piece, facts)
            yield from _years(row, piece, facts)


def _grounds(piece: Piece, facts: BriefFacts) -> Grounds:
    """Return what the leaves a span names allow."""
    texts = [(path, facts.get(path)) for path in piece.source[1:]]
    if any(path.startswith("locality") for path, _ in texts) or piece.source[0] in SETTINGS:
        wanted = ("locality.divisions", "year", "meeting.", "statistics.period")
        texts += [(path, text) for path, text in facts.leaves.items() if path.startswith(wanted)]
    plain = [text.replace(",", "") for path, text in texts if not _is_date(path)]
    numbers = [Decimal(one) for text in plain for one in re.findall(r"\d+(?:\.\d+)?", text)]
    numbers += [Decimal(one) for path, _ in texts for one in re.findall(r"\d+", path.rsplit(".", 1)[-1].split("[")[0])]
    counts, percents = set(numbers), set(numbers)
    if len(numbers) <= 12:
        for a, b in permutations(numbers, 2):
            counts |= {abs(a - b), a + b}
            percents |= {abs(a - b) * HUNDRED / b, a * HUNDRED / b} if b else set()
            counts |= {(a * (HUNDRED - b) / HUNDRED).to_integral_value(rounding=ROUND_FLOOR)}
            counts |= {a / b} if b else set()
    counts.add(sum(numbers, Decimal(0)))
    if piece.source[0] == "per_unit":
        value, *units = [Decimal(re.sub(r"[^\d.]", "", facts.get(path))) for path in piece.source[1:]]
        counts.add(value / sum(units, Decimal(0)))
    counts |= set(_calendar(texts, facts))
    if piece.source[0] in {"share", "sum"} and numbers:
        whole = max(numbers)
        counts.add(sum(numbers, Decimal(0)) - whole)
        percents |= {(sum(numbers, Decimal(0)) - whole) * HUNDRED / whole} if whole else set()
    if piece.source[0] in {"year", "over"} and (months := months_of(facts.get("statistics.period"))):
        years = {(one * 12 / months).quantize(Decimal(1), ROUND_HALF_UP) for one in numbers}
        counts |= years | {year - one for year in years for one in numbers}
    if piece.source[0] == "in_ten":
        counts |= {a * 10 / b for a, b in permutations(numbers, 2) if b}
    if piece.source[0] == "days_to":
        counts |= set(feast_days(facts))
    if piece.source[0] == "pace":
        counts |= set(paces(facts.get(piece.source[1]), facts.get(piece.source[2]), facts))
    return Grounds(frozenset(counts), frozenset(percents))


def _is_date(path: str) -> bool:
    """Return whether a leaf is a date."""
    return bool(re.search(r"\.(by|date|as_of)$", path))


def _calendar(texts: list[tuple[str, str]], facts: BriefFacts) -> Iterator[Decimal]:
    """Yield parts of dates, and the days from the meeting."""
    meeting, year = facts.meeting_date, re.search(r"\d{4}", facts.get("year"))
    if year:
        yield from (Decimal(year[0]), Decimal(year[0]) - 1)
    for path, text in texts:
        if not _is_date(path):
            continue
        parts = [int(one) for one in re.findall(r"\d+", text)]
        yield from (Decimal(one) for one in parts)
        if re.search(r"[底末]", text):
            yield Decimal(12)
        if len(parts) == 3 and meeting and parts[0] > 1900:
            yield Decimal((date(*parts) - meeting).days)


def _direction(row: Row, piece: Piece, facts: BriefFacts) -> Iterator[str]:
    """Yield verbs of change that go the wrong way."""
    value_path = next((path for path in piece.source if path.endswith(".value")), "")
    previous = facts.get(value_path.replace(".value", ".previous")) if value_path else ""
    if piece.source[0] not in {"comparison", "change", "smallest"} or not previous or not facts.get(value_path):
        return
    value, earlier = (Decimal(re.sub(r"[^\d.]", "", text)) for text in (facts.get(value_path), previous))
    down, up = re.search(r"减少|下降|降幅|降低", piece.text), re.search(r"增加|上升|增长|增幅|提高", piece.text)
    if (down and value >= earlier) or (up and value <= earlier) or ("持平" in piece.text and value != earlier):
        yield f"direction {value} against {earlier}: {excerpt(row, piece.start, piece.end)}"


def _years(row: Row, piece: Piece, facts: BriefFacts) -> Iterator[str]:
    """Yield 去年, 明年 and the like that do not fit the meeting's year."""
    leaf = next((facts.get(path) for path in piece.source if _is_date(path) and path != "meeting.date"), "")
    stated = re.search(r"\d{4}", leaf)
    if not stated or not piece.source[0].startswith("say_"):
        return
    base = facts.meeting_date.year if facts.meeting_date else int(re.sub(r"\D", "", facts.get("year")))
    offset = int(stated[0]) - base
    for word, wanted in tables()["relative_years"].items():
        if word in piece.text and offset != wanted:
            yield f"relative-year {word} for {leaf} in {base}: {excerpt(row, piece.start, piece.end)}"
    if offset and not re.search(r"\d{4}|" + "|".join(tables()["relative_years"]), piece.text):
        yield f"year-missing {leaf} in {base}: {excerpt(row, piece.start, piece.end)}"
