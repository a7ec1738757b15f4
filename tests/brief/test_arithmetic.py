from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.brief.arithmetic import (
    days_between,
    half_up,
    honest_share,
    per_unit,
    percent_change,
    plain,
    share,
    target_ceiling,
)

COUNTS = st.integers(0, 1_000_000).map(Decimal)
POSITIVE = st.integers(1, 1_000_000).map(Decimal)


@pytest.mark.parametrize(("number", "text"), [("0.05", "0.1"), ("0.25", "0.3"), ("-0.25", "-0.3"), ("19.149", "19.1")])
def test_halves_are_rounded_away_from_zero(number: str, text: str) -> None:
    assert half_up(Decimal(number)) == Decimal(text)


@given(st.integers(-10_000_000, 10_000_000))
def test_half_up_is_never_further_off_than_half_a_step(tenths_of_thousandths: int) -> None:
    number = Decimal(tenths_of_thousandths) / 1000
    rounded = half_up(number)
    assert abs(rounded - number) <= Decimal("0.05")
    if abs(rounded - number) == Decimal("0.05"):
        assert abs(rounded) > abs(number)


def test_percent_change_of_the_yardstick() -> None:
    assert percent_change(Decimal(38), Decimal(47)) == Decimal("-19.1")
    assert percent_change(Decimal("642.5"), Decimal("811.0")) == Decimal("-20.8")


@given(COUNTS)
def test_a_zero_base_gives_no_percentage(value: Decimal) -> None:
    assert percent_change(value, Decimal(0)) is None
    assert share(value, Decimal(0)) is None
    assert per_unit(value, Decimal(0)) is None


@given(COUNTS, POSITIVE)
def test_percent_change_never_has_the_wrong_sign(value: Decimal, previous: Decimal) -> None:
    percent = percent_change(value, previous)
    assert percent is not None
    assert percent * (value - previous) >= 0


@given(st.lists(POSITIVE, min_size=1, max_size=12))
def test_shares_sum_to_a_hundred_within_rounding(parts: list[Decimal]) -> None:
    whole = sum(parts, Decimal(0))
    total = sum((share(part, whole) or Decimal(0) for part in parts), Decimal(0))
    assert abs(total - 100) <= Decimal("0.05") * len(parts)


@given(COUNTS, POSITIVE)
def test_an_honest_share_is_0_or_100_only_when_nothing_or_all(part: Decimal, rest: Decimal) -> None:
    percent = honest_share(part, part + rest)
    assert percent is not None
    assert percent < 100
    assert (percent == 0) == (part == 0)


def test_a_nearly_complete_rate_gets_more_decimals() -> None:
    assert honest_share(Decimal(5209), Decimal(5210)) == Decimal("99.98")


@given(COUNTS, st.integers(-100, 100).map(Decimal))
def test_a_ceiling_meets_the_goal_and_one_more_does_not(base: Decimal, change: Decimal) -> None:
    ceiling, goal = target_ceiling(base, change), base * (100 + change) / 100
    assert ceiling <= goal < ceiling + 1


def test_five_percent_off_nineteen_is_eighteen() -> None:
    assert target_ceiling(Decimal(19), Decimal(-5)) == 18


@pytest.mark.parametrize(("number", "text"), [("7.0", "7"), ("1E+3", "1000"), ("0.10", "0.1"), ("-0.0", "0"), ("100", "100")])
def test_numbers_are_said_without_trailing_zeros(number: str, text: str) -> None:
    assert plain(Decimal(number)) == text


def test_days_between_counts_from_the_first_day() -> None:
    assert days_between(date(2026, 2, 26), date(2026, 3, 4)) == 6
