"""Who is given orders: those in the room, and nobody over whom the speaker has no say."""

from __future__ import annotations

import pytest

from generator.brief.load import load_brief_text
from generator.pipeline import draft

BRIEF = """
locality: {name: 临港经济开发区, level: zone, parent: 海州市}
year: 2026
meeting: {occasion: OCCASION, name: 全区危险化学品企业负责人安全培训会, date: 2026-09-10}
speaker: {post: 区应急管理局局长, name: 高志强}
focus_sectors: [危险化学品, 动火作业]
problems:
  - {what: 4家企业动火作业票先签字后检测, sector: 动火作业}
  - {what: 外包检修队伍入厂培训走过场, sector: 危险化学品}
style: {length: 3000字}
"""
OTHERS = ("消防救援机构要", "消防救援机构牵头", "市场监督管理局要", "公安局要")
BELOW = ("各基层单位", "各有关部门要", "各村、社区")


def text_of(library, occasion: str, seed: int) -> str:
    document = draft(load_brief_text(BRIEF.replace("OCCASION", occasion), library.vocabulary), library, seed)
    return "\n".join(block.text for block in document.blocks)


@pytest.mark.parametrize("seed", range(4))
def test_the_head_of_a_bureau_gives_no_orders_to_other_bureaus(library, seed):
    text = text_of(library, "annual", seed)
    assert not [words for words in (*OTHERS, "各基层单位要") if words in text]


@pytest.mark.parametrize("seed", range(4))
def test_a_meeting_of_enterprises_gives_no_orders_to_who_is_not_there(library, seed):
    text = text_of(library, "enterprise_training", seed)
    assert not [words for words in BELOW if words in text]
    assert "企业" in text


def test_fewer_than_four_problems_are_told_once_where_they_are_answered(library):
    document = draft(load_brief_text(BRIEF.replace("OCCASION", "annual"), library.vocabulary), library, 1)
    homes = [block.section for block in document.blocks if "先签字后检测" in block.text or "入厂培训走过场" in block.text]
    assert homes
    assert all("sector." in home for home in homes)
    assert "\n".join(block.text for block in document.blocks).count("4家企业动火作业票先签字后检测") == 1
