from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from generator.brief.comparison import against_limit, base_of, change_words, compare
from generator.brief.model import Fact, Figure, Statistic, Statistics
from generator.brief.patterns import Patterns

FILE = Path(__file__).parents[2] / "phrasebank" / "common" / "comparison.yml"
PATTERNS = Patterns.of(yaml.safe_load(FILE.read_text(encoding="utf-8")))
DOWN, UP = ("减少", "下降", "降幅"), ("增加", "上升", "增长", "提高", "增幅", "超出")


def figure(text: str, name: str) -> Figure:
    return Figure(Decimal(text.rstrip("%")), text, f"x.{name}")


def statistic(
    value: str, previous: str | None = None, limit: str | None = None, unit: str = "起", better: str = "lower"
) -> Statistic:
    given_figures = [None if text is None else figure(text, name) for text, name in ((previous, "previous"), (limit, "limit"))]
    return Statistic("x", "指标", unit, figure(value, "value"), *given_figures, better, own=True)


def said(row: Statistic, statistics: Statistics | None = None) -> str:
    span = compare(row, None, PATTERNS, base_of(statistics or Statistics(), PATTERNS))
    assert span is not None
    assert span.kind == "derived"
    return span.text


@pytest.mark.parametrize(
    ("value", "previous", "unit", "text"),
    [
        ("38", "47", "起", "同比减少9起、下降19.1%"),
        ("93", "100", "人", "同比减少7人、下降7%"),
        ("3", "5", "起", "同比减少2起"),
        ("0", "1", "起", "同比减少1起"),
        ("0", "12", "起", "同比减少12起"),
        ("1", "0", "起", "上年同期未发生，同比增加1起"),
        ("3", "0", "人", "上年同期为零，同比增加3人"),
        ("0", "0", "起", "上年同期也未发生"),
        ("19", "19", "人", "同比持平"),
        ("642.5", "811.0", "万元", "同比减少168.5万元、下降20.8%"),
        ("6.5", "8", "亿元", "同比减少1.5亿元、下降18.8%"),
        ("20001", "20000", "人", "同比增加1人"),
        ("1", "20000", "人", "同比减少19999人"),
        ("600", "100", "起", "同比增加500起、上升500%"),
        ("0.045", "0.049", "人/亿元", "同比下降8.2%"),
        ("97.4", "96", "%", "同比上升1.4个百分点"),
    ],
)
def test_comparison_in_words(value: str, previous: str, unit: str, text: str) -> None:
    assert said(statistic(value, previous, unit=unit)) == text


@pytest.mark.parametrize(
    ("better", "unit", "text"),
    [("higher", "%", "同比提高2个百分点"), ("higher", "家", "同比增加2家、增长2.1%"), ("context", "处", "同比增加2处、增幅2.1%")],
)
def test_the_verb_follows_what_is_better(better: str, unit: str, text: str) -> None:
    assert said(statistic("97", "95", unit=unit, better=better)) == text


def test_another_base_is_named() -> None:
    year = Statistics(compared_with=Fact("2024年", "statistics.compared_with"), period=Fact("2025年1—6月", "statistics.period"))
    assert said(statistic("38", "47"), year) == "比2024年同期减少9起、下降19.1%"
    assert said(statistic("38", "38"), year) == "与2024年同期持平"
    whole = Statistics(compared_with=Fact("2019年", "statistics.compared_with"), period=Fact("2025年", "statistics.period"))
    span = compare(statistic("38", "47"), None, PATTERNS, base_of(whole, PATTERNS))
    assert span is not None
    assert span.text == "比2019年减少9起、下降19.1%"
    assert span.source == ("comparison", "x.value", "x.previous", "statistics.compared_with")


def test_nothing_is_compared_without_an_earlier_figure() -> None:
    assert compare(statistic("5"), None, PATTERNS, base_of(Statistics(), PATTERNS)) is None


UNITS = st.sampled_from(["起", "人", "处", "万元", "%", "人/亿元"])
NUMBERS = st.integers(0, 100_000).map(str)


@given(NUMBERS, NUMBERS, UNITS, st.sampled_from(["lower", "higher", "context"]))
def test_the_verb_always_agrees_with_the_direction(value: str, previous: str, unit: str, better: str) -> None:
    text = said(statistic(value, previous, unit=unit, better=better))
    rose, fell = int(value) > int(previous), int(value) < int(previous)
    assert any(verb in text for verb in UP) == rose
    assert any(verb in text for verb in DOWN) == fell
    assert "-" not in text
    assert "倍" not in text
    assert "下降100%" not in text
    if int(previous) == 0 and unit != "%":
        assert "%" not in text


@given(NUMBERS, st.integers(0, 9).map(str), st.sampled_from(["起", "人", "处"]))
def test_no_percentage_on_a_small_base(value: str, previous: str, unit: str) -> None:
    assert "%" not in said(statistic(value, previous, unit=unit))
    assert "%" not in change_words(statistic(value, previous, unit=unit), None, PATTERNS, short=True)


@pytest.mark.parametrize(
    ("value", "limit", "text"),
    [
        ("19", "22", "控制在22人的指标以内"),
        ("22", "22", "与22人的控制指标持平"),
        ("25", "22", "超出22人的控制指标3人"),
        ("0", "0", "守住了零指标"),
        ("2", "0", "控制指标为零，超出2人"),
    ],
)
def test_a_figure_against_its_limit(value: str, limit: str, text: str) -> None:
    span = against_limit(statistic(value, limit=limit, unit="人"), PATTERNS)
    assert span is not None
    assert span.text == text
    assert span.source == ("limit", "x.value", "x.limit")


def test_a_target_for_what_should_be_high() -> None:
    missed = against_limit(statistic("93", limit="95", unit="%", better="higher"), PATTERNS)
    reached = against_limit(statistic("97", limit="95", unit="%", better="higher"), PATTERNS)
    assert missed is not None
    assert missed.text == "比95%的目标低2个百分点"
    assert reached is not None
    assert reached.text == "超过95%的目标"
