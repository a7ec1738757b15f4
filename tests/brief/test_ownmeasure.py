"""Hazards are counted in the measure that the brief itself uses for them."""

from __future__ import annotations

import pytest

from generator.brief.load import load_brief_text
from generator.brief.ownmeasure import tells_left
from generator.document import Document
from generator.pipeline import draft

TEXT = """
locality: {name: 云岭县, level: county}
year: 2026
meeting: {occasion: quarterly, name: 全县安全生产工作会议, date: 2026-07-10}
statistics:
  period: 2026年上半年
  indicators: {deaths: 20, hazards_found: %s, hazards_rectified: %s}
problems: [部分重大隐患整改拖延，806条未按期完成]
style: {length: 3000字}
"""


def brief_of(library, found: str, fixed: str):
    return load_brief_text(TEXT % (found, fixed), library.vocabulary)


def said_in(document: Document) -> str:
    return "".join(block.text for block in document.blocks)


def test_what_a_problem_counts_by_the_line_the_figures_count_so_too(library):
    said = said_in(draft(brief_of(library, "9820", "9014"), library, 1))
    assert "9820条" in said
    assert "9014条" in said
    assert "9820处" not in said


@pytest.mark.parametrize(("found", "fixed", "told"), [("9820处", "9014处", "9820处"), ("9000", "8000", "9000处")])
def test_a_written_measure_and_other_numbers_change_nothing(library, found, fixed, told):
    assert told in said_in(draft(brief_of(library, found, fixed), library, 1))


@pytest.mark.parametrize("seed", range(3))
def test_what_a_problem_tells_of_the_rest_is_not_asked_for_a_second_time(library, seed):
    document = draft(brief_of(library, "9820", "9014"), library, seed)
    assert not [gap for gap in document.gaps if "806" in gap.ask]
    assert not [
        span
        for block in document.blocks
        for span in block.spans
        if span.text == "806条" and block.section.startswith("workstyle")
    ]


def test_the_rest_is_told_only_by_its_whole_number(library):
    brief = brief_of(library, "9820", "9014")
    assert tells_left(brief, "806处") is False
    assert tells_left(brief, "806条") is True
    assert tells_left(brief, "06条") is False
