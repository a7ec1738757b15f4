"""The account of a draft: gaps first, then what it holds, what it left out and why."""

from __future__ import annotations

from collections.abc import Iterator

from generator.brief.model import Brief
from generator.document import Block, Document
from generator.library import Library
from generator.messages import message

ENOUGH = 0.92
"""A draft below this share of the asked length is short of it (design: length within 8 %)."""


def account(document: Document, brief: Brief, library: Library, with_banks: bool) -> Iterator[str]:
    """Yield the lines of the account; with banks of ``--bank`` the candidates used are named."""
    yield from _gaps(document)
    yield from _summary(document)
    yield from _sections(document, library)
    yield from _unused(document, brief, library)
    if with_banks:
        yield from _candidates(document, library)
    if document.notes:
        yield message("cli.report.notes")
        yield from (message("cli.report.line", text=note) for note in document.notes)


def _gaps(document: Document) -> Iterator[str]:
    """Yield what has to be supplied, numbered, with whom to ask."""
    if not document.gaps:
        yield message("cli.report.no_gaps")
        return
    yield message("cli.report.gaps", count=len(document.gaps))
    for number, gap in enumerate(document.gaps, 1):
        yield message("cli.report.gap", number=number, ask=gap.ask.removeprefix(message("cli.report.gap_mark")))


def _summary(document: Document) -> Iterator[str]:
    """Yield title, length, packs and seed; a draft that its material does not fill is called short."""
    yield message("cli.report.title", title=document.title)
    key = "cli.report.length_asked" if document.target_chars else "cli.report.length"
    values = {"chars": document.chars, "minutes": document.minutes, "pace": document.pace}
    yield message(key, **values, target=document.target_chars)
    if document.chars < ENOUGH * document.target_chars:
        yield message("cli.report.short", target=document.target_chars, missing=document.target_chars - document.chars, **values)
    yield message("cli.report.packs", packs="、".join(document.packs))
    yield message("cli.report.seed", seed=document.seed)


def _sections(document: Document, library: Library) -> Iterator[str]:
    """Yield the sections with their characters."""
    yield message("cli.report.sections")
    for theme, blocks in sections_of(document):
        chars = document._replace(blocks=blocks).chars
        yield message("cli.report.section", name=section_name(theme, blocks, library), chars=chars)


def sections_of(document: Document) -> list[tuple[str, tuple[Block, ...]]]:
    """Return the blocks of each section of the body in order, with the first step of the section's path.

    A heading of the first level opens a section even where several come from one section of the plan.
    """
    found: list[tuple[str, list[Block]]] = []
    for block in (block for block in document.blocks if block.section):
        theme = block.section.partition("/")[0]
        if not found or found[-1][0] != theme or (block.type == "heading" and block.level == 1):
            found.append((theme, []))
        found[-1][1].append(block)
    return [(theme, tuple(blocks)) for theme, blocks in found]


def section_name(theme: str, blocks: tuple[Block, ...], library: Library) -> str:
    """Return a section's number and heading, the name of its move or theme where it has none."""
    names = library.vocabulary
    head = next((block for block in blocks if block.type == "heading" and block.level == 1), None)
    return f"{head.number}{head.text}" if head else names.name("themes", names.name("moves", theme))


def _unused(document: Document, brief: Brief, library: Library) -> Iterator[str]:
    """Yield the stated facts that did not enter the draft, by reason."""
    reasons: dict[str, list[str]] = {}
    for one in document.unused:
        reasons.setdefault(one.why, []).append(one.path)
    if reasons:
        yield message("cli.report.unused", count=len(document.unused))
    for why, paths in reasons.items():
        yield message("cli.report.reason", why=library.vocabulary.name("unused_reasons", why))
        yield from (message("cli.report.fact", path=path, text=brief.facts.get(path, "")) for path in paths)


def _candidates(document: Document, library: Library) -> Iterator[str]:
    """Yield the ids of the entries used that nobody has approved yet."""
    used = {span.source[0] for block in document.blocks for span in block.spans if span.kind == "phrase" and span.source}
    found = (library.bank.find(ident) for ident in sorted(used))
    ids = [entry.id for entry in found if entry and entry.status == "candidate"]
    if ids:
        yield message("cli.report.candidates", count=len(ids))
        yield from (message("cli.report.line", text=ident) for ident in ids)
