"""What is said of each matter of a brief: once, where it belongs, and only beside work it is for."""

from __future__ import annotations

from collections import Counter
from itertools import chain

import pytest

from generator.brief.load import load_brief_text
from generator.document import Document
from generator.pipeline import draft
from generator.planning.spread import BARE_POINTS
from generator.wording.remedies import Remedies

MOST_OF_ONE = 2
"""A task may have two sentences of one kind about it where there is room, never more."""
BRIEF = """
locality: {name: 望湖区, level: district}
year: 2026
meeting: {occasion: fire_work, name: 全区火灾防控工作会议, date: 2026-11-06}
speaker: {post: 副区长, name: 秦晓东}
statistics:
  period: 2026年1—10月
  indicators: {fires: {value: 214, previous: 231}}
  breakdowns:
    - {indicator: fires, by: 原因, parts: {电气故障: 96, 用火不慎: 58, 电动自行车: 27, 雷击: 3, 其他: 30}}
focus_sectors:
  - sector: 电动自行车
    tasks: [{who: 各街道, what: 建成21个老旧小区集中充电点, by: 2026-12-31}]
  - sector: 高层建筑
    tasks:
      - {who: 区消防救援大队, what: 修复43栋高层住宅消防水泵, by: 2026-12-15}
      - {who: 区消防救援大队, what: 检查消防设施, by: 2026-12-20}
problems: [社区微型消防站夜间无人值守]
style: {length: 20分钟}
"""


@pytest.fixture(scope="module")
def remedies(library) -> Remedies:
    brief = load_brief_text(BRIEF, library.vocabulary)
    return Remedies(brief, library.catalogue.kinds, library.catalogue.matters)


def roles(document: Document) -> list[str]:
    sources = (span.source[0] for block in document.blocks for span in block.spans if span.kind == "phrase")
    return [source.split(".")[-2] for source in dict.fromkeys(sources) if ".matter." in source]


def test_each_matter_belongs_to_its_first_task(remedies):
    tasks = list(chain.from_iterable(focus.tasks for focus in remedies.brief.focus_sectors))
    assert [remedies.of_task(task) for task in tasks] == ["charging", "fire_pump", ""]


def test_a_share_is_taken_up_only_where_no_task_is_about_it(remedies):
    assert [matter for _, matter in remedies.causes] == ["wiring", "open_flame"]


@pytest.mark.parametrize("seed", range(4))
def test_tasks_and_problems_are_spoken_of_in_words_of_their_own(library, seed):
    said = roles(draft(load_brief_text(BRIEF, library.vocabulary), library, seed))
    assert {"course_charging", "course_fire_pump", "do_micro_night", "do_wiring"} <= set(said)
    assert max(Counter(said).values()) <= MOST_OF_ONE


def test_words_for_one_kind_of_work_stand_beside_no_other(library):
    entries = {entry.id: entry for entry in library.bank.entries() if entry.works}
    text = BRIEF.replace("建成21个老旧小区集中充电点", "清理楼道里充电的电动自行车")
    for seed in range(12):
        document = draft(load_brief_text(text, library.vocabulary), library, seed)
        used = [
            entries[span.source[0]]
            for block in document.blocks
            for span in block.spans
            if span.source[:1] and span.source[0] in entries
        ]
        assert all("clear" in entry.works for entry in used if entry.role.endswith("charging"))


def test_a_sector_of_weight_that_nobody_named_is_taken_up_and_its_task_asked_for(library):
    text = """
locality: {name: 云岭县, level: county}
year: 2026
meeting: {occasion: annual, date: 2026-02-26}
statistics:
  period: 2025年
  indicators: {deaths: {value: 19, previous: 23}}
  breakdowns: [{indicator: deaths, by: sector, parts: {道路交通: 12, 煤矿: 3, 建筑施工: 3, 消防: 1}}]
focus_sectors: [{sector: 道路交通}, {sector: 煤矿}]
"""
    document = draft(load_brief_text(text, library.vocabulary), library, 1)
    sections = {block.section.rpartition(".")[2] for block in document.blocks}
    assert "construction" in sections
    assert "fire" not in sections
    assert any("建筑施工" in block.text for block in document.blocks if "【待补" in block.text)


THIN = "locality: {name: 石桥镇, level: township}\nyear: 2026\nmeeting: {occasion: flood_season}\nfocus_sectors: [防汛]\n"


@pytest.mark.parametrize("seed", range(3))
def test_a_thin_brief_takes_up_several_sides_of_its_subject_and_nothing_else(library, seed):
    document = draft(load_brief_text(THIN, library.vocabulary), library, seed)
    points = [
        (block.section.split("/")[1], block.text) for block in document.blocks if block.type == "heading" and "/" in block.section
    ]
    assert len({text for part, text in points if part.startswith("sector.flood")}) == BARE_POINTS
    assert {part for part, _ in points if "flood" not in part} <= set(library.catalogue.wanted["flood_season"])


def test_a_thin_brief_is_asked_for_what_it_lacks(library):
    document = draft(load_brief_text(THIN, library.vocabulary), library, 1)
    gaps = [span.source[0] for block in document.blocks for span in block.spans if span.kind == "gap"]
    assert {"sector_base", "sector_tasks"} <= set(gaps)
    known = THIN.replace("[防汛]", "[{sector: 防汛, situation: [全镇有小水库6座]}]")
    told = draft(load_brief_text(known, library.vocabulary), library, 1)
    assert "sector_base" not in [span.source[0] for block in told.blocks for span in block.spans if span.kind == "gap"]
