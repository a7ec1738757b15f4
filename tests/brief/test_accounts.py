"""The accounts that figures are made to give: the year at this pace, and the greatest parts together."""

from __future__ import annotations

import pytest

from generator.brief.load import load_brief_text
from generator.brief.reading import Reading, read

BRIEF = """
locality: {{name: 澄江市, level: prefecture}}
year: 2026
meeting: {{occasion: quarterly, date: 2026-12-14}}
statistics:
  period: {period}
  indicators:
    deaths: {{value: {value}, limit: {limit}}}
"""
PARTS = """
  breakdowns:
    - {{indicator: deaths, by: {by}, parts: {{{parts}}}}}
"""


def readings_of(library, text: str) -> dict[str, Reading]:
    brief = load_brief_text(text, library.vocabulary)
    return {one.id: one for one in read(brief, library.vocabulary, library.patterns("comparison"), None)}


def said(reading: Reading) -> dict[str, str]:
    return {name: span.text for name, span in reading.slots.items()}


@pytest.mark.parametrize(
    ("period", "value", "year", "over"),
    [
        ("2026年上半年", 48, "96人", "1人"),
        ("2026年一季度", 24, "96人", "1人"),
        ("2026年前三季度", 73, "约97人", "2人"),
        ("2026年1—11月", 90, "约98人", "3人"),
        ("1至10月份", 80, "96人", "1人"),
    ],
)
def test_a_pace_that_breaks_the_yearly_limit_tells_the_year_and_by_how_much(library, period, value, year, over):
    found = readings_of(library, BRIEF.format(period=period, value=value, limit=95))
    slots = said(found["limit_pace_over"])
    assert (slots["projected"], slots["over"], slots["left"]) == (year, over, f"{95 - value}人")


def test_a_pace_that_keeps_the_limit_tells_the_year_only(library):
    found = readings_of(library, BRIEF.format(period="2026年上半年", value=40, limit=95))
    assert said(found["limit_pace"]) == {
        "name": "死亡人数", "value": "40人", "limit": "95人", "left": "55人", "projected": "80人",
    }  # fmt: skip


@pytest.mark.parametrize(
    ("period", "value"),
    [
        ("2025年", 48),  # the year is over
        ("2026年1—2月", 10),  # nothing follows from two months
        ("2026年二季度", 24),  # not counted from the year's start
        ("2026年上半年", 70),  # so far beyond the pace that the limit must be one of the half year
        ("2026年上半年", 95),  # nothing is left
        ("2026年上半年", 0),
    ],
)
def test_no_year_is_reckoned_from_what_does_not_bear_it(library, period, value):
    found = readings_of(library, BRIEF.format(period=period, value=value, limit=95))
    assert not {"limit_pace", "limit_pace_over"} & found.keys()


def parts_of(library, by: str, parts: str) -> dict[str, Reading]:
    text = BRIEF.format(period="2026年上半年", value=48, limit=95) + PARTS.format(by=by, parts=parts)
    return readings_of(library, text)


def test_three_lines_of_business_are_counted_together_where_two_are_not_yet_most(library):
    found = parts_of(library, "sector", "道路交通: 26, 建筑施工: 9, 工贸: 8, 消防: 3, 农业机械: 2")
    assert said(found["top_sectors"]) == {
        "parts": "道路交通、建筑施工、工贸", "number": "三", "value": "43人", "total": "48人", "share": "89.6%", "name": "死亡人数",
    }  # fmt: skip


def test_places_together_leave_out_the_rest_and_need_a_clear_last_one(library):
    found = parts_of(library, "area", "云岭县: 14, 江北区: 9, 松河县: 8, 其他县区: 17")
    assert said(found["top_areas"])["parts"] == "云岭县、江北区、松河县"
    assert "top_areas" not in parts_of(library, "area", "云岭县: 10, 江北区: 9, 松河县: 9, 青山县: 9, 河口县: 11")


def test_parts_that_fall_together_by_two_are_not_told_twice(library):
    found = parts_of(library, "sector", "道路交通: 20, 建筑施工: 18, 工贸: 6, 消防: 4")
    assert "top_two" in found
    assert "top_sectors" not in found
