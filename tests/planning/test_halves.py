"""A problem that names two troubles is answered twice, each half where its own kind is answered."""

from __future__ import annotations

import pytest

from generator.brief.load import load_brief_text
from generator.brief.model import Fact, NamedProblem
from generator.pipeline import draft
from generator.planning.halves import halves, is_second
from generator.writers.text import to_text

TWO = "企业对风险的投入不足，从业人员安全意识淡薄"
BRIEF = f"""
locality: {{name: 云岭县, level: county}}
year: 2026
meeting: {{occasion: annual, date: 2026-02-26}}
speaker: {{post: 县长}}
problems: [乡镇应急管理站人员力量薄弱, 部门之间信息不通, 隐患整改拖延, "{TWO}"]
style: {{length: 20分钟}}
"""


def problem(text: str, sector: str = "") -> NamedProblem:
    return NamedProblem(Fact(text, "problems[0].what"), sector)


def texts(library, text: str, sector: str = "") -> list[str]:
    return [one.what.text for one in halves(problem(text, sector), library.catalogue.kinds)]


def test_two_clauses_of_two_kinds_are_two_problems_of_one_path(library):
    found = halves(problem(TWO), library.catalogue.kinds)
    assert [one.what.text for one in found] == TWO.split("，")
    assert {one.what.path for one in found} == {"problems[0].what"}


@pytest.mark.parametrize(
    "text",
    [
        "乡镇应急管理站人员力量薄弱，12个乡镇专职人员仅19人",
        "个别单位检查走过场，重留痕、轻整改",
        "消防设施损坏，没人修",
        "从业人员安全意识淡薄",
    ],
)
def test_a_clause_that_only_goes_on_makes_no_second_problem(library, text):
    assert texts(library, text) == [text]


def test_a_problem_of_a_line_of_business_stays_whole(library):
    assert texts(library, TWO, "road_traffic") == [TWO]


def test_only_the_later_clause_is_the_second():
    whole = problem(TWO)
    first, second = (problem(text) for text in TWO.split("，"))
    assert [is_second(one, whole) for one in (whole, first, second)] == [False, False, True]


@pytest.mark.parametrize("seed", range(3))
def test_both_halves_are_answered_and_the_date_is_asked_once(library, seed):
    text = to_text(draft(load_brief_text(BRIEF, library.vocabulary), library, seed=seed))
    told, _, answers = text.partition(TWO)
    assert told
    assert "投入" in answers
    assert "意识" in answers or "宣传" in answers
    assert text.count("安全投入何时改到位") + text.count("安全宣传何时改到位") == 1
