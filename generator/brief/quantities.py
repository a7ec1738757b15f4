"""Written numbers, lengths and changes → Decimal, keeping the spelling (6.50 stays 6.50)."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import NamedTuple

MAX_DIGITS = 15
PAGE_CHARS = 22 * 28
"""Characters on a page of the grid of GB/T 9704: 22 lines of 28."""
FULL_WIDTH = str.maketrans("０１２３４５６７８９．％－−–＋，", "0123456789.%---+,")
_NUMBER = re.compile(r"(?P<sign>[-+]?)(?P<digits>\d{1,3}(?:,\d{3})+|\d+)(?P<point>\.\d+)?\s*(?P<unit>\D*)", re.ASCII)
_LENGTH = re.compile(r"约?(?P<count>\d+(?:\.\d+)?)(?P<unit>个?小时|分钟|分|个?字|页|min|h)(?:左右|以内|上下)?", re.ASCII)
_CHANGE = re.compile(
    r"(?P<word>下降|减少|降低|压减|降|上升|增长|增加|提高|升)?(?P<sign>[-+]?)(?P<number>\d+(?:\.\d+)?)%(?:以上|左右)?", re.ASCII
)
PER_UNIT = {"小时": "hours", "h": "hours", "分钟": "minutes", "分": "minutes", "min": "minutes", "字": "chars", "页": "pages"}


class Number(NamedTuple):
    """A number, its digits as written (half-width, without thousands separators), and what stood behind it."""

    value: Decimal
    text: str
    unit: str = ""


def parse_number(written: str) -> Number | None:
    """Return the number a text consists of, with a unit behind it or not; None when it is none or absurdly long."""
    match = _NUMBER.fullmatch(written.translate(FULL_WIDTH).strip())
    if not match:
        return None
    digits = match["digits"].replace(",", "")
    digits = digits.lstrip("0") or "0"
    if len(digits) > MAX_DIGITS or len(match["point"] or "") > MAX_DIGITS:
        return None
    text = ("-" if match["sign"] == "-" else "") + digits + (match["point"] or "")
    return Number(Decimal(text), text, match["unit"].strip())


def parse_change(written: str) -> Number | None:
    """Return a change in percent (−5 % → −5; the same for a word of falling and 5 %), or None."""
    match = _CHANGE.fullmatch("".join(written.translate(FULL_WIDTH).split()))
    if not match or (match["word"] and match["sign"]):
        return None
    falls = match["sign"] == "-" or (match["word"] or "")[:1] in {"下", "减", "降", "压"}
    text = ("-" if falls else "") + match["number"]
    return Number(Decimal(text), text, "%") if len(text) <= MAX_DIGITS else None


def parse_length(written: str, pace: int) -> int | None:
    """Return a length in characters for minutes or hours (at ``pace``), characters, or pages; None for anything else."""
    match = _LENGTH.fullmatch("".join(written.translate(FULL_WIDTH).split()).lower())
    if not match or len(match["count"]) > MAX_DIGITS:
        return None
    factor = {"hours": 60 * pace, "minutes": pace, "chars": 1, "pages": PAGE_CHARS}[PER_UNIT[match["unit"].removeprefix("个")]]
    return int(Decimal(match["count"]) * factor)
