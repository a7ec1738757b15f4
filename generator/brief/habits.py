"""Habits of a Chinese keyboard in YAML: full-width colons, blanks and commas, tabs, a dash without its blank.

Only what builds the structure is mended; the writer's sentences keep their punctuation. Everything mended is noted,
and every column of the mended text can be traced back to the file.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from generator.brief.mended import Mended, scan
from generator.brief.report import Place, Report

KEY = r"[\"'“”‘’]?[^\W\d][\w（）()/·-]{0,19}[\"'“”‘’]?"
_SUSPECT = re.compile(r"[\t\u3000\xa0：－｛［“]|^ *-[^\s\d-]|(?:^ *(?:- +)*|[{,] *)" + KEY + r":[^\s/]", re.MULTILINE)
_BLOCK = re.compile(rf"^(?P<lead>\s*(?:-\s+)*)(?P<key>{KEY})\s*(?P<colon>[：:])(?P<rest>.*)$")
_FLOW = re.compile(rf"(?<=[{{,，])\s*{KEY}(?P<colon>：|:(?=[^\s/]))")
_FLOW_COMMA = re.compile(rf"，(?=\s*{KEY}:(?:\s|$))")
_DASH = re.compile(r"^(\s*)([－-])(?=[^\s\d－-])")
_WIDE_FLOW = re.compile(r"[:：-]\s*([｛［]).*([｝］])\s*$")
_QUOTED = re.compile(r"(?:[:：]|-\s)\s*(“[^“”\"\\]*(?:: | #)[^“”\"\\]*”)\s*$")
_NARROW = {"｛": "{", "｝": "}", "［": "[", "］": "]"}
_BLOCK_SCALAR = re.compile(r"(?:^|[:：-]\s+)[|>][-+]?\d?\s*(?:#.*)?$")
MAX_LINE = 2000
"""Longer lines are left to the parser."""


def mend(text: str, known: Callable[[str], bool], report: Report) -> Mended:
    """Return the text with its structure mended.

    ``known`` tells whether a word is a key that list items have; only such a word makes a key of a list item's
    beginning (``- 事项：…``). Notes what was mended; tabs among blanks are problems, for nobody can tell their width.
    """
    mended = Mended(text.split("\n"))
    if _SUSPECT.search(text):
        _Mender(mended, known, report).run()
    return mended


class _Mender:
    """One pass over the lines, keeping what the lines before have opened."""

    def __init__(self, mended: Mended, known: Callable[[str], bool], report: Report) -> None:
        self.mended, self.known, self.report = mended, known, report
        self.quote, self.stack = "", list[str]()
        self.scalar_indent = -1
        self.text_indent = -1
        self.done: dict[str, list[int]] = {}

    def run(self) -> None:
        """Mend every line and note the lines of each habit."""
        self._indents()
        for number in range(len(self.mended.lines)):
            line = self.mended.lines[number]
            if not line.strip() or len(line) > MAX_LINE or self._inside_scalar(line):
                continue
            if not self.quote:
                self._line(number)
            self._scan(self.mended.lines[number])
        for habit, numbers in self.done.items():
            shown = "、".join(str(number + 1) for number in dict.fromkeys(numbers[:10]))
            self.report.note(f"note_{habit}", lines=shown)

    def _indents(self) -> None:
        """Mend blanks at the beginnings of lines that YAML does not count."""
        leads = [re.match(r"[ \t\u3000\xa0]*", line) for line in self.mended.lines]
        tabs_only = not any(lead and lead[0].startswith(" ") for lead in leads)
        for number, lead in enumerate(leads):
            old = lead[0] if lead else ""
            if old.strip(" ") == "" and not old.strip(" \t\u3000\xa0") and old == " " * len(old):
                continue
            self.mended.replace(number, 0, len(old), old.replace("\t", "  ").replace("\u3000", "  ").replace("\xa0", " "))
            if "\t" not in old:
                self._did("blank", number)
            elif tabs_only:
                self._did("tab", number)
            elif self.mended.lines[number].strip():
                self.report.problem_at(Place(number + 1, 1), "tab")

    def _inside_scalar(self, line: str) -> bool:
        """Return whether a line belongs to a text begun with ``|`` or ``>``."""
        if self.scalar_indent < 0:
            return False
        if _indent(line) > self.scalar_indent:
            return True
        self.scalar_indent = -1
        return False

    def _line(self, number: int) -> None:
        """Mend one line that begins outside quotes."""
        for match in list(re.finditer(r"[\t\xa0]|(?<=[-:：])\u3000", self.mended.lines[number])):
            self.mended.replace(number, match.start(), match.end(), " ")
        if wide := _WIDE_FLOW.search(self.mended.lines[number]):
            self.mended.replace(number, wide.start(1), wide.start(1) + 1, _NARROW[wide[1]])
            self.mended.replace(number, wide.start(2), wide.start(2) + 1, _NARROW[wide[2]])
            self._did("bracket", number)
        if quoted := _QUOTED.search(self.mended.lines[number]):
            self.mended.replace(number, quoted.start(1), quoted.start(1) + 1, '"')
            self.mended.replace(number, quoted.end(1) - 1, quoted.end(1), '"')
            self._did("quotes", number)
        if not self.stack:
            self._block(number)
        self._flow(number)

    def _block(self, number: int) -> None:
        """Mend the dash and the key at the beginning of a line."""
        line = self.mended.lines[number]
        if 0 <= self.text_indent < _indent(line):
            return
        if dash := _DASH.match(line):
            self.mended.replace(number, dash.start(2), dash.end(2), "- ")
            self._did("dash", number)
        match = _BLOCK.match(self.mended.lines[number])
        if match and self._is_key(match):
            self._colon(number, match.start("colon"))
            match = _BLOCK.match(self.mended.lines[number])
        self._remember(self.mended.lines[number], match)

    def _is_key(self, match: re.Match[str]) -> bool:
        """Return whether the colon after the word makes it a key that YAML would not see."""
        rest = match["rest"]
        if match["colon"] == ":" and (not rest or rest[0] in " /"):
            return False
        return "-" not in match["lead"] or self.known(match["key"])

    def _remember(self, line: str, match: re.Match[str] | None) -> None:
        """Keep from which indentation on the next lines may be the rest of this line's text."""
        if match and (match["rest"].startswith(" ") or not match["rest"]) and match["colon"] == ":":
            self.text_indent = len(match["lead"]) if match["rest"].split("#")[0].strip() else -1
        elif line.lstrip().startswith("- "):
            self.text_indent = _indent(line)
        if _BLOCK_SCALAR.search(line):
            self.scalar_indent, self.text_indent = _indent(line), -1

    def _flow(self, number: int) -> None:
        """Mend keys between braces."""
        line = self.mended.lines[number]
        if "{" not in line and not self.stack:
            return
        for match in reversed(list(_FLOW.finditer(line))):
            quote, stack = scan(line[: match.start()], self.quote, list(self.stack))
            if not quote and stack and stack[-1] == "{":
                self._colon(number, match.start("colon"))
        line = self.mended.lines[number]
        for match in reversed(list(_FLOW_COMMA.finditer(line))):
            quote, stack = scan(line[: match.start()], self.quote, list(self.stack))
            if not quote and stack and stack[-1] == "{":
                self.mended.replace(number, match.start(), match.end(), ", ")
                self._did("comma", number)

    def _colon(self, number: int, column: int) -> None:
        """Make a key's colon one that YAML sees."""
        line = self.mended.lines[number]
        self._did("colon" if line[column] == "：" else "colon_blank", number)
        self.mended.replace(number, column, column + 1, ":" if line[column + 1 : column + 2] == " " else ": ")

    def _scan(self, line: str) -> None:
        """Keep which quotes and brackets a line leaves open."""
        self.quote, self.stack = scan(line, self.quote, self.stack)

    def _did(self, habit: str, number: int) -> None:
        """Remember that a habit was mended on a line."""
        self.done.setdefault(habit, []).append(number)


def _indent(line: str) -> int:
    """Return the number of blanks a line begins with."""
    return len(line) - len(line.lstrip(" "))
