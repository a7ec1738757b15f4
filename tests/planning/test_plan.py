from __future__ import annotations

import pytest

from generator.brief.load import load_brief_text
from generator.pipeline import prepare

BARE = "locality: {name: 云岭县, level: county}\nyear: 2026\n"


def outline_of(library, text: str):
    return prepare(load_brief_text(BARE + text, library.vocabulary), library).outline


def parts_of(outline) -> list[str]:
    return [node.id.split("/")[1] for node in outline.walk() if "/" in node.id]


@pytest.mark.parametrize(
    ("example_name", "plan_id", "sections"),
    [
        ("county", "annual-secretary", ["situation", "responsibility", "tasks", "accountability"]),
        ("district-half-year", "quarterly-yao", ["significance", "responsibility", "inspection", "tasks", "mechanism"]),
        ("county-follow-up", "follow-up", ["significance", "tasks", "responsibility", "workstyle"]),
        ("district-annual", "annual-deputy", ["significance", "tasks", "safeguard"]),
        ("city", "annual-report", ["achievements", "problems", "tasks", "safeguard"]),
    ],
)
def test_the_five_plans_of_the_samples(library, example, example_name, plan_id, sections):
    outline = prepare(example(example_name), library).outline
    assert outline.plan == plan_id
    assert [node.theme for node in outline.nodes if node.level == 1] == sections


def test_every_fact_has_a_node_whatever_the_occasion(library, example):
    brief = example("county")
    stated = {
        path
        for path in brief.facts
        if path.split("[")[0].split(".")[0] in ("problems", "cases", "achievements", "objectives", "documents", "traits")
    }
    for occasion in library.vocabulary.occasions:
        outline = prepare(brief._replace(meeting=brief.meeting._replace(occasion=occasion)), library).outline
        from generator.wording.ledger import _paths

        placed = {path for node in outline.walk() for path in _paths(node.facts)}
        missing = {path for path in stated - placed if not path.endswith((".sector", ".indicator"))}
        assert not missing, (occasion, missing)


def test_a_case_without_a_source_is_left_out_and_explained(library):
    outline = outline_of(library, "meeting: {occasion: annual}\ncases: [{what: 火灾, place: 石桥镇, date: 2025-08-01}]\n")
    assert "cases" not in parts_of(outline)
    assert {(one.path, one.why) for one in outline.unused} >= {("cases[0].what", "no_source"), ("cases[0].place", "no_source")}


def test_a_problem_is_answered_in_its_sector(library):
    outline = outline_of(library, "focus_sectors: [消防]\nproblems: [{what: 楼道堆物多, sector: 消防}, 乡镇安全员人手不够]\n")
    fire = next(node for node in outline.walk() if node.sector == "fire")
    assert [problem.what.text for _, problem in fire.facts["problems"]] == ["楼道堆物多"]
    answered = [
        node.id for node in outline.walk() if any(p.what.text == "乡镇安全员人手不够" for _, p in node.facts.get("answers", ()))
    ]
    assert len(answered) == 1
    assert answered[0].endswith("/team")


def test_a_task_with_a_move_goes_to_that_move(library):
    outline = outline_of(library, "meeting: {occasion: flood-season}\ntasks: [{what: 组织暗访, move: supervision}]\n")
    node = next(node for node in outline.walk() if node.move == "supervision")
    assert node.facts["tasks"][0].what.text == "组织暗访"


def test_the_sector_the_figures_point_at_is_added_and_comes_first(library):
    text = "meeting: {occasion: annual}\nfocus_sectors: [消防]\nstatistics: {indicators: {deaths: 20}, breakdowns: [{indicator: deaths, by: sector, parts: {道路交通: 15, 消防: 5}}]}\n"
    sectors = [node.sector for node in outline_of(library, text).walk() if node.sector]
    assert sectors == ["road_traffic", "fire"]


def test_an_occasion_about_one_subject_brings_its_sectors(library):
    sectors = [node.sector for node in outline_of(library, "meeting: {occasion: fire}\n").walk() if node.sector]
    assert sectors == list(library.vocabulary.occasions["fire_work"].sectors)


def test_many_sectors_without_tasks_are_asked_about_once(library):
    outline = outline_of(library, "focus_sectors: [消防, 煤矿, 燃气]\n")
    asked = [node.facts["ask_tasks"] for node in outline.walk() if "ask_tasks" in node.facts]
    assert asked == [("fire", "coal_mine", "gas")]


def test_an_asked_length_sets_the_limits(library):
    outline = outline_of(library, "meeting: {occasion: annual}\nstyle: {length: 20分钟, pace: 180}\n")
    assert (outline.target, outline.greatest) == (3600, 3888)


def test_parts_without_their_facts_do_not_stand(library):
    parts = parts_of(outline_of(library, "meeting: {occasion: annual}\n"))
    assert not {"figures", "cases", "problems", "objectives", "documents", "scheme", "tasks"} & set(parts)


TRAINING = """
meeting: {occasion: enterprise-training, date: 2026-05-20}
speaker: {post: 县应急管理局局长}
problems: [外包检修队伍没有交底就作业, 一线工人培训走过场]
"""


def test_a_demand_that_answers_several_problems_is_a_point_for_each_and_one_for_itself(library):
    nodes = [node for node in outline_of(library, TRAINING).walk() if node.part == "enterprise"]
    answered = [[problem.what.text for _, problem in node.facts.get("answers", ())] for node in nodes]
    assert answered == [["外包检修队伍没有交底就作业"], ["一线工人培训走过场"], []]
    assert len({node.id for node in nodes}) == 3


AREAS = """
meeting: {occasion: quarterly, date: 2026-07-10}
statistics:
  period: 2026年上半年
  indicators: {deaths: 20}
  breakdowns: [{indicator: deaths, by: area, parts: {石桥镇: %d, 河口镇: 4, 其他: %d}}]
"""


@pytest.mark.parametrize(("dead", "wanted"), [(10, True), (5, False)])
def test_figures_that_point_at_a_place_want_the_point_that_answers_them(library, dead, wanted):
    nodes = [node for node in outline_of(library, AREAS % (dead, 16 - dead)).walk() if node.part == "territorial"]
    assert [bool(node.facts.get("wanted")) for node in nodes] == [wanted]
