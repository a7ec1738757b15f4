"""Decimal arithmetic of the figures: all rounding is half-up, nothing is divided by zero."""

from __future__ import annotations

from datetime import date
from decimal import ROUND_FLOOR, ROUND_HALF_UP, Decimal

HUNDRED = Decimal(100)


def half_up(number: Decimal, decimals: int = 1) -> Decimal:
    """Round half-up (away from zero) to ``decimals`` places."""
    return number.quantize(Decimal(1).scaleb(-decimals), rounding=ROUND_HALF_UP)


def difference(value: Decimal, previous: Decimal) -> Decimal:
    """Return this period's figure minus the earlier one."""
    return value - previous


def percent_change(value: Decimal, previous: Decimal, decimals: int = 1) -> Decimal | None:
    """Return (value − previous) ÷ previous in percent (R01), or None on a zero base (R02)."""
    if previous == 0:
        return None
    return half_up((value - previous) * HUNDRED / previous, decimals)


def share(part: Decimal, whole: Decimal, decimals: int = 1) -> Decimal | None:
    """Return a part in percent of the whole, or None when the whole is zero."""
    if whole == 0:
        return None
    return half_up(part * HUNDRED / whole, decimals)


def honest_share(part: Decimal, whole: Decimal) -> Decimal | None:
    """Return the share with as many decimals (1 to 6) as keep "some" from reading 0 % and "not all" from reading 100 %."""
    for decimals in range(1, 7):
        percent = share(part, whole, decimals)
        if percent is None or not _misleads(percent, part, whole):
            return percent
    return (part * HUNDRED / whole).quantize(Decimal("0.000001"), rounding=ROUND_FLOOR)


def _misleads(percent: Decimal, part: Decimal, whole: Decimal) -> bool:
    """Return whether rounding made a part look like nothing or like everything."""
    return (percent == 0 and part != 0) or (percent == HUNDRED and part != whole)


def target_ceiling(base: Decimal, change: Decimal, decimals: int = 0) -> Decimal:
    """Return the greatest figure that meets a change in percent: base 19, −5 % → 18 (18.05 rounded down)."""
    exact = base * (HUNDRED + change) / HUNDRED
    return exact.quantize(Decimal(1).scaleb(-decimals), rounding=ROUND_FLOOR)


def per_unit(total: Decimal, units: Decimal, decimals: int = 1) -> Decimal | None:
    """Return the average for each unit, or None when there are no units."""
    return None if units == 0 else half_up(total / units, decimals)


def days_between(first: date, last: date) -> int:
    """Return the days from ``first`` to ``last``; negative when ``last`` is earlier."""
    return (last - first).days


def decimals_of(number: Decimal) -> int:
    """Return how many decimal places a number is written with."""
    exponent = number.as_tuple().exponent
    return max(0, -exponent) if isinstance(exponent, int) else 0


def plain(number: Decimal) -> str:
    """Return the number in digits, without exponent, trailing zeros or minus zero: 7.0 → 7."""
    text = format(number, "f")
    if "." in text:
        text = text.rstrip("0").rstrip(".")
    return "0" if text in {"-0", ""} else text
