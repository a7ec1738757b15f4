"""A task's quantity over the days to its deadline: true bounds, and silence where a text counts several things."""

from __future__ import annotations

import pytest

from generator.brief.model import Fact, When
from generator.brief.pace import pace_of, quantity_of


@pytest.fixture
def calendar(library):
    return library.patterns("calendar")


@pytest.mark.parametrize(
    ("text", "number", "measure"),
    [
        ("完成23处临水临崖路段护栏加装", 23, "处"),
        ("对2160处有限空间逐一核对台账", 2160, "处"),
        ("改造农村公路35公里", 35, "公里"),
        ("6月底前完成9处升级", 9, "处"),
    ],
)
def test_the_one_quantity_of_a_text_is_found(calendar, text, number, measure) -> None:
    found = quantity_of(Fact(text, "tasks[0].what"), calendar)
    assert found is not None
    assert (found.number, found.measure, found.span.text) == (number, measure, f"{number}{measure}")


@pytest.mark.parametrize(
    "text",
    ["对30家企业的120处隐患复查", "用3个月查完全部码头", "完成1处渡口改造", "整改率达到98%", "管好渡口", "配齐12名安全员"],
)
def test_no_quantity_where_a_text_counts_several_things_or_none(calendar, text) -> None:
    assert quantity_of(Fact(text, "tasks[0].what"), calendar) is None


@pytest.mark.parametrize(
    ("number", "days", "said"),
    [
        (23, 216, "不到10天就要完成一处"),
        (10, 60, "6天就要完成一处"),
        (412, 72, "一周至少要完成41处"),
        (30, 15, "一周至少要完成14处"),
        (2300, 31, "一天至少要完成75处"),
    ],
)
def test_the_pace_is_a_true_bound(calendar, number, days, said) -> None:
    fact = Fact(f"改造{number}处", "tasks[0].what")
    quantity = quantity_of(fact, calendar)
    assert quantity is not None
    span = pace_of(quantity, fact, When(2026, "tasks[0].by", 9, 30), When(2026, "meeting.date", 2, 26), days, calendar)
    assert span is not None
    assert span.text == said
    assert span.source == ("pace", "tasks[0].what", "tasks[0].by", "meeting.date")


def test_a_deadline_within_a_week_is_not_shared_out(calendar) -> None:
    fact = Fact("改造23处", "tasks[0].what")
    quantity = quantity_of(fact, calendar)
    assert quantity is not None
    assert pace_of(quantity, fact, When(2026, "a", 3, 1), When(2026, "b", 2, 26), 3, calendar) is None
