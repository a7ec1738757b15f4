"""Every clause of a problem is answered; before a feast it is mended by then; an audience hears nobody else's orders."""

from __future__ import annotations

import pytest

from generator.brief.load import load_brief_text
from generator.pipeline import draft, prepare

HEAD = """
locality: {name: 云岭县, level: county}
year: 2026
"""
SITES = """
meeting: {occasion: quarterly, date: 2026-07-10}
speaker: {post: 常务副县长}
focus_sectors: [建筑施工, 消防]
problems:
  - {what: 分包队伍管理混乱，安全员不到岗, sector: 建筑施工}
  - {what: 微型消防站夜间无人值守, sector: 消防}
  - 基层执法人员不会查、不敢罚
style: {length: 4000字}
"""
FEAST = """
meeting: {occasion: pre_holiday, date: 2026-09-28}
speaker: {post: 县长}
focus_sectors: [道路交通, 旅游]
problems: [景区周边村道停车混乱]
seasons: [国庆]
"""
WARNING = """
meeting: {occasion: accident-warning, name: 全县消防安全警示会, date: 2026-06-17}
speaker: {post: 副县长}
focus_sectors:
  - {sector: 消防, tasks: [{who: 县消防救援大队, what: 对392家下店上宅门店逐家清理住人和充电, by: 2026-07-20}]}
"""
DUST = """
meeting: {occasion: enterprise-training, date: 2026-05-20}
speaker: {post: 县应急管理局局长}
focus_sectors:
  - sector: 工贸
    situation: [辖区规上工贸企业213家，其中涉及有限空间作业的46家、粉尘涉爆的18家]
    tasks: [{who: 各企业, what: 完成有限空间辨识挂牌, by: 2026-06-30}]
problems: [外包检修队伍没有交底就作业]
"""


def drafted(library, text: str, seed: int):
    return draft(load_brief_text(HEAD + text, library.vocabulary), library, seed)


def entries(document) -> list[str]:
    return [span.source[0] for block in document.blocks for span in block.spans if span.kind == "phrase" and span.source]


@pytest.mark.parametrize("seed", range(4))
def test_the_second_clause_of_a_problem_is_answered_too(library, seed):
    said = entries(drafted(library, SITES, seed))
    assert any(".do_site_subcontract." in ident for ident in said)
    assert any(".do_site_staff." in ident for ident in said)


@pytest.mark.parametrize("seed", range(4))
def test_before_a_feast_what_is_found_is_mended_by_then_and_one_gap_asks_for_all_tasks(library, seed):
    document = drafted(library, FEAST, seed)
    assert any(".due_feast." in ident for ident in entries(document))
    assert not [gap for gap in document.gaps if "停车" in gap.ask]
    assert len([gap for gap in document.gaps if "责任人和时限" in gap.ask]) == 1


@pytest.mark.parametrize("seed", range(3))
def test_a_meeting_about_one_line_of_business_does_not_name_it_in_its_headings(library, seed):
    heads = [block.text for block in drafted(library, WARNING, seed).blocks if block.type == "heading"]
    assert not [head for head in heads if "消防要" in head]
    assert [head for head in heads if "门店" in head or "住宿" in head]


def test_of_several_parts_the_one_is_singled_out_that_no_task_is_about(library):
    prepared = prepare(load_brief_text(HEAD + DUST, library.vocabulary), library)
    (item,) = prepared.brief.focus_sectors[0].situation
    assert prepared.material.thread.part(item).text == "粉尘涉爆的18家"


@pytest.mark.parametrize("seed", range(6))
def test_nobody_speaks_to_a_training_course_who_is_not_there(library, seed):
    said = "".join(block.text for block in drafted(library, DUST, seed).blocks)
    assert not [word for word in ("带班人要", "队伍的负责人要", "主管单位", "包片", "分管领导") if word in said]


CROWDED = """
meeting: {occasion: annual, date: 2026-02-26}
speaker: {post: 县长}
focus_sectors: [煤矿, 道路交通]
cases:
  - {date: 2025-08-14, place: 石桥镇, what: 面包车坠崖事故, deaths: 3, lesson: 超员载客、夜间行车, source: 县公安局交警大队通报, sector: 道路交通}
"""


@pytest.mark.parametrize("seed", range(6))
def test_a_lesson_about_too_many_passengers_says_nothing_of_too_much_load(library, seed):
    document = drafted(library, CROWDED, seed)
    spans = [span for block in document.blocks for span in block.spans if span.kind == "phrase" and span.source]
    said = "".join(span.text for span in spans if ".hold_overload." in span.source[0])
    assert said
    assert not [word for word in ("超载", "装货", "卸货") if word in said]
