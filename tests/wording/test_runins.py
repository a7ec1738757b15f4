"""Inside the point of one line of business: its things numbered with a short title each, its accident answered there."""

from __future__ import annotations

import pytest

from generator.brief.load import load_brief_text
from generator.document import Document
from generator.pipeline import draft

HEAD = """
locality: {name: 云岭县, level: county}
year: 2026
meeting: {occasion: annual, name: 全县安全生产工作会议, date: 2026-02-26}
speaker: {post: 县长, name: 周立新}
style: {length: 3000字}
"""
TWO = """
focus_sectors:
  - sector: 煤矿
    tasks: [{who: 县应急管理局, what: 完成9处煤矿安全监测监控系统升级联网, by: 2026-06-30}]
  - 消防
problems:
  - {what: 个别煤矿带班下井制度执行不到位, sector: 煤矿}
"""
CASE = """
focus_sectors: [煤矿, 道路交通]
cases:
  - {date: 2025-08-14, place: 石桥镇, what: 面包车坠崖的较大道路交通事故, deaths: 3, lesson: 超员载客、夜间行车, source: 县公安局交警大队通报}
"""


def of_sector(document: Document, sector: str) -> str:
    return "".join(block.text for block in document.blocks if f"sector.{sector}" in block.section and block.type != "heading")


def sources(document: Document, part: str) -> list[str]:
    spans = [span for block in document.blocks if part in block.section for span in block.spans]
    return [span.source[0] for span in spans if span.source]


@pytest.mark.parametrize("seed", range(4))
def test_two_things_of_one_line_of_business_are_numbered_with_a_title_each(library, seed):
    said = of_sector(draft(load_brief_text(HEAD + TWO, library.vocabulary), library, seed), "coal_mine")
    first, second = ("一是", "二是") if "一是" in said else ("第一，", "第二，")
    problem, task = said.index("个别煤矿带班下井制度执行不到位"), said.index("监测监控系统升级联网")
    titles = said[said.index(first) : problem], said[said.index(second) : task]
    assert all("。" in title for title in titles)
    assert said.index(first) < problem < said.index(second) < task


@pytest.mark.parametrize("seed", range(4))
def test_nothing_is_numbered_that_stands_alone(library, seed):
    only = TWO[: TWO.index("problems:")]
    said = of_sector(draft(load_brief_text(HEAD + only, library.vocabulary), library, seed), "coal_mine")
    assert "监测监控系统升级联网" in said
    assert any(mark in said for mark in ("一是", "第一，")) == any(mark in said for mark in ("二是", "第二，"))


@pytest.mark.parametrize("seed", range(4))
def test_the_lesson_of_an_accident_is_answered_where_its_line_of_business_is_spoken_of(library, seed):
    document = draft(load_brief_text(HEAD + CASE, library.vocabulary), library, seed)
    told, answered = sources(document, "/cases"), sources(document, "sector.road_traffic")
    assert any(".lesson_later." in source for source in told)
    assert not any(".hold_" in source for source in told)
    assert any(".hold_overload." in source for source in answered)
    assert any(".hold_night." in source for source in answered)


@pytest.mark.parametrize("seed", range(2))
def test_it_is_answered_at_once_where_nobody_speaks_of_its_line_of_business_later(library, seed):
    alone = CASE.replace("[煤矿, 道路交通]", "[煤矿, 消防]")
    told = sources(draft(load_brief_text(HEAD + alone, library.vocabulary), library, seed), "/cases")
    assert any(".hold_" in source for source in told)
