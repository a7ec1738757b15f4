"""What ties a general demand to the place of the brief."""

from __future__ import annotations

from itertools import pairwise

import pytest

from generator.brief.load import load_brief_text
from generator.brief.reading import read
from generator.pipeline import draft
from generator.wording.local import local_slots
from generator.wording.thread import Thread

BRIEF = """
locality: {name: 云岭县, level: county}
year: 2026
meeting: {occasion: annual, name: 全县安全生产工作会议, date: 2026-02-26}
speaker: {post: 县长, name: 周立新}
statistics:
  period: 2025年
  indicators:
    deaths: {value: 19, previous: 23}
    hazards_found: 5210
    hazards_rectified: 5074
  breakdowns:
    - {indicator: deaths, by: sector, parts: {道路交通: 12, 煤矿: 3, 建筑施工: 4}}
focus_sectors: [煤矿, 防汛, 道路交通, 消防, 校园]
style: {length: 5000字}
"""


UNITS = "各乡镇"
"""How the places below are called is no fact that is recalled."""


def slots_of(library, text: str) -> dict[str, str]:
    brief = load_brief_text(text, library.vocabulary)
    readings = read(brief, library.vocabulary, library.patterns("comparison"), None)
    found = local_slots(Thread(brief, library.catalogue.kinds, library.topics), readings, library.vocabulary)
    return {name: span.text for name, span in found.items()}


def test_the_figures_and_sectors_of_the_brief_are_named(library):
    found = slots_of(library, BRIEF)
    assert found["left"] in ("136处", "136项")
    assert found["worst"] == "道路交通"
    assert found["sectors"] == "煤矿、道路交通、消防"


def test_what_the_brief_does_not_bear_out_is_not_said(library):
    text = BRIEF.replace("5074", "5210").replace("道路交通: 12, 煤矿: 3", "道路交通: 8, 煤矿: 7")
    found = slots_of(library, text.replace("[煤矿, 防汛, 道路交通, 消防, 校园]", "[煤矿, 防汛]"))
    assert not found.keys() & {"left", "worst", "sectors", "labels"}


@pytest.mark.parametrize("seed", range(3))
def test_a_long_speech_says_them_under_its_general_demands(library, seed):
    document = draft(load_brief_text(BRIEF, library.vocabulary), library, seed)
    measures = [block for block in document.blocks if "/" in block.section and "sector" not in block.section]
    said = [span.text for block in measures for span in block.spans if span.source[:1] == ("sectors",)]
    assert said


@pytest.mark.parametrize("seed", range(3))
def test_each_fact_is_brought_up_again_once(library, seed):
    document = draft(load_brief_text(BRIEF, library.vocabulary), library, seed)
    spoken = [span for block in document.blocks for span in block.spans]
    named = [
        after.text
        for before, after in pairwise(spoken)
        if before.source
        and ".local.local." in before.source[0]
        and after.kind in ("derived", "reference")
        and not after.text.startswith(UNITS)
    ]
    assert len(named) == len(set(named))
