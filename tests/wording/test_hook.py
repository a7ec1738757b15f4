"""What a speech starts from, and the days it ends with."""

import pytest

from generator.brief.load import load_brief_text
from generator.pipeline import draft

HEAD = """
locality: {name: 云岭县}
year: 2026
"""
FEAST = "meeting: {occasion: pre_holiday, date: 2026-09-21}\n"
YEARLY = "meeting: {occasion: 年度工作会议, date: 2026-03-02}\n"
FIGURES = """
statistics:
  indicators:
    accidents: {value: %s, previous: %s}
    deaths: {value: %s, previous: %s}
"""
TASKS = """
tasks:
  - {what: 完成23处临水临崖路段护栏加装, who: 县交通运输局, by: 2026-09-30}
  - {what: 修复43栋高层住宅消防水泵, who: 县住房和城乡建设局, by: 2026-06-30}
"""


def derived(library, text, seed, *kinds):
    """Return what a draft says that is computed in one of these ways."""
    document = draft(load_brief_text(text, library.vocabulary), library, seed)
    spans = (span for block in document.blocks for span in block.spans if span.kind == "derived")
    return [span.text for span in spans if span.source[0] in kinds]


@pytest.mark.parametrize("seed", range(4))
def test_before_a_feast_the_days_left_are_counted(library, seed):
    assert "10天" in derived(library, HEAD + FEAST, seed, "days_to")


@pytest.mark.parametrize("seed", range(4))
def test_the_dead_in_ten_accidents_are_told_where_they_became_more(library, seed):
    told = derived(library, HEAD + YEARLY + FIGURES % (100, 100, 30, 20), seed, "in_ten")
    assert {"2人", "3人"} <= set(told)


@pytest.mark.parametrize("seed", range(4))
def test_accidents_that_rose_more_than_the_dead_are_not_called_graver(library, seed):
    assert not derived(library, HEAD + YEARLY + FIGURES % (109, 100, 21, 20), seed, "in_ten")


@pytest.mark.parametrize("seed", range(4))
def test_the_days_to_remember_come_in_order(library, seed):
    days = derived(library, HEAD + YEARLY + TASKS, seed, "look")
    assert len(days) == 2
    assert "43栋" in days[0]
    assert "23处" in days[1]


def test_a_deadline_that_another_comes_before_is_not_started_from(library):
    text = """
locality: {name: 察汗旗, level: county}
year: 2026
meeting: {occasion: flood_season, name: 全旗防汛工作会议, date: 2026-06-05}
focus_sectors:
  - sector: 防汛
    tasks:
      - {who: 各苏木镇, what: 把转移名册更新到人, by: 2026-06-15}
      - {who: 旗水利局, what: 完成2座病险水库除险, by: 2026-06-25}
style: {length: 1500字}
"""
    assert not [one for one in roles_said(library, text, 3) if one.startswith("hook_task")]
    later = text.replace("2026-06-15", "2026-06-28")
    assert [one for one in roles_said(library, later, 3) if one.startswith("hook_task")]


def roles_said(library, text: str, seed: int) -> list[str]:
    spans = [span for block in draft(load_brief_text(text, library.vocabulary), library, seed).blocks for span in block.spans]
    return [span.source[0].split(".")[-2] for span in spans if span.source and span.source[0].count(".") > 1]
