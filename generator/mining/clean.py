"""From the lines of a file to the paragraphs of the speech: junk out, repeated pages out, broken sentences joined."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from generator.mining.junk import Junk
from generator.mining.lines import SENTENCE_END, Line, tidy
from generator.reading.model import Paragraph

LONG = 20
"""A line of so many characters that is said again is a repeated page, not a refrain."""
HEADING = 60
BROKEN = 40
MARKED = re.compile(
    r"^(?:[一二三四五六七八九十]{1,3}[、.．是要]|[(（〔][一二三四五六七八九十\d]{1,3}[)）〕]|\d{1,2}[、.．)）]|第[一二三四五六七八九十\d]{1,3}|[①-⑳⑴-⒛])"
)


@dataclass(frozen=True)
class Cleaned:
    """What is left of a file: title, front (speaker, date, salutation), paragraphs; and the lines taken out."""

    title: str
    front: tuple[Line, ...]
    paragraphs: tuple[Line, ...]
    junk: tuple[int, ...]
    duplicates: tuple[tuple[int, int], ...]


def clean(paragraphs: Sequence[Paragraph], junk: Junk) -> Cleaned:
    """Return the cleaned speech. Line numbers are those of the file."""
    lines = [Line(tidy(p.text), p.line, p.style, p.text[:1].isspace()) for p in paragraphs]
    out, title = junk.find(lines)
    copies = _copies(lines, out)
    kept = [place for place in range(len(lines)) if place not in out and place not in copies]
    name, front, body = _front(lines, kept, title, junk)
    repeats = [(lines[p].line, lines[p].line) for p in sorted(out) if title >= 0 and lines[p].text == lines[title].text]
    return Cleaned(
        title=name,
        front=tuple(front),
        paragraphs=tuple(_join(lines, body)),
        junk=tuple(sorted(lines[place].line for place in out)),
        duplicates=tuple(sorted([*repeats, *_ranges(lines, out, copies)])),
    )


def _copies(lines: Sequence[Line], out: set[int]) -> set[int]:
    """Return the places of lines that stand earlier in the file, with the short lines between and beside them."""
    first: dict[str, int] = {}
    seen: dict[int, int] = {}
    for place, line in enumerate(lines):
        if place not in out:
            earlier = first.setdefault(line.text, place)
            if earlier != place:
                seen[place] = earlier
    copies = {place for place in seen if len(lines[place].text) >= LONG}
    order = [place for place in range(len(lines)) if place not in out]
    for steps in (order, order[::-1]):
        for before, place in pairwise(steps):
            if before in copies and place in seen:
                copies.add(place)
    return copies


def _ranges(lines: Sequence[Line], out: set[int], copies: set[int]) -> list[tuple[int, int]]:
    """Return copies that follow one another as ranges of lines."""
    ranges: list[tuple[int, int]] = []
    previous = -1
    for place in (place for place in range(len(lines)) if place not in out):
        if place in copies:
            start = ranges.pop()[0] if previous in copies else lines[place].line
            ranges.append((start, lines[place].line))
        previous = place
    return ranges


def _front(lines: Sequence[Line], kept: list[int], title: int, junk: Junk) -> tuple[str, list[Line], list[int]]:
    """Return the title, the lines down to the salutation, and the places of the body."""
    if title < 0:
        ends = [n for n, place in enumerate(kept[:6]) if junk.is_salutation(lines[place].text)]
        split = ends[0] + 1 if ends else 0
        return "", [lines[place] for place in kept[:split]], kept[split:]
    name = "".join(lines[place].text for place in kept if place <= title)
    rest = [place for place in kept if place > title]
    ends = [n for n, place in enumerate(rest[:8]) if junk.is_salutation(lines[place].text)]
    short = next((n for n, place in enumerate(rest) if len(lines[place].text) > 30 or MARKED.match(lines[place].text)), len(rest))
    split = ends[0] + 1 if ends else min(short, 3)
    return (name if len(name) <= 80 else lines[title].text), [lines[place] for place in rest[:split]], rest[split:]


def _join(lines: Sequence[Line], body: Sequence[int]) -> list[Line]:
    """Return the paragraphs with sentences cut by a page break, or by fixed line widths, joined again."""
    width = _width([lines[place].text for place in body])
    joined: list[Line] = []
    last = -1
    for place in body:
        line = lines[place]
        if joined and _continues(joined[-1], lines[last], line, place - last > 1, width):
            joined[-1] = Line(joined[-1].text + line.text, joined[-1].line, joined[-1].style, joined[-1].indent)
        else:
            joined.append(line)
        last = place
    return joined


def _continues(paragraph: Line, last: Line, line: Line, gap: bool, width: int) -> bool:
    """Return whether a line goes on with the paragraph before it."""
    if MARKED.match(line.text) or line.style != last.style or line.text.startswith("同志们"):
        return False
    if width and len(last.text) >= width - 3:
        return not line.indent or last.indent
    if paragraph.text.endswith(SENTENCE_END) or (MARKED.match(paragraph.text) and len(paragraph.text) <= HEADING):
        return False
    return len(paragraph.text) >= (LONG if gap else BROKEN)


def _width(texts: Sequence[str]) -> int:
    """Return the width of lines broken at a fixed place, or 0 where paragraphs are whole."""
    long = sorted(len(text) for text in texts if len(text) >= LONG)
    if len(long) < 8 or len(long) * 2 < len(texts):
        return 0
    most = long[len(long) * 9 // 10]
    full = [text for text in texts if most - 3 <= len(text) <= most + 3]
    broken = sum(not text.endswith(SENTENCE_END) for text in full)
    return most if most <= 60 and len(full) * 2 > len(long) and broken * 3 > len(full) else 0
