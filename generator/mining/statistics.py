"""Figures of a speech as rows: what was counted, how much, against what."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.mining.tables import Tables, any_of

FIGURE = re.compile(r"[\dxX*×][\d.xX*×]*")
TREND = re.compile("上年同期|上年度同期|去年同期|同比|半数以上|三成以上|四成以上|五成以上|六成以上|七成以上|八成以上|九成以上")
COUNTED = re.compile(r"(?P<value>20[xX*×]{2}|\d+(?:\.\d+)?|[xX*×]{1,3})(?:多|余|几)?")
FOLLOWING = re.compile(r"[，,]([^，。；,;\n]{0,40})")
MARKER = re.compile(r"[(（]?\d{1,2}[、.．)）]")
COUNTS = re.compile("\\d|[xX*×][%％年]|(?:同期|同比|以上)")
ENDS = re.compile("[，。；：！？,;:!?\n]")
WINDOW = 120


class Statistics:
    """Reads rows of figures off a text."""

    def __init__(self, tables: Tables) -> None:
        """Compile units and comparisons."""
        rows = tables.rows("figures")
        self._unit = re.compile(any_of(rows["units"]))
        self._comparison = re.compile(rows["comparison"])
        self._announced_unit = str(rows["announced_unit"])

    def rows(self, text: str) -> Iterator[dict[str, str]]:
        """Yield a row for every clause with a figure: text, indicator, value, unit, comparison."""
        told = 0
        for place in sorted({match.start() for pattern in (FIGURE, TREND) for match in pattern.finditer(text)}):
            if place < told:
                continue
            start, end = _clause(text, place)
            told, clause = end, text[start:end].strip()
            if MARKER.match(clause) or not COUNTS.search(clause):
                continue
            following = FOLLOWING.match(text, end)
            row = self._row(clause, following[1] if following else "")
            if following and row["comparison"] and row["comparison"] in following[1]:
                row["text"], told = clause + following[0], following.end()
            yield row

    def _row(self, clause: str, following: str) -> dict[str, str]:
        """Return the row of one clause; what is compared may stand in the clause that follows."""
        figure = COUNTED.search(clause)
        value = figure["value"] if figure else ""
        unit = self._unit.match(clause, figure.end()) if figure else None
        compared = self._comparison.search(clause) or self._comparison.search(following)
        return {
            "text": clause,
            "indicator": (clause[: figure.start()] if figure else clause).strip("“”（）() "),
            "value": value,
            "unit": unit[0] if unit else "",
            "comparison": compared[0].strip() if compared else "",
        }

    def announced(self, said: str, count: int, real: int) -> dict[str, str]:
        """Return the row of an announced number of points beside the real one."""
        return {
            "text": said,
            "indicator": "points",
            "value": str(count or ""),
            "unit": self._announced_unit,
            "comparison": str(real),
        }


def _clause(text: str, place: int) -> tuple[int, int]:
    """Return the bounds of the clause around a place."""
    first = max(0, place - WINDOW)
    start = first + max((match.end() for match in ENDS.finditer(text[first:place])), default=0)
    end = ENDS.search(text, place)
    return start, end.start() if end else len(text)
