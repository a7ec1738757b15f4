"""Parts of random briefs: free texts, sectors with tasks, problems, accidents."""

from __future__ import annotations

import datetime as dt
from functools import cache
from random import Random
from typing import Any

import yaml
from random_places import ROOT, Place, words


@cache
def closed(name: str) -> list[dict[str, Any]]:
    """Return the rows of a closed list of the safety pack."""
    return yaml.safe_load((ROOT / "phrasebank" / "safety" / "vocabulary" / f"{name}.yml").read_text("utf-8"))[name]


def called(rng: Random, rows: list[dict[str, Any]], row: dict[str, Any]) -> str:
    """Return the id of a row, its name, or an alias that no other row claims."""
    if rng.random() < 0.4:
        return rng.choice([row["id"], row["id"].replace("_", "-")])
    taken = [name for one in rows for name in (one["id"], one["name"], *one.get("aliases", []))]
    names = [row["name"], *(alias for alias in row.get("aliases", [])[:6] if taken.count(alias) == 1 and "、" not in alias)]
    return rng.choice(names)


class Texts:
    """Free texts of one brief, filled with invented places, numbers and the objects of a sector."""

    def __init__(self, rng: Random, place: Place, year: int) -> None:
        """Keep what the texts are filled with."""
        self.rng, self.place, self.year = rng, place, year
        self.units = {"province": "市", "prefecture": "县", "county-city": "乡镇", "county": "乡镇", "district": "街道"}

    def fill(self, pattern: str, sector: str = "") -> str:
        """Return a pattern with its blanks filled."""
        rng, place = self.rng, self.place
        thing, measure = rng.choice(words()["objects"][sector or rng.choice(sorted(words()["objects"]))])
        few = rng.randint(2, 9)
        whole = "区" if place.kind == "autonomous_region" else place.char
        blanks = {
            "n": few + rng.randint(2, 400),
            "few": few,
            "percent": f"{rng.randint(10, 99)}.{rng.randint(1, 9)}%",
            "object": thing,
        }
        blanks |= {
            "mw": measure,
            "c": place.char,
            "all": f"全{whole}",
            "town": place.town,
            "name": place.name,
            "short": place.short,
        }
        blanks |= {"unit": self.units.get(place.level, "村"), "upper": (place.upper or (place.name,))[0]}
        blanks |= {"surname": rng.choice(words()["names"]["surnames"]), "given": rng.choice(words()["names"]["given"])}
        return pattern.format(**blanks)

    def some(self, key: str, most: int, chance: float = 0.55, sector: str = "") -> list[str]:
        """Return none or up to ``most`` different texts of a list."""
        if self.rng.random() > chance:
            return []
        rows = words()[key]
        picked = self.rng.sample(rows, k=min(len(rows), self.rng.randint(1, most)))
        return [self.fill(row, sector) for row in picked]


def _deadline(rng: Random, meeting: dt.date) -> str:
    """Return a deadline after the meeting in one of the accepted spellings."""
    day = meeting + dt.timedelta(days=rng.randint(20, 200))
    kind = rng.choice(sorted(words()["deadlines"]))
    if kind in {"month_end", "year_end"} and day.year != meeting.year:
        kind = "iso"
    return words()["deadlines"][kind].format(y=day.year, m=day.month, d=day.day)


def task(rng: Random, texts: Texts, meeting: dt.date, pattern: Any, sector: str = "") -> dict[str, Any] | str:
    """Return a task with or without who, by and move; a bare text now and then."""
    who, what, move = pattern if isinstance(pattern, list) else ("{c}应急管理局" if rng.random() < 0.7 else "", pattern, "")
    task: dict[str, Any] = {"what": texts.fill(what, sector)}
    if who and rng.random() < 0.8:
        task["who"] = texts.fill(who)
    if rng.random() < 0.65:
        task["by"] = _deadline(rng, meeting)
    if move and rng.random() < 0.7:
        task["move"] = move
    return task["what"] if list(task) == ["what"] and rng.random() < 0.5 else task


def focus(rng: Random, texts: Texts, meeting: dt.date, picked: list[dict[str, Any]]) -> list[Any]:
    """Return the focus sectors: bare names or mappings."""
    found: list[Any] = []
    for row in picked:
        name = called(rng, closed("sectors"), row)
        if rng.random() < 0.3:
            found.append(name)
            continue
        entry: dict[str, Any] = {"sector": name}
        if situation := texts.some("situations", 2, 0.6, row["id"]):
            entry["situation"] = situation
        if rng.random() < 0.7:
            patterns = rng.sample(words()["tasks"], k=rng.randint(1, 3))
            entry["tasks"] = [task(rng, texts, meeting, one, row["id"]) for one in patterns]
        found.append(entry)
    return found


def problems(rng: Random, texts: Texts, picked: list[dict[str, Any]]) -> list[Any]:
    """Return problems with a sector, without one, and as bare texts."""
    found: list[Any] = list(texts.some("loose_problems", 3))
    for row in picked[: rng.randint(0, 2)]:
        what = texts.fill(rng.choice(words()["problems"]), row["id"])
        found.append({"what": what, "sector": row["name"]} if rng.random() < 0.7 else what)
    return found


def cases(rng: Random, texts: Texts, meeting: dt.date) -> list[dict[str, Any]]:
    """Return up to two accidents; what is known of them varies, the source too."""
    found = []
    for sector, what, lesson in rng.sample(words()["cases"], k=rng.choice([0, 0, 1, 1, 2])):
        day = meeting - dt.timedelta(days=rng.randint(20, 700))
        case: dict[str, Any] = {"what": what}
        written = rng.choice([day.isoformat(), f"{day:%Y-%m}", str(day.year), f"{day.year}年{day.month}月{day.day}日"])
        options = {
            "date": written,
            "place": texts.place.town,
            "deaths": rng.randint(0, 9),
            "injured": rng.randint(0, 12),
            "lesson": lesson,
        }
        options |= {"source": texts.fill(rng.choice(words()["case_sources"])), "sector": sector}
        case |= {key: value for key, value in options.items() if value != "" and rng.random() < 0.75}
        found.append(case)
    return found
