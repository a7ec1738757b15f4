from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from generator.brief.figures import breakdown, overview, process
from generator.brief.model import Breakdown, Fact, Figure, Part, Statistic, Statistics
from generator.brief.patterns import Patterns
from generator.document import Span
from generator.vocabulary import Indicator, Vocabulary

FILE = Path(__file__).parents[2] / "phrasebank" / "common" / "comparison.yml"
PATTERNS = Patterns.of(yaml.safe_load(FILE.read_text(encoding="utf-8")))
INDICATORS = {
    row.id: row
    for row in (
        Indicator("accidents", "事故起数", "起", "lower", "发生生产安全事故{value}", zero="未发生生产安全事故"),
        Indicator("deaths", "死亡人数", "人", "lower", "死亡{value}", zero="无人员死亡"),
        Indicator("injuries", "受伤人数", "人", "lower", "受伤{value}"),
        Indicator("economic_loss", "直接经济损失", "万元", "lower", "直接经济损失{value}", whole=False),
        Indicator(
            "major_accidents", "较大事故起数", "起", "lower", "发生较大事故{value}", part_of="accidents", zero="未发生较大事故"
        ),
        Indicator("hazards_found", "排查隐患数", "处", "context", "排查隐患{value}", group="process"),
        Indicator("hazards_rectified", "整改隐患数", "处", "higher", "完成整改{value}", group="process", part_of="hazards_found"),
        Indicator("rectification_rate", "隐患整改率", "%", "higher", "整改率{value}", group="process", rate=True, whole=False),
    )
}
VOCABULARY = Vocabulary(INDICATORS, {}, {}, {})


def row(ident: str, value: str | None, previous: str | None = None, limit: str | None = None) -> Statistic:
    known = INDICATORS[ident]
    path = f"statistics.indicators.{ident}"
    figures = [
        None if text is None else Figure(Decimal(text.rstrip("%")), text, f"{path}.{name}")
        for text, name in ((value, "value"), (previous, "previous"), (limit, "limit"))
    ]
    return Statistic(ident, known.name, known.unit, *figures, better=known.better)


def text(spans: tuple[Span, ...]) -> str:
    return "".join(span.text for span in spans)


def paths(spans: tuple[Span, ...]) -> set[str]:
    return {path for span in spans for path in span.source}


def outcome(*rows: Statistic) -> str:
    return text(overview(Statistics(indicators=rows), VOCABULARY, PATTERNS))


def test_outcomes_run_in_the_order_of_the_vocabulary() -> None:
    rows = (row("economic_loss", "642.5", "811.0"), row("deaths", "19", "23", "22"), row("accidents", "38", "47"))
    assert outcome(*rows) == (
        "发生生产安全事故38起，同比减少9起、下降19.1%；死亡19人，同比减少4人、下降17.4%，控制在22人的指标以内。"
        "直接经济损失642.5万元，同比减少168.5万元、下降20.8%"
    )


def test_every_given_number_is_said_or_compared() -> None:
    rows = (row("accidents", "38", "47"), row("deaths", "19", "23", "22"), row("injuries", None, "44", "50"))
    spans = overview(Statistics(indicators=rows), VOCABULARY, PATTERNS)
    stated = {figure.path for item in rows for figure in (item.value, item.previous, item.limit) if figure is not None}
    assert stated <= paths(spans)
    assert {span.text for span in spans if span.kind == "fact"} == {"38起", "19人", "44人", "50人"}


def test_without_comparisons_the_figures_are_one_enumeration() -> None:
    assert outcome(row("accidents", "5"), row("deaths", "2")) == "发生生产安全事故5起，死亡2人"


def test_a_part_is_introduced_after_its_whole() -> None:
    said = outcome(row("accidents", "38", "47"), row("major_accidents", "1", "0"), row("deaths", "19", "23"))
    assert said.endswith("下降17.4%。其中，发生较大事故1起，上年同期未发生，同比增加1起")


def test_zero_is_said_in_the_indicators_own_words() -> None:
    said = outcome(row("major_accidents", "0", "1"), row("accidents", "38", "47"))
    assert said.endswith("；未发生较大事故，同比减少1起")
    assert outcome(row("injuries", "0")) == "受伤人数为零"


def test_own_indicators_are_said_by_name_and_unit() -> None:
    own = Statistic("溺水", "溺水起数", "起", Figure(Decimal(4), "4", "o.value"), Figure(Decimal(6), "6", "o.previous"), own=True)
    assert outcome(own) == "溺水起数4起，同比减少2起"
    work = Statistic("宣讲", "宣讲场次", "场", Figure(Decimal(40), "40", "p.value"), better="context", own=True)
    assert text(process(Statistics(indicators=(own, work)), VOCABULARY, PATTERNS)) == "宣讲场次40场"


def test_the_rate_is_computed_when_it_is_not_given() -> None:
    counts = (row("hazards_found", "5210"), row("hazards_rectified", "5074"))
    spans = process(Statistics(indicators=counts), VOCABULARY, PATTERNS)
    assert text(spans) == "排查隐患5210处，完成整改5074处，整改率97.4%"
    assert spans[-1].kind == "derived"
    assert spans[-1].source == ("rate", counts[1].value.path, counts[0].value.path)  # type: ignore[union-attr]
    stated = process(Statistics(indicators=(*counts, row("rectification_rate", "97.4%"))), VOCABULARY, PATTERNS)
    assert text(stated) == text(spans)
    assert stated[-1].kind == "fact"


def test_the_computed_rate_is_compared_in_points() -> None:
    counts = (row("hazards_found", "5210", "5000"), row("hazards_rectified", "5074", "4800"))
    assert text(process(Statistics(indicators=counts), VOCABULARY, PATTERNS)).endswith("整改率97.4%，同比提高1.4个百分点")


def test_no_rate_from_nothing_found() -> None:
    counts = (row("hazards_found", "0"), row("hazards_rectified", "0"))
    assert "率" not in text(process(Statistics(indicators=counts), VOCABULARY, PATTERNS))


def division(parts: dict[str, str], share: bool = False, by: str = "sector") -> Breakdown:
    rows = [
        Part(Fact(name, f"b.{name}"), Figure(Decimal(number.rstrip("%")), number, f"b.{name}"), share)
        for name, number in parts.items()
    ]
    return Breakdown("deaths", by, tuple(rows))


def test_a_breakdown_says_parts_and_shares() -> None:
    parts = division({"道路交通": "12", "煤矿": "3", "建筑施工": "3"})
    said = text(breakdown(parts, row("deaths", "18"), PATTERNS))
    assert said == "死亡的18人中，道路交通12人，占66.7%；煤矿3人、建筑施工3人，各占16.7%"


def test_of_many_parts_only_the_greatest_has_its_share_said() -> None:
    parts = division({"道路交通": "12", "煤矿": "3", "建筑施工": "3", "消防": "1", "校园": "0"})
    said = text(breakdown(parts, row("deaths", "19"), PATTERNS))
    assert said == "死亡的19人中，道路交通12人，占63.2%；煤矿3人、建筑施工3人、消防1人、校园为零"


def test_a_breakdown_of_shares_only() -> None:
    parts = division({"河口县": "37.5%", "青山区": "20"}, share=True, by="area")
    assert text(breakdown(parts, None, PATTERNS, INDICATORS["deaths"])) == "死亡人数中，河口县占37.5%；青山区占20%"


def test_without_the_total_parts_have_no_shares() -> None:
    said = text(breakdown(division({"道路交通": "12", "煤矿": "3"}), None, PATTERNS, INDICATORS["deaths"]))
    assert said == "死亡人数中，道路交通12人、煤矿3人"


@given(st.lists(st.integers(0, 500), min_size=1, max_size=8))
def test_every_part_of_a_breakdown_is_said(numbers: list[int]) -> None:
    parts = division({f"第{place}块": str(number) for place, number in enumerate(numbers)})
    spans = breakdown(parts, row("deaths", str(sum(numbers))), PATTERNS)
    assert {part.figure.path for part in parts.parts} <= paths(spans)
    assert "占0%" not in text(spans)


@pytest.mark.parametrize(
    ("period", "said"),
    [
        ("2025年", "控制在70人的指标以内"),
        ("2025年1—12月", "控制在70人的指标以内"),
        ("2026年1—8月", "控制指标为70人"),
        ("2026年上半年", "控制指标为70人"),
    ],
)
def test_a_limit_is_not_kept_before_the_year_is_over(period: str, said: str) -> None:
    statistics = Statistics(period=Fact(period, "statistics.period"), indicators=(row("deaths", "52", None, "70"),))
    assert text(overview(statistics, VOCABULARY, PATTERNS)).endswith(said)
