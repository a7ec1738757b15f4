"""What ties a general demand to the place of the brief."""

from __future__ import annotations

import pytest

from generator.brief.load import load_brief_text
from generator.brief.reading import read
from generator.pipeline import draft
from generator.wording.agenda import Agenda
from generator.wording.local import local_slots
from generator.wording.thread import Thread
from generator.wording.timing import Timing

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


LOCAL_ROLES = (".local.local.", ".talk.talk_here.", ".core.core_here.", ".core.core_area.", ".left.")


def slots_of(library, text: str) -> dict[str, str]:
    brief = load_brief_text(text, library.vocabulary)
    readings = read(brief, library.vocabulary, library.patterns("comparison"), None)
    thread = Thread(brief, library.catalogue.kinds, library.topics)
    timing = Timing(brief, library.vocabulary, library.patterns("calendar"))
    found = local_slots(thread, readings, library.vocabulary, Agenda.of(library.rows("agenda")), timing)
    return {name: span.text for name, span in found.items()}


def test_the_figures_and_sectors_of_the_brief_are_named(library):
    found = slots_of(library, BRIEF)
    assert found["left"] in ("136处", "136项")
    assert found["worst"] == "道路交通"
    assert found["sectors"] == "煤矿、道路交通、消防"
    assert found["deaths"] == "19人"


TASKS = """
tasks:
  - {who: 县应急管理局, what: 组织应急演练}
  - {who: 县公安局、县应急管理局、县水利局, what: 联合检查}
problems: [乡镇应急管理站人员力量薄弱, 从业人员安全意识淡薄]
"""


def test_each_body_that_has_a_task_is_named_once_and_the_problems_by_their_short_names(library):
    found = slots_of(library, BRIEF + TASKS)
    assert found["charged"] == "县应急管理局、县公安局、县水利局"
    assert found["labels"].count("、") == 1


def test_one_body_alone_and_more_than_can_be_heard_are_not_named(library):
    alone = TASKS.replace("县公安局、县应急管理局、县水利局", "县应急管理局")
    many = TASKS.replace("县水利局", "县水利局、县教育局、县卫生健康局、县商务局")
    assert "charged" not in slots_of(library, BRIEF + alone)
    assert "charged" not in slots_of(library, BRIEF + many)


def test_who_spoke_and_what_was_signed_before_are_known_by_their_names(library):
    agenda = "agenda: [县应急管理局、石桥镇分别作了表态发言, 县政府与各乡镇签订了2026年安全生产目标管理责任书]"
    found = slots_of(library, BRIEF.replace("date: 2026-02-26}", f"date: 2026-02-26, {agenda}}}"))
    assert found["spoke"] == "县应急管理局、石桥镇"
    assert found["signed"] == "责任书"
    assert not slots_of(library, BRIEF).keys() & {"spoke", "signed"}


AREAS = "parts: {道路交通: 12, 煤矿: 3, 建筑施工: 4}}"


@pytest.mark.parametrize(
    ("parts", "place"),
    [("石桥镇: 9, 云岭镇: 4, 其他: 6", "石桥镇"), ("石桥镇: 6, 云岭镇: 6, 其他: 7", ""), ("石桥镇: 2, 其他: 17", "")],
)
def test_the_place_with_most_dead_is_named_where_one_stands_out(library, parts, place):
    by_area = f"{AREAS}\n    - {{indicator: deaths, by: area, parts: {{{parts}}}}}"
    assert slots_of(library, BRIEF.replace(AREAS, by_area)).get("area", "") == place


def test_the_times_of_year_that_the_brief_names_are_at_hand(library):
    assert slots_of(library, BRIEF + "seasons: [节后复工, 全国两会]\n")["periods"] == "节后复工、全国两会"
    assert "periods" not in slots_of(library, BRIEF)


def test_what_the_brief_does_not_bear_out_is_not_said(library):
    text = BRIEF.replace("5074", "5210").replace("道路交通: 12, 煤矿: 3", "道路交通: 8, 煤矿: 7")
    found = slots_of(library, text.replace("[煤矿, 防汛, 道路交通, 消防, 校园]", "[煤矿, 防汛]"))
    assert not found.keys() & {"left", "worst", "sectors", "labels"}


def brought_up(library, seed: int) -> list[str]:
    """Return the local facts that general demands of a draft bring up, beside a phrase of a local role."""
    facts = set(slots_of(library, BRIEF).values())
    spans = [span for block in draft(load_brief_text(BRIEF, library.vocabulary), library, seed).blocks for span in block.spans]
    local = [bool(span.source) and any(role in span.source[0] for role in LOCAL_ROLES) for span in spans]
    near = [any(local[max(0, place - 1) : place + 2]) for place in range(len(spans))]
    return [span.text for span, is_near in zip(spans, near, strict=True) if is_near and span.text in facts]


@pytest.mark.parametrize("seed", range(3))
def test_a_long_speech_says_each_of_them_once_under_its_general_demands(library, seed):
    named = brought_up(library, seed)
    assert named
    assert len(named) == len(set(named))
