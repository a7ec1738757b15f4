from __future__ import annotations

import json
import re


def test_the_outline_shows_what_new_would_write(run, place) -> None:
    before = sorted(place.iterdir())
    ended = run("outline", "-c", "county.yml")
    assert ended.code == 0
    assert sorted(place.iterdir()) == before
    text = run("new", "-c", "county.yml", "-o", "-").out
    headings = re.findall(r"^\s*((?:[一二三四五六七八九十]+、|（[一二三四五六七八九十]+）)[^（]+)（", ended.out, re.M)
    assert headings
    assert [heading for heading in headings if heading not in text] == []


def test_the_outline_names_sectors_facts_and_lengths(run) -> None:
    tree = run("outline", "-c", "county.yml").out
    assert re.search(r"^    （.）煤矿.*煤矿，要素\d+条.*\d+字）$", tree, re.M)
    sections = re.findall(r"(?m)^\S.*?(\d+)字）$", tree)
    assert sum(map(int, sections)) == int(re.search(r"^共(\d+)字", tree, re.M)[1])


def test_the_outline_for_programs(run) -> None:
    content = json.loads(run("outline", "-c", "county.yml", "--json").out)
    assert sum(node["budget"] for node in content["nodes"]) == content["chars"]
    coal = next(node for node in content["nodes"] if node["sector"] == "coal_mine")
    assert (coal["level"], coal["move"]) == (2, "sector")
    assert any(path.startswith("focus_sectors[0]") for path in coal["facts"])


def test_a_wrong_brief_has_no_outline(run, place) -> None:
    (place / "county.yml").write_text("year: 2026\n", "utf-8")
    assert run("outline", "-c", "county.yml").code == 1
