"""Written dates and periods → When and the day a period ends."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date

from generator.brief.model import When
from generator.brief.quantities import FULL_WIDTH

YEARS = range(1949, 2101)
_DATE = re.compile(
    r"(?P<year>\d{4})(?:年|[-/.](?=\d)|$)(?:(?P<month>\d{1,2})(?:月|[-/.](?=\d)|$)(?:(?P<day>\d{1,2})[日号]?)?)?"
    r"(?:T?\d{1,2}[:：]\d{2}(?:[:：]\d{2})?|[上下]午.*)?(?:[底末]?(?:之?前|以前)?)",
    re.ASCII,
)
_COMPACT = re.compile(r"(?P<year>\d{4})(?P<month>\d{2})(?P<day>\d{2})", re.ASCII)
_NO_YEAR = re.compile(r"(?:今年)?(?P<month>\d{1,2})月(?:(?P<day>\d{1,2})[日号])?[底末]?(?:之?前|以前)?", re.ASCII)
_YEAR_END = re.compile(r"(?:今年|本年)?年?(?:底|末)(?:之?前|以前)?")


class DateError(ValueError):
    """A date that is not one; ``args`` are the message's id and its values."""


def parse_when(written: str, path: str, year: int = 0) -> When:
    """Return the day, month or year a text names.

    ``year`` lets a deadline leave its year out (6月30日, 6月底, 年底). Raises DateError for what is no date (``date``),
    a year far off (``date_year``), a month (``date_month``) or a day that does not exist (``date_day``).
    """
    text = "".join(written.translate(FULL_WIDTH).replace("．", ".").split())
    match = _COMPACT.fullmatch(text) or _DATE.fullmatch(text)
    if match:
        return _checked(int(match["year"]), match["month"], match["day"], path)
    if year and (match := _NO_YEAR.fullmatch(text)):
        return _checked(year, match["month"], match["day"], path)
    if year and _YEAR_END.fullmatch(text):
        return When(year, path, 12)
    raise DateError("date", {"value": written})


def _checked(year: int, written_month: str | None, written_day: str | None, path: str) -> When:
    """Return the date if it exists. Raises DateError."""
    month, day = int(written_month or 0), int(written_day or 0)
    if year not in YEARS:
        raise DateError("date_year", {"year": year})
    if written_month and not 1 <= month <= 12:
        raise DateError("date_month", {"month": month})
    if written_day and not 1 <= day <= monthrange(year, month)[1]:
        raise DateError("date_day", {"year": year, "month": month, "day": day, "last": monthrange(year, month)[1]})
    return When(year, path, month, day)


def first_day(when: When) -> date:
    """Return the first day of a date, month or year."""
    return date(when.year, when.month or 1, when.day or 1)


def last_day(when: When) -> date:
    """Return the last day of a date, month or year."""
    month = when.month or 12
    return date(when.year, month, when.day or monthrange(when.year, month)[1])


_YEAR = re.compile(r"(\d{4})年?|(今年|本年|去年|上年|前年)", re.ASCII)
_HALF = {"上半年": 6, "下半年": 12, "前三季度": 9, "全年": 12}
_QUARTERS = {"一": 3, "1": 3, "二": 6, "2": 6, "三": 9, "3": 9, "四": 12, "4": 12}
_BACK = {"今年": 0, "本年": 0, "去年": 1, "上年": 1, "前年": 2}


def period_end(written: str, year: int) -> date | None:
    """Return the last day of a period (2025年, 2026年1—5月, 上半年, 一季度), or None when the text does not tell.

    ``year`` is the year the speech plans for: what 今年 means.
    """
    text = "".join(written.translate(FULL_WIDTH).split())
    if re.search(r"以来|截至|至今|日", text):
        return None
    years = list(_YEAR.finditer(text))
    if not years:
        return None
    found = int(years[-1][1]) if years[-1][1] else year - _BACK[years[-1][2]]
    month = _last_month(text[years[-1].end() :])
    if month is None or found not in YEARS:
        return None
    return date(found, month, monthrange(found, month)[1])


def _last_month(rest: str) -> int | None:
    """Return the last month of what follows the year, 12 when nothing does, None when it does not tell."""
    if rest in {"", "度", "全年", "年度"}:
        return 12
    for word, month in _HALF.items():
        if word in rest:
            return month
    if match := re.search(r"第?([一二三四1-4])季度", rest):
        return _QUARTERS[match[1]]
    months = [int(month) for month in re.findall(r"(\d{1,2})(?=月|[-—–~至到])", rest, re.ASCII)]
    return months[-1] if months and all(1 <= month <= 12 for month in months) else None
