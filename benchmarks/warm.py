"""Whole drafts in one process against docxtpl merely filling a template with a text of that size.

    python benchmarks/warm.py [--rounds 9] [--seconds 2]

Run it in an environment of its own: the project and requirements.txt. A draft is plan, wording and Word file from a loaded brief
and an open library, each with another seed, so that nothing is gained by remembering one. docxtpl gets the finished text of such
a draft and a template with one loop over its paragraphs (on python-docx's default file): once opening the template for every
document, as its manual says, and once reusing it. All run in turn in one process; ratios are of CPU time, within a round.
"""

from __future__ import annotations

import argparse
import statistics
import tempfile
import time
from collections.abc import Callable
from io import BytesIO
from itertools import count
from pathlib import Path

import docx
from docxtpl import DocxTemplate
from material import prepare

from generator.brief.load import load_brief
from generator.document import Document
from generator.document.flow import lines
from generator.library import open_library
from generator.pipeline import draft
from generator.resources import bundled
from generator.writers.docx import write_docx
from generator.writers.layout import load_layout

LOOP = (
    ("Title", "{{ title }}"),
    ("Body Text", "{%p for line in lines %}"),
    ("Body Text", "{%p if line.level == 1 %}"),
    ("Heading 1", "{{ line.text }}"),
    ("Body Text", "{%p elif line.level == 2 %}"),
    ("Heading 2", "{{ line.text }}"),
    ("Body Text", "{%p else %}"),
    ("Body Text", "{{ line.text }}"),
    ("Body Text", "{%p endif %}"),
    ("Body Text", "{%p endfor %}"),
)


def template(path: Path) -> None:
    """Write the template a docxtpl user would type into Word."""
    file = docx.Document()
    for style, text in LOOP:
        file.add_paragraph(text, style=style)
    file.save(str(path))


def filled(template: DocxTemplate, document: Document) -> bytes:
    """Return the template filled with a finished text."""
    rows = [{"text": line.text, "level": line.level if line.type == "heading" else 0} for line in lines(document)]
    template.render({"title": document.title, "lines": rows}, autoescape=True)
    buffer = BytesIO()
    template.save(buffer)
    return buffer.getvalue()


def works(folder: Path) -> dict[str, Callable[[], object]]:
    """Return what is compared, by name."""
    print(prepare(folder, 5000, 5000))
    open_library([folder / "pack"], cache=folder / "cache")
    library = open_library([folder / "pack"], cache=folder / "cache")
    path, seeds = folder / "brief.yml", count(1)
    brief = load_brief(path, library.vocabulary)
    layout = load_layout("标准", bundled("templates") / "layout")
    template(folder / "loop.docx")
    finished = [draft(brief, library, seed) for seed in range(20)]
    texts = (finished[number % len(finished)] for number in count())
    reused = DocxTemplate(str(folder / "loop.docx"))
    return {
        "draft": lambda: write_docx(draft(brief, library, next(seeds)), layout),
        "draft, brief read too": lambda: write_docx(draft(load_brief(path, library.vocabulary), library, next(seeds)), layout),
        "docxtpl": lambda: filled(DocxTemplate(str(folder / "loop.docx")), next(texts)),
        "docxtpl, template reused": lambda: filled(reused, next(texts)),
        "the Word writer alone": lambda: write_docx(next(texts), layout),
    }


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
    parser.add_argument("--seconds", type=float, default=2)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        chosen = works(Path(name))
        for work in chosen.values():
            work()
        rounds = [{name: cpu(work, options.seconds) for name, work in chosen.items()} for _ in range(options.rounds)]
    print(f"{'':26}  documents a second  times docxtpl (lowest-highest)")
    for name in chosen:
        ratios = [one["docxtpl"] / one[name] for one in rounds]
        rate = 1 / statistics.median(one[name] for one in rounds)
        print(f"{name:26}  {rate:18.1f}  {statistics.median(ratios):.2f} ({min(ratios):.2f}-{max(ratios):.2f})")


if __name__ == "__main__":
    main()
