"""The Word writer against its floor: joining strings and zipping them over a skeleton kept deflated.

    python benchmarks/writer.py [--rounds 9] [--seconds 0.3]

The floor writes the same paragraphs without any mark: one style and one run each, one part deflated (zlib's usual level 6; in a
second column the writer's own), the rest of the package ready. All run in turn in one process; the figure is the median ratio of
their CPU times. The text is the phrase bank's. Every document of a round has another title, so that nothing is gained by
remembering one.
"""

from __future__ import annotations

import argparse
import re
import statistics
import sys
import time
from collections.abc import Callable
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from generator.document import Block, Document, Span  # noqa: E402
from generator.document.flow import lines  # noqa: E402
from generator.writers.docx import write_docx  # noqa: E402
from generator.writers.layout import Layout, load_layout  # noqa: E402
from generator.writers.package import LEVEL, packed  # noqa: E402

SIZES = (1_000, 5_000, 20_000, 100_000)
TITLE = "在云岭县{}年安全生产工作会议暨第一季度安全生产委员会全体会议上的讲话"


def speech(chars: int) -> Document:
    """Return a speech of about so many characters: a fact or derived word every 60 characters, a gap every 1,500."""
    blocks = [Block("speaker", (Span("县长", "fact", ("speaker.post",)),)), Block("date", (Span("（2026年2月26日）"),))]
    blocks.append(Block("salutation", (Span("同志们："),)))
    written, number = 0, 0
    while written < chars:
        number += 1
        if number % 4 == 1:
            blocks.append(Block("heading", (Span(_words(11 * number, 12)),), 1 if number % 16 == 1 else 2, "一、"))
        if number % 4 == 2:
            blocks.append(Block("heading", (Span(_words(13 * number, 10) + "。"),), 2, "（一）", run_in=True))
        spans = _spans(number)
        blocks.append(Block("paragraph", spans))
        written += sum(len(span.text) for span in spans)
    return Document("", tuple(blocks), 1, ("safety",))


@cache
def prose() -> str:
    """Return the prose of the shipped phrase bank in one string: what drafts are made of, deflating as they do."""
    files = sorted((ROOT / "phrasebank" / "safety" / "frames").rglob("*.yml"))
    return "".join(run for file in files for run in re.findall(r"[\u4e00-\u9fff，；]{12,}", file.read_text("utf-8")))


def _words(start: int, count: int) -> str:
    """Return the next Han characters of the prose, others for every start."""
    text = prose()
    place = start * 53 % (len(text) - count)
    return text[place : place + count]


def _spans(number: int) -> tuple[Span, ...]:
    """Return the spans of one paragraph of some 120 characters."""
    gap = (Span("【待补：完成时限】", "gap", ("deadline", "县应急管理局")),) if number % 12 == 0 else ()
    return (
        Span(_words(2 * number, 50) + "，", "phrase", (f"p{number}",)),
        Span(f"{number * 37 % 997}起", "fact", (f"statistics.indicators.own{number}.value",)),
        Span("，" + _words(2 * number + 1, 50) + "，", "phrase", (f"q{number}",)),
        Span(f"下降{number % 90}.{number % 10}%", "derived", ("comparison", f"statistics.indicators.own{number}.value")),
        *gap,
        Span("。" + _words(7 * number + 3, 20) + "。"),
    )


def titled(document: Document, year: int) -> Document:
    """Return the document with a title of its own."""
    title = TITLE.format(year)
    name = Span(title[1:-4], "fact", ("meeting.name",))
    return document._replace(title=title, blocks=(Block("title", (Span("在"), name, Span("上的讲话"))), *document.blocks))


class Floor:
    """Join and zip, nothing else."""

    def __init__(self, layout: Layout, document: Document, level: int) -> None:
        self.level = level
        self.head, self.tail, self.static = layout.base.head, layout.base.tail, layout.base.static
        style = layout.styles["body"]
        self.open, self.close = f'<w:p><w:pPr><w:pStyle w:val="{style}"/></w:pPr><w:r><w:t>', "</w:t></w:r></w:p>"
        self.texts = [line.text for line in lines(document)]

    def write(self) -> bytes:
        pieces = [self.head]
        for text in self.texts:
            marked = "&" in text or "<" in text or ">" in text
            clean = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;") if marked else text
            pieces += (self.open, clean, self.close)
        pieces.append(self.tail)
        return packed(self.static, (("word/document.xml", "".join(pieces).encode()),), self.level)


def cpu(work: Callable[[], object], seconds: float) -> float:
    """Return CPU seconds of one call, over as many calls as the time allows."""
    calls, start = 0, time.process_time()
    while (used := time.process_time() - start) < seconds or not calls:
        work()
        calls += 1
    return used / calls


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--rounds", type=int, default=9)
    parser.add_argument("--seconds", type=float, default=0.3)
    options = parser.parse_args()
    layout = load_layout("标准", ROOT / "templates" / "layout")
    print("characters  writer ms  ms per 1,000  x floor, zlib 6 (lowest-highest)  x floor, zlib 3  bytes  bytes of the floor")
    for size in SIZES:
        row(size, layout, options.rounds, options.seconds)


def row(size: int, layout: Layout, rounds: int, seconds: float) -> None:
    """Measure and print one size."""
    plain = speech(size)
    documents = [titled(plain, 2000 + number) for number in range(200)]
    floors, turn = [Floor(layout, documents[0], level) for level in (6, LEVEL)], 0

    def write() -> bytes:
        nonlocal turn
        turn += 1
        return write_docx(documents[turn % len(documents)], layout)

    ratios: tuple[list[float], list[float]] = ([], [])
    times = []
    for _ in range(rounds):
        before = [cpu(floor.write, seconds / 2) for floor in floors]
        times.append(cpu(write, seconds))
        after = [cpu(floor.write, seconds / 2) for floor in floors]
        for column, first, second in zip(ratios, before, after, strict=True):
            column.append(times[-1] * 2 / (first + second))
    chars, used = documents[0].chars, statistics.median(times) * 1000
    spread = f"{statistics.median(ratios[0]):.2f} ({min(ratios[0]):.2f}-{max(ratios[0]):.2f})"
    print(
        f"{chars:>10,}  {used:9.3f}  {used / chars * 1000:12.4f}  {spread:>33}  {statistics.median(ratios[1]):15.2f}"
        f"  {len(write()):>6}  {len(floors[0].write()):>6}"
    )


if __name__ == "__main__":
    main()
