"""Lines of business that have their dead but no place in the speech are named once, and what is done about them is asked."""

from __future__ import annotations

import pytest

from generator.brief.load import load_brief_text
from generator.pipeline import draft

BRIEF = """
locality: {name: 澄江市, level: prefecture}
year: 2026
meeting: {occasion: quarterly, name: 全市安全生产形势分析会, date: 2026-07-14}
speaker: {post: 市长, name: 方建国}
statistics:
  period: 2026年上半年
  indicators:
    deaths: {value: 48, previous: 47}
    hazards_found: 20316
    hazards_rectified: 18902
  breakdowns:
    - {indicator: deaths, by: sector, parts: {道路交通: 27, 建筑施工: 16, 消防: 3, 农业机械: 2}}
focus_sectors:
  - {sector: 道路交通, tasks: [{who: 市公安局, what: 完成46处平交路口减速带安装, by: 2026-09-20}]}
  - {sector: 建筑施工, tasks: [{who: 市住房和城乡建设局, what: 逐台检测112个工地的起重机械, by: 2026-08-31}]}
style: {length: 3000字}
"""


def sentences(library, text: str, seed: int) -> list[str]:
    blocks = draft(load_brief_text(text, library.vocabulary), library, seed).blocks
    return [sentence for block in blocks for sentence in block.text.split("。")]


@pytest.mark.parametrize("seed", range(4))
def test_they_are_named_with_a_gap_for_their_measures(library, seed):
    found = [one for one in sentences(library, BRIEF, seed) if "消防3人、农业机械2人" in one and "人中" not in one]
    assert len(found) == 1
    assert any("【待补：消防、农业机械的措施" in one for one in sentences(library, BRIEF, seed))


@pytest.mark.parametrize("seed", range(4))
def test_what_is_dwelt_on_is_not_among_them(library, seed):
    text = BRIEF.replace("style:", "  - {sector: 消防}\n  - {sector: 农业机械}\nstyle:")
    assert not [one for one in sentences(library, text, seed) if "消防3人、农业机械2人" in one and "人中" not in one]


@pytest.mark.parametrize("seed", range(4))
def test_the_hazards_left_to_mend_have_one_point_of_their_own_that_asks_for_their_list(library, seed):
    blocks = draft(load_brief_text(BRIEF, library.vocabulary), library, seed).blocks
    told = {block.section for block in blocks if "1414" in block.text}
    assert len(told) == 2
    assert any("【待补：1414处隐患的清单何时报齐" in block.text for block in blocks)
