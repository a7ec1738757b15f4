from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from generator.brief.calendar import (
    date_line,
    days_to,
    is_future,
    period,
    say_as_of,
    say_date,
    say_deadline,
    seasons,
)
from generator.brief.model import Brief, Fact, Locality, Meeting, Statistics, When
from generator.brief.patterns import Patterns
from generator.vocabulary import Names, Occasion, Vocabulary

FILE = Path(__file__).parents[2] / "phrasebank" / "common" / "calendar.yml"
PATTERNS = Patterns.of(yaml.safe_load(FILE.read_text(encoding="utf-8")))
SEASONS = Names.of([("spring_festival", ["春节"]), ("two_sessions", ["全国两会"]), ("flood", ["汛期"])])
OCCASIONS = {
    "annual": Occasion("annual", "年度会议"),
    "quarterly": Occasion("quarterly", "季度会议"),
    "flood_season": Occasion("flood_season", "防汛会议", seasons=("flood",)),
}
VOCABULARY = Vocabulary({}, {}, OCCASIONS, {"seasons": SEASONS})


def brief(day: str = "", occasion: str = "annual", year: int = 2026, **more: object) -> Brief:
    numbers = [int(part) for part in day.split("-")] if day else []
    when = When(numbers[0], "meeting.date", *numbers[1:]) if numbers else None
    place = Locality(Fact("云岭县", "locality.name"), "county")
    return Brief(place, year, Meeting(occasion, date=when), **more)  # type: ignore[arg-type]


def found(day: str, occasion: str = "annual") -> tuple[str, ...]:
    return seasons(brief(day, occasion), VOCABULARY, PATTERNS)


@pytest.mark.parametrize(
    ("day", "ids"),
    [
        ("2026-02-26", ("two_sessions", "resumption", "spring", "dry")),
        ("2026-02-10", ("two_sessions", "spring_festival", "winter", "school_break")),
        ("2026-03-25", ("qingming", "spring", "dry", "harvest")),
        ("2026-07-10", ("summer", "flood", "heat", "school_break")),
        ("2026-09-20", ("national_day", "autumn", "harvest")),
        ("2026-12-10", ("winter", "year_end")),
    ],
)
def test_seasons_of_a_date(day: str, ids: tuple[str, ...]) -> None:
    assert found(day) == ids


def test_the_two_sessions_are_only_ahead() -> None:
    assert "two_sessions" in found("2026-03-04")
    assert "two_sessions" not in found("2026-03-05")
    assert "two_sessions" not in found("2026-01-20")


def test_the_briefs_own_seasons_win() -> None:
    own = brief("2026-07-10", seasons=(Fact("春节", "seasons[0]"), Fact("全国两会", "seasons[1]"), Fact("春节", "seasons[2]")))
    assert seasons(own, VOCABULARY, PATTERNS) == ("spring_festival", "two_sessions")


def test_the_occasion_brings_its_season_only_when_it_is_near() -> None:
    assert "flood" in found("2026-04-20", "flood_season")
    assert "flood" not in found("2026-11-20", "flood_season")
    assert seasons(brief(occasion="flood_season"), VOCABULARY, PATTERNS) == ("flood",)
    assert seasons(brief(), VOCABULARY, PATTERNS) == ()


def test_the_future_begins_after_the_meeting_or_after_the_year() -> None:
    assert is_future(date(2026, 2, 27), brief("2026-02-26"))
    assert not is_future(date(2026, 2, 26), brief("2026-02-26"))
    assert not is_future(date(2026, 12, 31), brief())
    assert is_future(date(2027, 1, 1), brief())


@pytest.mark.parametrize(
    ("when", "text"),
    [
        (When(2026, "x", 8, 14), "8月14日"),
        (When(2025, "x", 8, 14), "去年8月14日"),
        (When(2023, "x", 8, 14), "2023年8月14日"),
        (When(2025, "x", 8), "去年8月"),
        (When(2024, "x"), "2024年"),
        (When(2025, "x"), "去年"),
        (When(2026, "x"), "今年"),
    ],
)
def test_dates_as_heard_on_the_day(when: When, text: str) -> None:
    assert say_date(when, brief("2026-02-26"), PATTERNS).text == text


def test_last_year_is_counted_from_the_meeting() -> None:
    assert say_date(When(2025, "x", 8, 14), brief("2025-12-20"), PATTERNS).text == "8月14日"


@pytest.mark.parametrize(
    ("when", "text"),
    [
        (When(2026, "x", 6, 30), "6月底前"),
        (When(2026, "x", 9), "9月底前"),
        (When(2026, "x", 6, 15), "6月15日前"),
        (When(2028, "x", 2, 28), "2月28日前"),
        (When(2026, "x", 2, 28), "2月底前"),
        (When(2026, "x"), "年底前"),
    ],
)
def test_deadlines(when: When, text: str) -> None:
    assert say_deadline(when, PATTERNS).text == text


def test_a_deadline_in_another_year_says_so() -> None:
    assert say_deadline(When(2027, "x", 6, 30), PATTERNS, brief("2026-02-26")).text == "明年6月底前"
    assert say_deadline(When(2028, "x"), PATTERNS, brief("2026-02-26")).text == "2028年底前"
    assert say_deadline(When(2026, "x", 6, 30), PATTERNS, brief("2026-02-26")).text == "6月底前"


@given(st.dates(date(2024, 1, 1), date(2030, 12, 31)))
def test_a_deadline_says_month_end_only_on_the_last_day(day: date) -> None:
    text = say_deadline(When(day.year, "x", day.month, day.day), PATTERNS).text
    assert text.endswith("月底前") == ((day + timedelta(1)).day == 1)


@given(st.dates(date(2024, 1, 1), date(2030, 12, 31)))
def test_there_is_exactly_one_of_the_four_seasons(day: date) -> None:
    ids = found(day.isoformat())
    assert sum(ident in ids for ident in ("spring", "summer", "autumn", "winter")) == 1
    assert len(set(ids)) == len(ids)


def test_days_to_needs_exact_days() -> None:
    meeting = When(2026, "meeting.date", 2, 26)
    assert days_to(When(2026, "x", 3, 4), meeting) == 6
    assert days_to(When(2026, "x", 3), meeting) is None
    assert days_to(When(2026, "x", 3, 4), None) is None


def test_the_date_line() -> None:
    line = date_line(brief("2026-02-26"), PATTERNS)
    assert line is not None
    assert (line.text, line.source) == ("（2026年2月26日）", ("date_line", "meeting.date"))
    assert date_line(brief(), PATTERNS) is None


def test_as_of_is_never_a_stop() -> None:
    assert say_as_of(When(2026, "x", 10, 31), brief("2026-11-05"), PATTERNS).text == "截至10月31日"
    assert say_as_of(When(2026, "x", 10), brief("2026-11-05"), PATTERNS).text == "截至10月底"


@pytest.mark.parametrize(
    ("day", "occasion", "text"),
    [
        ("2026-02-26", "annual", "2025年"),
        ("", "annual", "2025年"),
        ("2026-07-10", "quarterly", "2026年上半年"),
        ("2026-04-10", "quarterly", "2026年一季度"),
        ("2026-10-12", "quarterly", "2026年前三季度"),
        ("2026-01-12", "quarterly", "2025年"),
        ("2026-05-12", "flood_season", "今年以来"),
    ],
)
def test_the_period_when_the_brief_names_none(day: str, occasion: str, text: str) -> None:
    assert period(brief(day, occasion), PATTERNS).text == text


def test_the_briefs_period_is_said_as_written() -> None:
    own = brief("2026-02-26", statistics=Statistics(period=Fact("2025年", "statistics.period")))
    assert period(own, PATTERNS).kind == "fact"
