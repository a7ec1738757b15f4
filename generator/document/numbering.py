"""Numbers of headings and items: computed from the order of blocks, never part of the text (GB/T 9704, 7.3.3)."""

from __future__ import annotations

_DIGITS = "零一二三四五六七八九"
_BRACKETED, MOST_BRACKETED = 0x2474, 20
"""⑴ to ⒇ in Unicode."""


def chinese(number: int) -> str:
    """Return a whole number from 1 to 99 in Chinese numerals: 12 → 十二."""
    tens, ones = divmod(number, 10)
    head = "" if tens == 0 else "十" if tens == 1 else f"{_DIGITS[tens]}十"
    return head + (_DIGITS[ones] if ones or not tens else "")


def counted(number: int) -> str:
    """Return a number as it stands before a measure word: 2 → 两, else as ``chinese``."""
    return "两" if number == 2 else chinese(number)


def heading_number(style: str, level: int, place: int) -> str:
    """Return the visible number of a heading; ``place`` counts from 1 among its siblings.

    Styles: chinese 一、（一）, arabic 1. （1）, layered 一、1、, spoken 第一， 一是, yao 一要 （一）.
    """
    if style == "layered" and level > 1:
        return f"{place}、"
    if style == "arabic":
        return f"{place}." if level == 1 else f"（{place}）"
    if style == "spoken":
        return f"第{chinese(place)}，" if level == 1 else f"{chinese(place)}是"
    if style == "yao" and level == 1:
        return f"{chinese(place)}要"
    return f"{chinese(place)}、" if level == 1 else f"（{chinese(place)}）"


def item_number(style: str, place: int) -> str:
    """Return the number of an item, the last level: spoken 一是, in the layered style ⑴ as far as there is such a character."""
    if style != "layered":
        return f"{chinese(place)}是"
    return chr(_BRACKETED + place - 1) if place <= MOST_BRACKETED else f"（{place}）"
