from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from generator.brief.model import Breakdown, Brief, Fact, Figure, Locality, Objective, Part, Statistic, Statistics
from generator.brief.objectives import objective_people
from generator.brief.patterns import Patterns
from generator.brief.reading import Reading, read, summary_label
from generator.vocabulary import Indicator, Names, Vocabulary

FILE = Path(__file__).parents[2] / "phrasebank" / "common" / "comparison.yml"
PATTERNS = Patterns.of(yaml.safe_load(FILE.read_text(encoding="utf-8")))
INDICATORS = {
    row.id: row
    for row in (
        Indicator("accidents", "事故起数", "起", "lower"),
        Indicator("deaths", "死亡人数", "人", "lower"),
        Indicator("injuries", "受伤人数", "人", "lower"),
        Indicator("economic_loss", "直接经济损失", "万元", "lower", whole=False),
        Indicator("major_accidents", "较大事故起数", "起", "lower", part_of="accidents"),
        Indicator("severe_accidents", "重特大事故起数", "起", "lower", part_of="accidents"),
        Indicator("hazards_found", "排查隐患数", "处", "context", group="process"),
        Indicator("hazards_rectified", "整改隐患数", "处", "higher", group="process"),
        Indicator("rectification_rate", "隐患整改率", "%", "higher", group="process"),
    )
}
SECTORS = Names.of([("road_traffic", ["道路交通"]), ("coal_mine", ["煤矿"])])
VOCABULARY = Vocabulary(INDICATORS, {}, {}, {"sectors": SECTORS})
NAME = Fact("云岭县", "locality.name")


def row(ident: str, value: str, previous: str | None = None, limit: str | None = None) -> Statistic:
    known, path = INDICATORS[ident], f"statistics.indicators.{ident}"
    figures = [
        None if text is None else Figure(Decimal(text), text, f"{path}.{name}")
        for text, name in ((value, "value"), (previous, "previous"), (limit, "limit"))
    ]
    return Statistic(ident, known.name, known.unit, *figures, better=known.better)


def division(by: str = "sector", share: bool = False, **parts: str) -> Breakdown:
    rows = tuple(Part(Fact(name, f"b.{name}"), Figure(Decimal(text), text, f"b.{name}"), share) for name, text in parts.items())
    return Breakdown("deaths", by, rows)


def readings(*rows: Statistic, parts: tuple[Breakdown, ...] = (), towns: int = 0, period: str = "") -> dict[str, Reading]:
    below = {"towns": Figure(Decimal(towns), str(towns), "locality.divisions.towns")} if towns else {}
    when = Fact(period, "statistics.period") if period else None
    statistics = Statistics(indicators=rows, breakdowns=parts, period=when)
    brief = Brief(Locality(NAME, "county", divisions=below), 2026, statistics=statistics)
    return {reading.id: reading for reading in read(brief, VOCABULARY, PATTERNS)}


def slots(reading: Reading) -> dict[str, str]:
    return {name: span.text for name, span in reading.slots.items()}


FALLING = (
    row("accidents", "38", "47"),
    row("deaths", "19", "23", "22"),
    row("injuries", "31", "44"),
    row("economic_loss", "642.5", "811"),
)


def test_all_down_counts_and_names_the_smallest_fall() -> None:
    found = readings(*FALLING)
    assert slots(found["all_down"]) == {"count_word": "四项", "smallest_name": "死亡人数", "smallest": "17.4%"}
    assert not {"mixed", "flat", "all_up", "one_down", "against_trend"} & set(found)


def test_a_mix_names_both_sides_and_who_goes_against_the_trend() -> None:
    found = readings(*FALLING[:3], row("economic_loss", "900", "811"))
    assert slots(found["mixed"]) == {"down_names": "事故起数、死亡人数、受伤人数", "up_names": "直接经济损失"}
    assert slots(found["against_trend"]) == {"name": "直接经济损失", "value": "900万元", "change": "上升11%"}


def test_all_up_and_flat_and_single() -> None:
    assert slots(readings(row("accidents", "12", "10"), row("deaths", "3", "2"))["all_up"]) == {"count_word": "两项"}
    assert slots(readings(row("accidents", "10", "10"))["flat"]) == {"names": "事故起数"}
    assert slots(readings(row("deaths", "3", "5"))["one_down"]) == {"name": "死亡人数", "change": "减少2人"}
    assert slots(readings(row("deaths", "30", "20"))["one_up"]) == {"name": "死亡人数", "change": "上升50%"}


@pytest.mark.parametrize(
    ("value", "previous", "ident", "said"),
    [
        ("1", "0", "reversal_up", {"name": "较大事故起数", "value": "1起"}),
        ("0", "2", "reversal_zero", {"name": "较大事故起数", "previous": "2起"}),
        ("0", "0", "both_zero", {"name": "较大事故起数"}),
    ],
)
def test_zeros(value: str, previous: str, ident: str, said: dict[str, str]) -> None:
    assert slots(readings(row("major_accidents", value, previous))[ident]) == said


@pytest.mark.parametrize(
    ("value", "ident", "extra"),
    [
        ("19", "limit_room", {"value": "19人", "left": "3人"}),
        ("20", "limit_near", {"value": "20人", "left": "2人"}),
        ("22", "limit_even", {}),
        ("25", "limit_broken", {"value": "25人", "over": "3人"}),
    ],
)
def test_limits(value: str, ident: str, extra: dict[str, str]) -> None:
    found = readings(row("deaths", value, limit="22"))
    assert slots(found[ident]) == {"name": "死亡人数", "limit": "22人", **extra}
    assert sum(name.startswith("limit_") for name in found) == 1


def test_a_concentrated_sector_the_second_and_the_tail() -> None:
    found = readings(row("deaths", "19"), parts=(division(道路交通="12", 煤矿="4", 建筑施工="2", 消防="1"),))
    top = found["concentrated_sector"]
    assert slots(top) == {"part": "道路交通", "part_value": "12人", "share": "63.2%", "name": "死亡人数"}
    assert top.sector == "road_traffic"
    assert slots(found["second_part"]) == {"part": "煤矿", "part_value": "4人", "share": "21.1%"}
    assert found["second_part"].sector == "coal_mine"
    assert slots(found["tail_part"]) == {"part": "消防", "part_value": "1人"}


def test_areas_and_shares_and_no_concentration() -> None:
    assert "concentrated_area" in readings(row("deaths", "10"), parts=(division("area", 石桥镇="6", 青山镇="4"),))
    share = readings(parts=(division("area", True, 河口县="57.5", 青山区="20"),))["concentrated_share"]
    assert slots(share) == {"part": "河口县", "share": "57.5%", "name": "死亡人数"}
    even = readings(row("deaths", "10"), parts=(division(道路交通="5", 煤矿="5"),))
    assert "concentrated_sector" not in even


def test_hazards_left_over() -> None:
    found = readings(row("hazards_found", "5210"), row("hazards_rectified", "5074"))
    assert slots(found["remainder"]) == {"found": "5210处", "fixed": "5074处", "left": "136处", "rate": "97.4%"}
    assert "low_rate" not in found
    low = readings(row("hazards_found", "100"), row("hazards_rectified", "80"))
    assert slots(low["low_rate"]) == {"rate": "80%", "left": "20处"}
    assert slots(readings(row("hazards_found", "7"), row("hazards_rectified", "7"))["remainder_zero"]) == {"found": "7处"}


def test_rates_move_in_points() -> None:
    up = readings(row("rectification_rate", "97.4", "95.9"))["rate_up"]
    assert slots(up) == {"name": "隐患整改率", "value": "97.4%", "points": "1.5个百分点"}
    assert "rate_down" in readings(row("rectification_rate", "90", "95.9"))
    counts = (row("hazards_found", "100", "100"), row("hazards_rectified", "90", "95"))
    assert slots(readings(*counts)["rate_down"]) == {"name": "隐患整改率", "value": "90%", "points": "5个百分点"}


def test_small_huge_tiny_and_first_year() -> None:
    assert "small_numbers" in readings(row("accidents", "3", "5"), row("deaths", "1", "2"))
    assert "small_numbers" not in readings(*FALLING)
    assert slots(readings(row("accidents", "30", "12"))["huge_change"])["change"] == "上升150%"
    assert "huge_change" not in readings(row("deaths", "3", "1"))
    assert "tiny_change" in readings(row("accidents", "101", "100"))
    assert slots(readings(row("accidents", "3"), period="2025年")["first_year"]) == {"period": "2025年"}


def test_averages_people_and_a_bad_part_of_a_good_total() -> None:
    found = readings(row("accidents", "38", "47"), row("deaths", "19", "23"), row("major_accidents", "2", "1"), towns=12)
    assert "per_unit" not in found
    checked = readings(row("hazards_found", "5210", "4890"), towns=12)
    assert slots(checked["per_unit"]) == {"name": "排查隐患数", "per": "434.2处", "unit_name": "乡镇"}
    assert slots(found["yearly_people"]) == {"deaths": "19人"}
    assert slots(found["good_total_bad_part"]) == {
        "part": "较大事故起数",
        "part_value": "2起",
        "part_change": "增加1起",
        "name": "事故起数",
        "change": "下降19.1%",
    }
    assert "yearly_people" not in readings(row("deaths", "0", "1"))


@pytest.mark.parametrize(
    ("rows", "label"),
    [
        (FALLING, "四项指标全面下降"),
        (FALLING[:2], "双下降"),
        ((row("accidents", "8", "9"), row("major_accidents", "1", "2"), row("severe_accidents", "0", "1")), "三下降"),
        ((FALLING[0], FALLING[2]), "两项指标全面下降"),
        ((*FALLING[:3], row("economic_loss", "900", "811")), "一升三降"),
        ((*FALLING[:2], row("injuries", "4", "4")), "两降一平"),
        ((*FALLING[:2], row("severe_accidents", "0", "0")), "双下降"),
        ((row("accidents", "4", "4"), row("deaths", "2", "2")), None),
        (FALLING[:1], None),
    ],
)
def test_summary_labels(rows: tuple[Statistic, ...], label: str | None) -> None:
    span = summary_label(Statistics(indicators=rows), VOCABULARY, PATTERNS)
    assert (span.text if span else None) == label


OUTCOMES = ("accidents", "deaths", "injuries", "economic_loss")
PAIRS = st.lists(st.tuples(st.integers(0, 60), st.integers(0, 60)), min_size=1, max_size=4)


@given(PAIRS)
def test_a_label_is_said_if_and_only_if_it_is_true(pairs: list[tuple[int, int]]) -> None:
    rows = tuple(row(ident, str(now), str(before)) for ident, (now, before) in zip(OUTCOMES, pairs, strict=False))
    moved = [(now, before) for now, before in pairs if now or before]
    all_fell = len(moved) >= 2 and all(now < before for now, before in moved)
    label = summary_label(Statistics(indicators=rows), VOCABULARY, PATTERNS)
    text = label.text if label else ""
    assert (text == "双下降" or text.endswith("全面下降")) == all_fell
    found = readings(*rows)
    assert ("all_down" in found) == all_fell
    assert ("mixed" in found) == (any(a < b for a, b in pairs) and any(a > b for a, b in pairs))


@given(PAIRS)
def test_readings_name_their_sources_and_never_an_empty_slot(pairs: list[tuple[int, int]]) -> None:
    rows = tuple(row(ident, str(now), str(before), "30") for ident, (now, before) in zip(OUTCOMES, pairs, strict=False))
    for reading in readings(*rows).values():
        assert reading.sources
        assert 1 <= reading.weight <= 10
        for span in reading.slots.values():
            assert span.text
            assert span.kind in ("fact", "derived")


def goals(change: str, period: str = "2025年", value: str = "19") -> list[dict[str, str]]:
    objective = Objective(indicator="deaths", change=Figure(Decimal(change), change, "objectives[0].change"))
    statistics = Statistics(period=Fact(period, "statistics.period"), indicators=(row("deaths", value),))
    brief = Brief(Locality(NAME, "county"), 2026, statistics=statistics, objectives=(objective, Objective(text=NAME)))
    return [{name: span.text for name, span in goal.items()} for goal in objective_people(brief, VOCABULARY, PATTERNS)]


def test_a_percentage_objective_in_people() -> None:
    ceiling = {"target_base": "19人", "target_ceiling": "18人"}
    assert goals("-5") == [{"target_name": "死亡人数", "target_change": "下降5%", **ceiling}]


@pytest.mark.parametrize(
    ("change", "period", "value"), [("-5", "2025年上半年", "19"), ("-5", "2024年", "19"), ("-5", "2025年", "0")]
)
def test_no_ceiling_without_last_years_whole_figure(change: str, period: str, value: str) -> None:
    assert goals(change, period, value) == [{"target_name": "死亡人数", "target_change": "下降5%"}]
