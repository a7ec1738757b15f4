"""Plain text and Markdown."""

from __future__ import annotations

from generator.document import Document
from generator.document.flow import Line, lines

INDENT = "\u3000\u3000"
FRONT = ("title", "speaker", "date")


def to_text(document: Document) -> str:
    """Return the speech as plain text, paragraphs indented by two characters as on paper."""
    rows = []
    for line in lines(document):
        if line.type == "salutation":
            rows.append("")
        rows.append(line.text if line.type in (*FRONT, "salutation") else INDENT + line.text)
    return "\n".join(rows) + "\n"


def to_markdown(document: Document) -> str:
    """Return the speech as Markdown: headings by level, run-in headings in bold."""
    return "\n\n".join(_markdown(line) for line in lines(document)) + "\n"


def _markdown(line: Line) -> str:
    """Return one line as Markdown."""
    if line.type == "title":
        return f"# {line.text}"
    if line.head:
        head = line.number + "".join(span.text for span in line.head)
        return f"**{head}**{''.join(span.text for span in line.spans)}"
    if line.type == "heading":
        return f"{'#' * (line.level + 1)} {line.text}"
    return line.text
