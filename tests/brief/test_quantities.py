from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.brief.quantities import parse_change, parse_length, parse_number


@given(st.decimals(0, 10**9, places=2))
def test_a_number_keeps_its_spelling(number):
    parsed = parse_number(str(number))
    assert (parsed.value, parsed.text) == (number, str(number))


@pytest.mark.parametrize(
    ("written", "text", "unit"),
    [
        ("642.5万元", "642.5", "万元"),
        ("1,234", "1234", ""),
        ("１２", "12", ""),
        ("97.40％", "97.40", "%"),
        ("−3", "-3", ""),
        ("38 起", "38", "起"),
    ],
)
def test_units_and_full_width_digits(written, text, unit):
    assert parse_number(written)[1:] == (text, unit)


@pytest.mark.parametrize("written", ["三", "1e3", "", "1.2.3x4", "9" * 16, "约38", "1,23"])
def test_what_is_no_number(written):
    assert parse_number(written) is None


@pytest.mark.parametrize(
    ("written", "chars"),
    [
        ("25分钟", 4500),
        ("２５分钟", 4500),
        ("1小时", 10800),
        ("4500字", 4500),
        ("约4500字左右", 4500),
        ("6页", 3696),
        ("25 分钟", 4500),
    ],
)
def test_lengths_in_characters(written, chars):
    assert parse_length(written, 180) == chars


@pytest.mark.parametrize("written", ["25", "很长", "25-30分钟", "", "分钟"])
def test_what_is_no_length(written):
    assert parse_length(written, 180) is None


@pytest.mark.parametrize(
    ("written", "value"), [("-5%", -5), ("−5%", -5), ("下降5%", -5), ("上升3%", 3), ("5%", 5), ("下降0.50%以上", Decimal("-0.5"))]
)
def test_changes_in_percent(written, value):
    assert parse_change(written).value == value


@pytest.mark.parametrize("written", ["-5", "下降-5%", "5个百分点", "少一点"])
def test_what_is_no_change(written):
    assert parse_change(written) is None
