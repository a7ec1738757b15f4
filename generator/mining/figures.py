"""Figures, dates, masked words, document numbers and named accidents."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.mining.spans import Span
from generator.mining.tables import Tables, any_of

NUMBER = r"\d[\d,，.．]*(?<=\d)|\d"
CHINESE = "[一二两三四五六七八九十百千万亿几数半]"
TITLE = re.compile(r"《[^《》\n]{1,60}》|第?\d{1,4}号(?:令|文件?)")
SERIAL = re.compile(r"[〔\[［（(【]\s*(?:\d{2,4}|20[xX*×]{2}|[xX*×]{2,4})\s*[〕\]］）)】]\s*(?:第\s*)?[\dxX*×]{1,4}\s*号")
ISSUER = re.compile("[\u4e00-\u9fff]{1,8}$")
DATE = re.compile(
    r"(?:\d{4}|[二一][〇○零一二三四五六七八九]{3})年(?:度|底|初|末|春|冬)?(?:\s*\d{1,2}月(?:份|底|初)?)?(?:\s*\d{1,2}[日号])?"
    r"|(?:\d{1,2}|元|[一二三四五六七八九十]{1,2})月(?:份|底|初|末|上旬|中旬|下旬)?(?:\d{1,2}|[一二三四五六七八九十]{1,3})[日号]"
    r"|\d{1,2}月(?:份|底|初|末|上旬|中旬|下旬)?|\d{1,2}[日号](?!令)|\d{1,2}[:：时]\d{0,2}分?|[一二三四五六七八九十]{1,2}月(?:份|底|初|末|上旬|中旬|下旬)"
)
SHARE = re.compile("(?:[一二两三四五六七八九]成|半数|三分之[一二]|百分之[一二三四五六七八九十百]{1,4}|过半)(?:以上|左右|多)?")


class Figures:
    """Finds figures."""

    def __init__(self, tables: Tables) -> None:
        """Compile units, fixed formulas and masks."""
        rows = tables.rows("figures")
        units, counters = any_of(rows["units"]), any_of(rows["counters"])
        self._number = re.compile(f"(?:{NUMBER})(?:余|多|几)?[万亿千百]*(?:余|多)?{units}?(?:以上|以下|左右)?")
        self._counted = re.compile(f"(?=[一二两三四五六七八九十百千万亿几数半])(?<![上下]){CHINESE}+(?:余|多|来)?{counters}(?:以上|以下|左右)?")
        self._fixed = re.compile(any_of(rows["fixed"]))
        self._masked = re.compile(rows["masked"])
        self._accident = re.compile(rows["accident"])
        self._session = re.compile(rows["sessions"])

    def find(self, text: str) -> Iterator[Span]:
        """Yield the spans of figures in no order; they may overlap."""
        for match in SERIAL.finditer(text):
            before = ISSUER.search(text[max(0, match.start() - 8) : match.start()])
            yield Span(match.start() - len(before[0] if before else ""), match.end(), "document")
        for kind, pattern in (("document", TITLE), ("accident", self._accident), ("date", DATE), ("date", self._session)):
            for match in pattern.finditer(text):
                yield Span(match.start(), match.end(), kind)
        for match in self._masked.finditer(text):
            yield Span(match.start(), match.end(), "masked")
        for pattern in (self._number, SHARE):
            for match in pattern.finditer(text):
                yield Span(match.start(), match.end(), "figure")
        fixed = {place for match in self._fixed.finditer(text) for place in range(match.start(), match.end())}
        for match in self._counted.finditer(text):
            if match.start() not in fixed and not (match[0][0] == "一" and len(match[0]) == len("一个")):
                yield Span(match.start(), match.end(), "figure")
