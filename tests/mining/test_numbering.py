from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.mining.numbering import Numbering, numeral
from tests.mining.reading_tools import tables

NUMBERING = Numbering(tables())


@pytest.mark.parametrize(
    ("text", "marker", "ordinal"),
    [
        ("一、认清形势", "一、", 1),
        ("十二、抓落实", "十二、", 12),
        ("（三）抓消防", "（三）", 3),
        ("(二)抓交通", "(二)", 2),
        ("2、抓整治", "2、", 2),
        ("3.抓整治", "3.", 3),
        ("（1）抓整治", "（1）", 1),
        ("⑵抓整治", "⑵", 2),
        ("③抓整治", "③", 3),
        ("一是要加强领导", "一是", 1),
        ("五要筑牢机制", "五要", 5),
        ("第二，部门要履职", "第二，", 2),
        ("首先,要督促", "首先,", 1),
        ("其次要科学规划", "其次", 2),
        ("第一部分 总体情况", "第一部分", 1),
        ("三抓源头治理", "三抓", 3),
    ],
)
def test_every_way_to_write_a_number(text, marker, ordinal):
    mark = NUMBERING.marks(text)[0]
    assert (mark.text, mark.ordinal, mark.at_start) == (marker, ordinal, True)


@pytest.mark.parametrize(
    "text",
    ["2023年全县", "1.5亿元", "一定要抓好", "第一责任人要到位", "要坚持一岗双责", "这一是非问题", "二要素分析", "3.14事故"],
)
def test_what_is_no_number_before_a_heading(text):
    assert NUMBERING.marks(text) == []


def test_run_in_numbers_stand_after_punctuation_only():
    marks = NUMBERING.marks("要办三件事：一是修路；二是社会稳定。它不一是要求高。⑴安全")
    assert [mark.text for mark in marks] == ["一是", "二是", "⑴"]


def test_announced_counts():
    assert NUMBERING.announced("下面，我讲四点意见。")[0][1] == 4
    assert NUMBERING.announced("下面，我再强调五点意见：")[0][1] == 5
    assert NUMBERING.announced("就今后工作讲几点意见")[0][1] == 0


@given(st.integers(1, 99))
def test_numerals_are_read_as_they_are_written(number):
    tens, ones = divmod(number, 10)
    digits = "零一二三四五六七八九"
    text = (digits[tens] if tens > 1 else "") + ("十" if tens else "") + (digits[ones] if ones else "")
    assert numeral(text) == number == numeral(str(number))


@given(st.text())
def test_marks_lie_in_the_text_in_order(text):
    marks = NUMBERING.marks(text)
    assert all(text[mark.start :].lstrip().startswith(mark.text) for mark in marks)
    assert [mark.start for mark in marks] == sorted(mark.start for mark in marks)
