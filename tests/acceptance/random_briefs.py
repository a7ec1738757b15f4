"""A valid random brief for a seed: every level, occasion, sector, rank and shape of figures, with holes everywhere."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from random import Random
from typing import Any

import yaml
from random_figures import make_breakdowns, make_indicators
from random_keys import in_chinese
from random_parts import Texts, called, cases, closed, focus, problems, task
from random_places import KINDS, Place, make_place, words

Maker = Callable[..., Any]
STYLES = ("plain", "parallel", "metaphor", "numeric", "yao", "对仗", "平实", "一要")
PAGE = 616


def _date(rng: Random, year: int) -> dt.date:
    return dt.date(year, 1, 5) + dt.timedelta(days=rng.randint(0, 350))


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
        style["numbering"] = rng.choice(["chinese", "arabic", "layered", "spoken"])
    if rng.random() < 0.2:
        name, items = rng.choice(words()["schemes"])
        style["scheme"] = {"name": name, "items": items}
    return style


def _speaker(rng: Random, place: Place) -> dict[str, str]:
    """Return post and name, one of them, or nothing."""
    names = words()["names"]
    options = {
        "post": rng.choice(words()["posts"][place.kind]),
        "name": rng.choice(names["surnames"]) + rng.choice(names["given"]),
    }
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
    meeting: dict[str, Any] = {"occasion": called(rng, closed("occasions"), occasion)}
    if rng.random() < 0.5:
        meeting["name"] = (
            texts.fill("{all}") + occasion["name"] if rng.random() < 0.7 else texts.fill("{name}") + occasion["name"]
        )
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
        "focus_sectors": lambda: focus(rng, texts, day, picked[:cut]),
        "achievements": lambda: texts.some("achievements", 4),
        "problems": lambda: problems(rng, texts, picked),
        "cases": lambda: cases(rng, texts, day),
        "tasks": lambda: [
            task(rng, texts, day, one) for one in rng.sample(words()["loose_tasks"], k=rng.choice([0, 0, 1, 2, 4]))
        ],
        "accountability": lambda: texts.some("accountability", 2, 0.4),
        "background": lambda: [_background(rng, texts) for _ in range(rng.choice([0, 0, 1]))],
        "traits": lambda: texts.some("traits", 2, 0.4),
        "objectives": lambda: _objectives(rng, texts),
        "campaigns": lambda: texts.some("campaigns", 2, 0.4),
        "documents": lambda: _documents(rng, texts),
        "seasons": lambda: rng.sample(
            ["春节", "全国两会", "汛期", "冬季", "国庆", "复工复产", "flood"], k=rng.choice([0, 0, 0, 1, 2])
        ),
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
