"""Figures, dates, masked words, document numbers and named accidents."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.mining.rare import Rare
from generator.mining.spans import Span, made
from generator.mining.tables import Tables, any_of

NUMERALS = "一二两三四五六七八九十百千万亿几数半"
TITLE = re.compile(r"《[^《》\n]{1,60}》")
SERIAL = re.compile(r"[〔[［（(【]\s*(?:\d{2,4}|20[xX*×]{2}|[xX*×]{2,4})\s*[〕\]］）)】]\s*(?:第\s*)?[\dxX*×]{1,4}\s*号")
ORDER = re.compile(r"[0-9][0-9]{0,3}号(?:令|文件?)")
ISSUER = re.compile("[\u4e00-\u9fff]{1,8}$")
PART = "(?:份|底|初|末|上旬|中旬|下旬)"
DATE = re.compile(
    rf"[0-9](?:\d{{3}}年(?:度|底|初|末|春|冬)?(?:\s*\d{{1,2}}月{PART}?)?(?:\s*\d{{1,2}}[日号])?|\d?月(?:{PART}|\d{{1,2}}[日号])?|\d?[日号](?!令)|\d?[:：时]\d{{0,2}}分?)"
)
CHINESE_DATE = re.compile(
    rf"[元一二三四五六七八九十](?:[〇○零一二三四五六七八九]{{3}}年(?:度|底|初|末)?|十?[一二]?月(?:{PART}|(?:\d{{1,2}}|[一二三四五六七八九十]{{1,3}})[日号]))"
)
SHARE = re.compile(
    "[一二两三四五六七八九半百过](?:成|数(?=以上|的)|分之[一二三四五六七八九十百]{1,4}|半(?=数|以上|的))数?(?:以上|左右|多)?"
)
"""Every expression begins with one class of characters: then the search runs at the speed of a scan."""


class Figures:
    """Finds figures."""

    def __init__(self, tables: Tables) -> None:
        """Compile units, fixed formulas and masks."""
        rows = tables.rows("figures")
        units, counters = any_of(rows["units"]), any_of(rows["counters"])
        self._number = re.compile(rf"[0-9](?:[\d,，.．]*\d)?(?:余|多|几)?[万亿千百]*(?:余|多)?{units}?(?:以上|以下|左右)?")
        self._counted = re.compile(f"[{NUMERALS}](?<![上下]半)[{NUMERALS}]*(?:余|多|来)?{counters}(?:以上|以下|左右)?")
        self._fixed = re.compile(any_of(rows["fixed"]))
        self._longest = max(map(len, rows["fixed"]))
        self._kinds = [
            ("document", TITLE),
            ("document", ORDER),
            ("date", DATE),
            ("date", CHINESE_DATE),
            ("figure", SHARE),
            ("figure", self._number),
        ]
        self._kinds += [("masked", re.compile(mark)) for mark in rows["masked"]]
        self._kinds += [("accident", re.compile(mark)) for mark in rows["accident"]]
        self._kinds += [("date", re.compile(mark)) for mark in rows["sessions"]]
        self._rare = Rare([SERIAL, *(pattern for kind, pattern in self._kinds if kind != "masked" and pattern != self._number)])

    def find(self, text: str) -> Iterator[Span]:
        """Yield the spans of figures in no order; they may overlap."""
        places = self._rare.places(text)
        for kind, pattern in self._kinds:
            for match in self._rare.find(pattern, text, places):
                yield made((*match.span(), kind))
        for match in self._rare.find(SERIAL, text, places):
            before = ISSUER.search(text[max(0, match.start() - 8) : match.start()])
            yield Span(match.start() - len(before[0] if before else ""), match.end(), "document")
        for match in self._counted.finditer(text):
            alone = match[0][0] == "一" and len(match[0]) == len("一个")
            if not alone and not self._is_fixed(text, match.start()):
                yield made((*match.span(), "figure"))

    def _is_fixed(self, text: str, place: int) -> bool:
        """Return whether the numeral at a place is part of a fixed formula (三个必须, 一岗双责)."""
        around = self._fixed.finditer(text, max(0, place - self._longest), place + self._longest)
        return any(match.start() <= place < match.end() for match in around)
