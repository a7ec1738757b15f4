"""Numbers: each stands in the brief, follows from it by the allowed arithmetic, or belongs to a named reference."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import ROUND_FLOOR, ROUND_HALF_UP, Decimal
from itertools import permutations
from typing import Any

from brief_reader import BriefFacts
from draft_reader import Draft, Piece, Row
from masking import blotted, excerpt, quoted_texts, tables
from paces import all_paces, feast_days

TOKEN = re.compile(r"\d+(?:,\d{3})*(?:\.\d+)?%?")
DECIMAL = re.compile(r"\d+(?:\.\d+)?")
HUNDRED = Decimal(100)
REST = ("其他", "其它", "其余")


@dataclass(frozen=True)
class Grounds:
    """Exact results a number may show: percentages apart from counts."""

    counts: frozenset[Decimal]
    percents: frozenset[Decimal]

    def hold(self, token: str) -> bool:
        """Return whether a number as written is one of the results at its own precision."""
        shown = Decimal(token.rstrip("%").replace(",", ""))
        results = self.percents if token.endswith("%") else self.counts
        if shown in results:
            return True
        step = Decimal(1).scaleb(shown.as_tuple().exponent)
        inexact = [one for one in results if one % 1 or token.endswith("%")]
        return any(shown in (one.quantize(step, ROUND_HALF_UP), one.quantize(step, ROUND_FLOOR)) for one in inexact)


def _number(text: Any) -> Decimal | None:
    """Return the number a leaf holds."""
    found = DECIMAL.search(str(text).replace(",", "")) if text not in (None, "") else None
    return Decimal(found[0]) if found else None


def grounds(facts: BriefFacts) -> Grounds:
    """Return everything the brief's figures and dates allow."""
    counts, percents = {*_dates(facts), *all_paces(facts), *feast_days(facts)}, set()
    for text in [*facts.leaves.values(), *facts.leaves]:
        for token in TOKEN.findall(text):
            (percents if token.endswith("%") else counts).add(Decimal(token.rstrip("%").replace(",", "")))
    for more_counts, more_percents in (_indicators(facts), _breakdowns(facts), _objectives(facts), _averages(facts)):
        counts |= more_counts
        percents |= more_percents
    return Grounds(frozenset(counts), frozenset(percents))


Found = tuple[set[Decimal], set[Decimal]]


def _figures(facts: BriefFacts) -> dict[str, dict[str, Decimal]]:
    """Return value, previous and limit of each indicator."""
    rows: dict[str, dict[str, Decimal]] = {}
    for path, text in facts.leaves.items():
        match = re.fullmatch(r"statistics\.indicators\.(.+)\.(value|previous|limit)", path)
        if match and (number := _number(text)) is not None:
            rows.setdefault(match[1], {})[match[2]] = number
    return rows


def _indicators(facts: BriefFacts) -> Found:
    """Return differences, changes in percent, distances to limits, and the rate of rectification."""
    counts, percents = set(), set()
    rows = _figures(facts)
    for ident, row in rows.items():
        value, previous, limit = row.get("value"), row.get("previous"), row.get("limit")
        written = "".join(facts.get(f"statistics.indicators.{ident}.{key}") for key in ("value", "previous", "unit"))
        rate = "%" in written or ident.endswith("rate")
        percents |= {one for one in (value, previous, limit) if one is not None and rate}
        if value is not None and previous is not None:
            counts.add(abs(value - previous))
            percents |= {abs(value - previous) * HUNDRED / previous} if previous else set()
        if value is not None and limit is not None:
            counts.add(abs(limit - value))
            if months := months_of(str(facts.get("statistics.period") or "")):
                year = (value * 12 / months).quantize(Decimal(1), ROUND_HALF_UP)
                counts |= {year, abs(year - limit)}
    for key in ("value", "previous"):
        dead, accidents = rows.get("deaths", {}).get(key), rows.get("accidents", {}).get(key)
        counts |= {dead * 10 / accidents} if dead is not None and accidents else set()
        found, fixed = rows.get("hazards_found", {}).get(key), rows.get("hazards_rectified", {}).get(key)
        if found is not None and fixed is not None:
            counts.add(found - fixed)
            percents |= {fixed * HUNDRED / found, (found - fixed) * HUNDRED / found} if found else set()
    return counts, percents


def months_of(period: str) -> int:
    """Return how many months of a year that is not over its figures cover, 0 where they cover it all or it is not told."""
    named = {"上半年": 6, "一季度": 3, "前三季度": 9}
    to = re.search(r"1月?(?:份)?[—–至到~～-](\d{1,2})月", period)
    months = int(to[1]) if to else next((one for name, one in named.items() if name in period), 0)
    return months if months < 12 else 0


def _breakdowns(facts: BriefFacts) -> Found:
    """Return the shares of parts, and what the two or three greatest are together."""
    counts: set[Decimal] = set()
    percents: set[Decimal] = set()
    rows = _figures(facts)
    for division in facts.data.get("statistics", {}).get("breakdowns", []) or []:
        parts = {name: _number(text) for name, text in (division.get("parts") or {}).items()}
        total = rows.get(_ident(division), {}).get("value") or sum((part for part in parts.values() if part), Decimal(0))
        percents |= {part * HUNDRED / total for part in parts.values() if part is not None and total}
        percents |= {number for text in (division.get("shares") or {}).values() if (number := _number(text)) is not None}
        named = sorted(part for name, part in parts.items() if part is not None and name[:2] not in REST)
        for number in (2, 3):
            together = sum(named[-number:], Decimal(0))
            counts.add(together)
            percents |= {together * HUNDRED / total} if total else set()
    return counts, percents


def _ident(division: dict[str, Any]) -> str:
    """Return the indicator's id of a breakdown."""
    from random_keys import names_of

    return names_of("indicators").get(division.get("indicator", ""), division.get("indicator", ""))


def _objectives(facts: BriefFacts) -> Found:
    """Return changes in percent and the people they mean."""
    counts, percents = set(), set()
    rows = _figures(facts)
    for goal in facts.data.get("objectives", []) or []:
        change = _number(goal.get("change"))
        if change is None:
            continue
        percents.add(change)
        base = rows.get(_ident(goal), {}).get("value")
        if base is not None:
            counts |= {(base * (HUNDRED - change) / HUNDRED).to_integral_value(rounding=ROUND_FLOOR)}
    return counts, percents


def _averages(facts: BriefFacts) -> Found:
    """Return figures for each subordinate unit, and the units together."""
    texts = [text for path, text in facts.leaves.items() if path.startswith("locality.divisions")]
    divisions = [number for text in texts if (number := _number(text))]
    units = {*divisions, *(a + b for a, b in permutations(divisions, 2)), sum(divisions, Decimal(0))} - {Decimal(0)}
    values = [row["value"] for row in _figures(facts).values() if "value" in row]
    return {value / unit for value in values for unit in units} | units, set()


def _dates(facts: BriefFacts) -> Iterator[Decimal]:
    """Yield years, months and days of the brief's dates, and the days from the meeting to each deadline."""
    meeting, year = facts.meeting_date, int(_number(facts.get("year")) or 0)
    yield from (Decimal(one) for one in (year - 1, year, year + 1))
    for path, text in facts.leaves.items():
        if re.search(r"\.(by|date|as_of|period)$", path):
            parts = [int(one) for one in re.findall(r"\d+", text)]
            yield from (Decimal(one) for one in parts)
            if re.search(r"[底末]", text):
                yield Decimal(12)
            if len(parts) == 3 and meeting and parts[0] > 1900:
                yield Decimal((date(*parts) - meeting).days)


def number_faults(draft: Draft, facts: BriefFacts) -> list[str]:
    """Return the numbers of the draft that nothing grounds."""
    allowed, words = grounds(facts), quoted_texts(facts)
    found = []
    for row in draft.printed:
        text = _without_fixed(blotted(row, words))
        for match in TOKEN.finditer(text):
            if not allowed.hold(match[0]):
                found.append(f"number {match[0]}: {excerpt(row, *match.span())}")
        for match in re.finditer("|".join(tables()["call_numbers"]), text):
            found.append(f"call-number {match[0]}: {excerpt(row, *match.span())}")
        for match in re.finditer(tables()["portion"], text):
            found.append(f"portion {match[0]}: {excerpt(row, *match.span())}")
    return found + [fault for row in draft.rows for piece in row.pieces for fault in _span_faults(row, piece, facts)]


def _without_fixed(text: str) -> str:
    """Return a text without the numbers that are words."""
    for word in tables()["fixed_numbers"]:
        text = re.sub(rf"(?<![\d.]){word}(?![\d.%]|[起人处家个件项万])", "■" * len(word), text)
    return text


def _span_faults(row: Row, piece: Piece, facts: BriefFacts) -> Iterator[str]:
    """Yield what a span says that its own source does not: bank text with digits, facts with other numbers."""
    tokens = TOKEN.findall(_without_fixed(piece.text))
    if not tokens or row.type == "date":
        return
    if piece.kind in {"phrase", "text"}:
        yield f"number-in-bank {tokens[0]}: {excerpt(row, piece.start, piece.end)}"
    if piece.kind == "fact":
        # A number in the path is part of a name; the fact's own leaf must hold every number of the span.
        leaf = " ".join(f"{path.rsplit('.', 1)[-1]} {facts.get(path)}" for path in piece.source)
        held = {Decimal(one.rstrip("%").replace(",", "")) for one in TOKEN.findall(leaf.replace("-", " "))}
        for token in tokens:
            if Decimal(token.rstrip("%").replace(",", "")) not in held:
                yield f"fact-number {token}: not in {piece.source}: {excerpt(row, piece.start, piece.end)}"
