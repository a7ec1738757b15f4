"""A valid random brief for a seed: every level, occasion, sector, rank and shape of figures, with holes everywhere."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from functools import cache
from random import Random
from typing import Any

import yaml
from random_figures import make_breakdowns, make_indicators
from random_keys import in_chinese
from random_places import KINDS, ROOT, Place, make_place, words

Maker = Callable[..., Any]
STYLES = ("plain", "parallel", "metaphor", "numeric", "yao", "对仗", "平实", "一要")
PAGE = 616


@cache
def closed(name: str) -> list[dict[str, Any]]:
    """Return the rows of a closed list of the safety pack."""
    return yaml.safe_load((ROOT / "phrasebank" / "safety" / "vocabulary" / f"{name}.yml").read_text("utf-8"))[name]


def _called(rng: Random, rows: list[dict[str, Any]], row: dict[str, Any]) -> str:
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
        blanks = {"n": few + rng.randint(2, 400), "few": few, "percent": f"{rng.randint(10, 99)}.{rng.randint(1, 9)}%", "object": thing}
        blanks |= {"mw": measure, "c": place.char, "all": f"全{whole}", "town": place.town, "name": place.name, "short": place.short}
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


def _date(rng: Random, year: int) -> dt.date:
    return dt.date(year, 1, 5) + dt.timedelta(days=rng.randint(0, 350))


def _deadline(rng: Random, meeting: dt.date) -> str:
    """Return a deadline after the meeting in one of the accepted spellings."""
    day = meeting + dt.timedelta(days=rng.randint(20, 200))
    kind = rng.choice(sorted(words()["deadlines"]))
    if kind in {"month_end", "year_end"} and day.year != meeting.year:
        kind = "iso"
    return words()["deadlines"][kind].format(y=day.year, m=day.month, d=day.day)


def _task(rng: Random, texts: Texts, meeting: dt.date, pattern: Any, sector: str = "") -> dict[str, Any] | str:
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


def _focus(rng: Random, texts: Texts, meeting: dt.date, picked: list[dict[str, Any]]) -> list[Any]:
    """Return the focus sectors: bare names or mappings."""
    found: list[Any] = []
    for row in picked:
        name = _called(rng, closed("sectors"), row)
        if rng.random() < 0.3:
            found.append(name)
            continue
        entry: dict[str, Any] = {"sector": name}
        if situation := texts.some("situations", 2, 0.6, row["id"]):
            entry["situation"] = situation
        if rng.random() < 0.7:
            patterns = rng.sample(words()["tasks"], k=rng.randint(1, 3))
            entry["tasks"] = [_task(rng, texts, meeting, one, row["id"]) for one in patterns]
        found.append(entry)
    return found


def _problems(rng: Random, texts: Texts, picked: list[dict[str, Any]]) -> list[Any]:
    """Return problems with a sector, without one, and as bare texts."""
    found: list[Any] = list(texts.some("loose_problems", 3))
    for row in picked[: rng.randint(0, 2)]:
        what = texts.fill(rng.choice(words()["problems"]), row["id"])
        found.append({"what": what, "sector": row["name"]} if rng.random() < 0.7 else what)
    return found


def _cases(rng: Random, texts: Texts, meeting: dt.date) -> list[dict[str, Any]]:
    """Return up to two accidents; what is known of them varies, the source too."""
    found = []
    for sector, what, lesson in rng.sample(words()["cases"], k=rng.choice([0, 0, 1, 1, 2])):
        day = meeting - dt.timedelta(days=rng.randint(20, 700))
        case: dict[str, Any] = {"what": what}
        written = rng.choice([day.isoformat(), f"{day:%Y-%m}", str(day.year), f"{day.year}年{day.month}月{day.day}日"])
        options = {"date": written, "place": texts.place.town, "deaths": rng.randint(0, 9), "injured": rng.randint(0, 12), "lesson": lesson}
        options |= {"source": texts.fill(rng.choice(words()["case_sources"])), "sector": sector}
        case |= {key: value for key, value in options.items() if value != "" and rng.random() < 0.75}
        found.append(case)
    return found


def _statistics(rng: Random, texts: Texts, meeting: dt.date, picked: list[dict[str, Any]]) -> dict[str, Any]:
    """Return figures of a period that has ended."""
    found = make_indicators(rng)
    statistics: dict[str, Any] = {"indicators": found} if found else {}
    names = [row["name"] for row in picked] or [closed("sectors")[0]["name"]]
    if rows := make_breakdowns(rng, found, names, list(texts.place.towns)):
        statistics["breakdowns"] = rows
    year, month = meeting.year, meeting.month
    periods = [f"{year - 1}年"] if month <= 6 else [f"{year}年上半年", f"{year}年1—6月", f"{year - 1}年"]
    if statistics and rng.random() < 0.75:
        statistics["period"] = rng.choice(periods)
        if rng.random() < 0.1:
            statistics["compared_with"] = f"{year - 2}年"
        elif rng.random() < 0.1:
            statistics |= {"period": f"{year}年", "as_of": (meeting - dt.timedelta(days=4)).isoformat()}
    if notes := texts.some("notes", 2, 0.35):
        statistics["notes"] = notes
    return statistics


def _style(rng: Random) -> dict[str, Any]:
    """Return heading style, length, pace, numbering and a scheme, each there or not."""
    style: dict[str, Any] = {}
    if rng.random() < 0.7:
        style["headings"] = rng.choice(STYLES)
    pace = rng.choice([150, 180, 200, 220])
    if rng.random() < 0.3:
        style["pace"] = pace
    minutes = rng.choice([3, 5, 8, 10, 12, 15, 18, 20, 25, 30, 35, 40])
    if rng.random() < 0.75:
        chars = minutes * style.get("pace", 200)
        pages = max(2, chars // PAGE)
        style["length"] = rng.choice([f"{minutes}分钟", f"{chars}字", f"约{pages}页"])
    if rng.random() < 0.25:
        style["numbering"] = rng.choice(["chinese", "arabic", "spoken"])
    if rng.random() < 0.2:
        name, items = rng.choice(words()["schemes"])
        style["scheme"] = {"name": name, "items": items}
    return style


def _speaker(rng: Random, place: Place) -> dict[str, str]:
    """Return post and name, one of them, or nothing."""
    names = words()["names"]
    options = {"post": rng.choice(words()["posts"][place.kind]), "name": rng.choice(names["surnames"]) + rng.choice(names["given"])}
    return {key: value for key, value in options.items() if rng.random() < 0.8}


def _locality(rng: Random, place: Place) -> Any:
    """Return the place with its chain, or its parent, or the name alone where that tells the level."""
    entry: dict[str, Any] = {"name": place.name}
    certain = place.kind not in {"prefecture_city", "county_city"}
    if not certain or rng.random() < 0.4:
        entry["level"] = place.level
    if place.upper and rng.random() < 0.6:
        entry |= {"upper": list(place.upper)} if rng.random() < 0.5 else {"parent": place.upper[-1]}
    if place.level in {"county", "county-city", "district"} and rng.random() < 0.4:
        entry["divisions"] = {"towns": rng.randint(2, 15), "subdistricts": rng.randint(1, 6), "villages": rng.randint(20, 200)}
    return place.name if list(entry) == ["name"] and rng.random() < 0.5 else entry


def _meeting(rng: Random, texts: Texts, occasion: dict[str, Any], day: dt.date) -> dict[str, Any]:
    """Return the meeting; name, date, agenda and upper meetings there or not."""
    meeting: dict[str, Any] = {"occasion": _called(rng, closed("occasions"), occasion)}
    if rng.random() < 0.5:
        meeting["name"] = texts.fill("{all}") + occasion["name"] if rng.random() < 0.7 else texts.fill("{name}") + occasion["name"]
    if rng.random() < 0.8:
        meeting["date"] = day.isoformat()
    options = {"agenda": texts.some("agenda", 3), "follows": texts.some("follows", 1, 0.3)}
    return meeting | {key: value for key, value in options.items() if value}


def make_data(rng_seed: int) -> dict[str, Any]:
    """Return the data of a random brief, with English keys; the kinds of places and occasions take turns."""
    rng = Random(rng_seed)
    place = make_place(rng, KINDS[rng_seed % len(KINDS)])
    occasion = closed("occasions")[rng_seed % len(closed("occasions"))]
    year = rng.choice([2025, 2026, 2026, 2026, 2027])
    day = _date(rng, year)
    texts = Texts(rng, place, year)
    first = closed("sectors")[rng_seed % len(closed("sectors"))]
    picked = [first, *rng.sample([row for row in closed("sectors") if row is not first], k=rng.choice([0, 1, 2, 3, 5, 7]))]
    cut = 0 if rng.random() < 0.15 else len(picked)
    makers: dict[str, Maker] = {
        "speaker": lambda: _speaker(rng, place),
        "statistics": lambda: _statistics(rng, texts, day, picked) if rng.random() < 0.7 else {},
        "focus_sectors": lambda: _focus(rng, texts, day, picked[:cut]),
        "achievements": lambda: texts.some("achievements", 4),
        "problems": lambda: _problems(rng, texts, picked),
        "cases": lambda: _cases(rng, texts, day),
        "tasks": lambda: [_task(rng, texts, day, one) for one in rng.sample(words()["loose_tasks"], k=rng.choice([0, 0, 1, 2, 4]))],
        "accountability": lambda: texts.some("accountability", 2, 0.4),
        "background": lambda: [_background(rng, texts) for _ in range(rng.choice([0, 0, 1]))],
        "traits": lambda: texts.some("traits", 2, 0.4),
        "objectives": lambda: _objectives(rng, texts),
        "campaigns": lambda: texts.some("campaigns", 2, 0.4),
        "documents": lambda: _documents(rng, texts),
        "seasons": lambda: rng.sample(["春节", "全国两会", "汛期", "冬季", "国庆", "复工复产", "flood"], k=rng.choice([0, 0, 0, 1, 2])),
        "style": lambda: _style(rng),
        "seed": lambda: rng.randint(1, 999) if rng.random() < 0.3 else None,
    }
    data: dict[str, Any] = {"locality": _locality(rng, place), "year": year, "meeting": _meeting(rng, texts, occasion, day)}
    return data | {key: value for key, make in makers.items() if (value := make())}


def _background(rng: Random, texts: Texts) -> dict[str, str]:
    """Return an outside fact with or without its source."""
    found = {"what": texts.fill(rng.choice(words()["background"]))}
    return found | ({"source": rng.choice(words()["background_sources"])} if rng.random() < 0.7 else {})


def _objectives(rng: Random, texts: Texts) -> list[Any]:
    """Return goals as texts and as changes in percent."""
    found: list[Any] = list(texts.some("objectives", 2, 0.5))
    if rng.random() < 0.35:
        change = rng.choice(["-5%", "-3%", "-10%", "下降2.5%", "-0.5%"])
        found.append({"indicator": rng.choice(["deaths", "accidents", "fires"]), "change": change})
    return found


def _documents(rng: Random, texts: Texts) -> list[dict[str, Any]]:
    """Return cited documents with or without number and points."""
    found = []
    for title in texts.some("documents", 2, 0.45):
        entry: dict[str, Any] = {"title": title}
        if rng.random() < 0.5:
            entry["number"] = texts.fill(rng.choice(words()["numbers"]))
        if points := texts.some("points", 1, 0.5):
            entry["points"] = points
        found.append(entry)
    return found


def make_brief(rng_seed: int) -> str:
    """Return the YAML text of a valid random brief; every third one has Chinese keys."""
    data = make_data(rng_seed)
    if rng_seed % 3 == 2:
        data = in_chinese(data)
    return yaml.safe_dump(data, allow_unicode=True, sort_keys=False, width=1000)
