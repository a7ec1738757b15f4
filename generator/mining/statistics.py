"""Figures of a speech as rows: what was counted, how much, against what."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.mining.tables import Tables, any_of

CLAUSE = re.compile(r"[^，。；：！？,;:!?\n]*(?:\d(?:[\d.]*\d)?|20[xX*×]{2}|[xX*×]{1,3}(?=[%％年]))[^，。；：！？,;:!?\n]*")
COUNTED = re.compile(r"(?P<value>\d[\d.]*(?:万|亿)?|20[xX*×]{2}|[xX*×]{1,3})")
TREND = re.compile(r"[^，。；：！？,;:!?\n]{4,}(?:上年度?同期|去年同期|同比)[^，。；！？,;!?\n]{0,12}(?:下降|上升|增长|减少)|[^，。；：！？,;:!?\n]*(?:半数|[三四五六七八九]成)以上[^，。；！？,;!?\n]*")


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
        found = {match[0].strip(): match for pattern in (CLAUSE, TREND) for match in pattern.finditer(text)}
        for clause, match in found.items():
            following = re.match(r"[，,]([^，。；,;]*)", text[match.end() : match.end() + 40])
            yield self._row(clause, following[1] if following else "")

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
        return {"text": said, "indicator": "points", "value": str(count or ""), "unit": self._announced_unit, "comparison": str(real)}
