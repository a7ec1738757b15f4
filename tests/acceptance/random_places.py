"""Invented places of every level for random briefs: none of them stands in the table of divisions."""

from __future__ import annotations

import csv
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from random import Random
from typing import Any

import yaml

HERE = Path(__file__).parent
ROOT = HERE.parents[1]

KINDS = (
    "province", "autonomous_region", "prefecture_city", "autonomous_prefecture", "league", "county_city", "county",
    "autonomous_county", "banner", "district", "zone", "new_area", "town", "xiang", "subdistrict", "sumu",
)  # fmt: skip


@dataclass(frozen=True)
class Place:
    """An invented place. ``char`` is what it calls itself by, ``kind`` the key of its posts, ``towns`` places inside."""

    name: str
    kind: str
    level: str
    char: str
    upper: tuple[str, ...]
    towns: tuple[str, ...]
    short: str

    @property
    def town(self) -> str:
        """Return the place inside that most texts name."""
        return self.towns[0]


@cache
def words() -> dict[str, Any]:
    """Return the word lists of the random briefs."""
    return yaml.safe_load((HERE / "data" / "briefs.yml").read_text("utf-8"))


@cache
def real_names() -> frozenset[str]:
    """Return every name of the table of divisions."""
    with (ROOT / "phrasebank" / "common" / "divisions.csv").open(encoding="utf-8", newline="") as stream:
        return frozenset(row["name"] for row in csv.DictReader(line for line in stream if not line.startswith("#")))


def stem(rng: Random, *endings: str) -> str:
    """Return an invented two-character stem that names no real place with any of the endings."""
    lists = words()["stems"]
    while True:
        found = rng.choice(lists["first"]) + rng.choice(lists["second"])
        if not any(found + end in real_names() for end in ("", "省", "市", "县", "区", "旗", "镇", *endings)):
            return found


# kind → ending of the name, level, own character, kinds above
_SHAPES = {
    "province": ("省", "province", "省", ()),
    "autonomous_region": ("自治区", "province", "自治区", ()),
    "prefecture_city": ("市", "prefecture", "市", ("省",)),
    "autonomous_prefecture": ("自治州", "prefecture", "州", ("省",)),
    "league": ("盟", "prefecture", "盟", ("自治区",)),
    "county_city": ("市", "county-city", "市", ("省", "市")),
    "county": ("县", "county", "县", ("省", "市")),
    "autonomous_county": ("自治县", "county", "县", ("省", "市")),
    "banner": ("旗", "county", "旗", ("自治区", "盟")),
    "district": ("区", "district", "区", ("省", "市")),
    "zone": ("经济技术开发区", "zone", "区", ("省", "市")),
    "new_area": ("新区", "zone", "区", ("省", "市")),
    "town": ("镇", "township", "镇", ("市", "县")),
    "xiang": ("乡", "township", "乡", ("市", "县")),
    "subdistrict": ("街道", "township", "街道", ("市", "区")),
    "sumu": ("苏木", "township", "苏木", ("盟", "旗")),
}
POSTS = {"autonomous_county": "county", "new_area": "zone"}


def make_place(rng: Random, kind: str) -> Place:
    """Return an invented place of a kind with its chain of upper places."""
    ending, level, char, above = _SHAPES[kind]
    lists = words()["stems"]
    root = rng.choice(lists["mongol"]) if kind in {"league", "banner", "sumu"} else stem(rng, ending)
    people = rng.choice(lists["peoples"]) if kind in {"autonomous_prefecture", "autonomous_county"} else ""
    upper = tuple(stem(rng, end) + end for end in above)
    inside = {"province": "市", "autonomous_region": "市", "prefecture_city": "县", "autonomous_prefecture": "县", "league": "旗"}
    villages = rng.sample(lists["villages"], k=3)
    towns = tuple(stem(rng) + inside.get(kind, "镇") if level != "township" else village + "村" for village in villages)
    return Place(root + people + ending, POSTS.get(kind, kind), level, char, upper, towns, root[0])
