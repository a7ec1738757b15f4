from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.brief.dates import DateError, first_day, last_day, parse_when, period_end
from generator.brief.model import When

WRITTEN = ["{:%Y-%m-%d}", "{:%Y/%m/%d}", "{:%Y.%m.%d}", "{:%Y年%m月%d日}", "{:%Y%m%d}", "{:%Y-%m-%d} 09:30"]


@given(st.dates(date(1949, 1, 1), date(2100, 12, 31)), st.sampled_from(WRITTEN))
def test_a_day_is_read_however_it_is_written(day, written):
    assert parse_when(written.format(day), "p").exact == day


@pytest.mark.parametrize(
    ("written", "month"),
    [("2026-02", 2), ("2026年2月", 2), ("２０２６年２月", 2), ("2026", 0), ("2026年", 0), ("2026年6月底前", 6)],
)
def test_months_and_years_stay_months_and_years(written, month):
    assert parse_when(written, "p") == When(2026, "p", month)


@pytest.mark.parametrize(
    ("written", "month", "day"), [("6月30日前", 6, 30), ("6月底", 6, 0), ("今年9月", 9, 0), ("年底前", 12, 0)]
)
def test_a_deadline_may_leave_the_year_out(written, month, day):
    assert parse_when(written, "p", 2026) == When(2026, "p", month, day)
    with pytest.raises(DateError):
        parse_when(written, "p")


@pytest.mark.parametrize(
    ("written", "key"),
    [
        ("2026-02-30", "date_day"),
        ("2026-05-00", "date_day"),
        ("2026年13月", "date_month"),
        ("2226-01-01", "date_year"),
        ("尽快", "date"),
    ],
)
def test_dates_that_do_not_exist_are_told_apart(written, key):
    with pytest.raises(DateError) as caught:
        parse_when(written, "p")
    assert caught.value.args[0] == key


@given(st.text(max_size=20))
def test_any_text_is_a_date_or_an_error(text):
    try:
        when = parse_when(text, "p", 2026)
    except DateError:
        return
    assert first_day(when) <= last_day(when)


@pytest.mark.parametrize(
    ("written", "end"),
    [
        ("2025年", date(2025, 12, 31)),
        ("2025年度", date(2025, 12, 31)),
        ("2026年1—5月", date(2026, 5, 31)),
        ("2026年1-5月", date(2026, 5, 31)),
        ("2026年1月至10月", date(2026, 10, 31)),
        ("2026年上半年", date(2026, 6, 30)),
        ("2026年第三季度", date(2026, 9, 30)),
        ("今年一季度", date(2026, 3, 31)),
        ("去年", date(2025, 12, 31)),
        ("2025年12月—2026年2月", date(2026, 2, 28)),
        ("今年以来", None),
        ("2026年1月1日至5月20日", None),
        ("上半年", None),
        ("近三年", None),
    ],
)
def test_end_of_a_period(written, end):
    assert period_end(written, 2026) == end
