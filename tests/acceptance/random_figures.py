"""Random statistics without contradictions: parts below their whole, rates that compute, breakdowns that sum."""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal
from functools import cache
from random import Random
from typing import Any

import yaml
from random_places import ROOT, words

Row = dict[str, Any]


@cache
def indicators() -> dict[str, Row]:
    """Return the known indicators by id."""
    file = ROOT / "phrasebank" / "safety" / "vocabulary" / "indicators.yml"
    return {row["id"]: row for row in yaml.safe_load(file.read_text("utf-8"))["indicators"]}


def percent(part: int, whole: int) -> str:
    """Return a share half-up with one decimal."""
    return str((Decimal(part) * 100 / Decimal(whole)).quantize(Decimal("0.1"), rounding=ROUND_HALF_UP))


def _other(rng: Random, value: float, shape: str) -> float:
    """Return the earlier figure of a value for a shape of comparison."""
    if shape == "zero":
        return 0
    if shape == "equal":
        return value
    return value * (1 + rng.uniform(0.02, 0.6)) + 1 if shape == "falling" else max(0, value * (1 - rng.uniform(0.02, 0.6)))


def _pair(rng: Random, row: Row) -> tuple[Any, Any]:
    """Return this period's and the earlier figure of an indicator."""
    shape = rng.choice(["zero", "equal", "rising", "falling", "falling", "rising"])
    if row.get("rate"):
        value = rng.uniform(70, 99)
        return f"{value:.1f}", f"{value - rng.uniform(-0.9, 9):.1f}"
    if row.get("group") == "rate":
        value = rng.uniform(0.01, 3)
        return f"{value:.3f}", f"{_other(rng, value, shape):.2f}"
    value = 0 if rng.random() < 0.12 else int(10 ** rng.uniform(0.2, 3.4))
    other = _other(rng, value, shape)
    if row.get("whole", True):
        return value, int(other)
    return f"{value + rng.random():.{rng.choice([1, 2])}f}", f"{other:.1f}"


def _figure(rng: Random, row: Row) -> Any:
    """Return what stands under one indicator: a bare number or a mapping with holes."""
    value, previous = _pair(rng, row)
    if rng.random() < 0.2:
        return value
    entry: Row = {}
    if rng.random() < 0.93:
        entry["value"] = value
    if rng.random() < 0.75 or not entry:
        entry["previous"] = previous
    if rng.random() < 0.25 and row["better"] == "lower" and row.get("whole", True):
        entry["limit"] = max(0, int(value) + rng.choice([-3, -1, 0, 2, 5]))
    if rng.random() < 0.1 and row["unit"] not in {"%"}:
        entry["unit"] = row["unit"]
    return entry


def _fit_parts(found: dict[str, Any]) -> dict[str, Any]:
    """Drop indicators that are part of another and do not fit below it, and rates that do not compute."""
    kept = {}
    for ident, entry in found.items():
        whole = indicators().get(ident, {}).get("part_of")
        if (whole in found and not _below(entry, found[whole])) or ident == "rectification_rate":
            continue
        kept[ident] = entry
    return kept


def _below(part: Any, whole: Any) -> bool:
    """Return whether each figure of a part is at most the whole's."""
    for key in ("value", "previous"):
        small, large = _get(part, key), _get(whole, key)
        if small is not None and large is not None and float(small) > float(large):
            return False
    return True


def _get(entry: Any, key: str) -> Any:
    """Return a figure of an entry that may be a bare number."""
    return entry.get(key) if isinstance(entry, dict) else entry if key == "value" else None


def _hazards(rng: Random) -> dict[str, Any]:
    """Return found and rectified hazards and perhaps their rate."""
    found = int(10 ** rng.uniform(1, 4))
    fixed = rng.choice([found, rng.randint(found // 2, found)])
    rows: dict[str, Any] = {"hazards_found": found, "hazards_rectified": fixed}
    if rng.random() < 0.4:
        rows["rectification_rate"] = f"{percent(fixed, found)}%"
    return rows


def make_indicators(rng: Random) -> dict[str, Any]:
    """Return figures of zero to nine indicators, own ones among them."""
    core = [ident for ident in ("accidents", "deaths", "injuries", "economic_loss", "fires") if rng.random() < 0.5]
    others = rng.sample(sorted(set(indicators()) - set(core)), rng.choice([0, 0, 1, 2, 4]))
    found = {
        ident: _figure(rng, indicators()[ident])
        for ident in [*core, *others]
        if not ident.startswith(("hazards", "rectification"))
    }
    found = _fit_parts(found)
    if rng.random() < 0.4:
        found |= _hazards(rng)
    if rng.random() < 0.2:
        key, name, unit, better = rng.choice(words()["own"])
        row = {"unit": unit, "better": better, "rate": unit == "%", "whole": unit not in {"%", "公里"}}
        value, previous = _pair(rng, row)
        found[key] = {"name": name, "unit": unit, "better": better, "value": value, "previous": previous}
    return found


def make_breakdowns(rng: Random, found: dict[str, Any], sectors: list[str], places: list[str]) -> list[Row]:
    """Return up to two breakdowns: counts that sum to the stated total, counts alone, or shares alone."""
    rows = []
    candidates = [ident for ident in ("deaths", "accidents", "fires", "injuries") if ident in found]
    for ident in rng.sample(candidates, k=min(rng.randint(0, 2), len(candidates))):
        rows += _breakdown(rng, ident, _get(found[ident], "value"), sectors, places)
    if not rows and rng.random() < 0.2:
        rows += _breakdown(rng, "deaths", None if "deaths" not in found else _get(found["deaths"], "value"), sectors, places)
    return rows


def _breakdown(rng: Random, ident: str, total: Any, sectors: list[str], places: list[str]) -> list[Row]:
    """Return one breakdown, or none where the total is too small to divide."""
    by = rng.choice(["sector", "area"])
    names = rng.sample(sectors, k=min(len(sectors), rng.randint(2, 4))) if by == "sector" else places[: rng.randint(2, 3)]
    if rng.random() < 0.3:
        shares = sorted((rng.randint(5, 24) for _ in names), reverse=True)
        return [
            {"indicator": ident, "by": by, "shares": {n: f"{s}.{rng.randint(0, 9)}%" for n, s in zip(names, shares, strict=True)}}
        ]
    whole = int(total) if total is not None else rng.randint(6, 60)
    if whole < len(names) + 1 or len(names) < 2:
        return []
    cuts = sorted(rng.sample(range(1, whole), len(names)))
    counts = [b - a for a, b in zip([0, *cuts], cuts, strict=False)]
    parts = dict(zip(names, counts, strict=True)) | {words()["other"]: whole - cuts[-1]}
    return [{"indicator": ident, "by": by, "parts": parts}]
