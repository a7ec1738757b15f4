"""Wording: residue of templates, broken punctuation, bare fragments, repetition, spans that do not add up."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from itertools import pairwise

from brief_reader import BriefFacts
from draft_reader import FRONT, GAP, Draft, Row, squeezed
from masking import blot, blotted, excerpt, quoted_texts, tables

KINDS = {"text", "phrase", "fact", "derived", "reference", "gap"}
BARE = re.compile(r"\.(who|place|by|source|title|name|number|sector|date|lesson)$")


def residue_faults(draft: Draft, facts: BriefFacts) -> Iterator[str]:
    """Yield template residue and broken punctuation; Latin words of the brief are its own."""
    words = [word for text in facts.leaves.values() for word in re.findall(r"[A-Za-z]+", text)]
    for row in draft.printed:
        if row.type in {"speaker", "title", "date"}:
            continue
        text = blot(row.text, words)
        for name, pattern in tables()["residue"].items():
            for match in re.finditer(pattern, text):
                yield f"residue-{name}: {excerpt(row, *match.span())}"
        body = re.sub(tables()["bracketed"] + "|（■+）", "", blotted(row, quoted_texts(facts))[len(row.number) :])
        if row.type in {"paragraph", "item"} and "（" in body:
            yield f"bracket: 「{body[max(0, body.index('（') - 14) : body.index('（') + 20]}」"
    for text in draft.comments:
        for name in ("braces", "private", "python", "doubled"):
            if re.search(tables()["residue"][name], text):
                yield f"residue-comment-{name}: 「{text}」"


def fragment_faults(draft: Draft, facts: BriefFacts) -> Iterator[str]:
    """Yield sentences that are nothing but a name, a place or a date of the brief, and ones of one or two characters."""
    bare = {squeezed(text.strip("。")) for path, text in facts.leaves.items() if BARE.search(path)}
    for row in draft.body:
        start, before = 0, ""
        for sentence in re.split(r"(?<=[。！？；])", row.text[len(row.number) :]):
            said = squeezed(sentence.strip("。！？；"))
            at = row.text.find(sentence, start)
            if (
                sentence
                and (said in bare or re.fullmatch(r"[^\w]*\w?[^\w]*", said))
                and not GAP.search(sentence)
                and not before.endswith("？")
            ):
                yield f"fragment: {excerpt(row, at, at + len(sentence))}"
            start, before = max(start, at), sentence


def json_faults(draft: Draft) -> Iterator[str]:
    """Yield where the JSON does not add up: spans and text, Word and JSON, kinds, sources."""
    for block in draft.json["blocks"]:
        if "".join(span["text"] for span in block["spans"]) != block["text"]:
            yield f"spans: 「{block['text'][:40]}」"
        for span in block["spans"]:
            if span["kind"] not in KINDS:
                yield f"span-kind: {span['kind']}"
            named = isinstance(span.get("source"), list) and bool(span["source"])
            if not named and (span["kind"] != "text" or (len(span["text"]) > 1 and block["type"] not in FRONT)):
                yield f"span-source: {span['kind']} 「{span['text'][:30]}」 in 「{block['text'][:30]}」"
    if draft.printed is not draft.rows:
        yield from _docx_faults(draft)


def _docx_faults(draft: Draft) -> Iterator[str]:
    """Yield paragraphs that the Word file and the JSON do not share, in order."""
    said, shown = [squeezed(row.text) for row in draft.rows], [squeezed(row.text) for row in draft.printed]
    for text in [one for one in said if one not in set(shown)]:
        yield f"docx-lacks: 「{text[:60]}」"
    for text in [one for one in shown if one not in set(said)]:
        yield f"docx-adds: 「{text[:60]}」"
    if sorted(said) == sorted(shown) and said[4:] != shown[4:]:
        yield "docx-order: paragraphs stand in another order"


def entry_faults(draft: Draft) -> Iterator[str]:
    """Yield bank entries that are used twice; headings of one set count once."""
    seen: dict[str, list[str]] = defaultdict(list)
    headed: set[str] = set()
    said: set[str] = set()
    for row in draft.rows:
        last = ""
        if row.type == "heading":  # its paragraph may stand in the same row
            headed = {piece.source[0] for piece in row.pieces if piece.kind == "phrase" and piece.source}
            said = set()
        for piece in row.pieces:
            if piece.kind != "phrase":
                continue
            entry = piece.source[0] if piece.source else ""
            below = entry in headed and (row.type != "heading" or entry in said)  # the heading said its topic: one use
            said.add(entry)
            if entry != last and not below and not entry.startswith(("heading", "level")):
                seen[entry].append(piece.text)
            last = entry
    for entry, texts in seen.items():
        if len(texts) > 1 and not _nested(draft, entry):
            yield f"entry-twice {entry}: {len(texts)} × 「{texts[0][:20]}」…「{texts[-1][:20]}」"


def _nested(draft: Draft, entry: str) -> bool:
    """Return whether all uses of an entry are one frame with another entry inside: one row, no sentence end between."""
    rows = [row for row in draft.rows if any(piece.source[:1] == (entry,) for piece in row.pieces)]
    if len(rows) != 1:
        return False
    places = [piece for piece in rows[0].pieces if piece.source[:1] == (entry,)]
    between = [rows[0].text[a.end : b.start] for a, b in pairwise(places)]
    return all(len(text) <= 60 and not re.search(r"[。！？]", text) for text in between)


def _own_words(row: Row, words: list[str]) -> str:
    """Return a row's text with gaps, facts and derived words blotted out."""
    text = blotted(row, words)
    for piece in row.pieces:
        if piece.kind in {"fact", "derived", "gap"}:
            text = text[: piece.start] + "■" * len(piece.text) + text[piece.end :]
    return text


def clause_faults(draft: Draft, facts: BriefFacts) -> Iterator[str]:
    """Yield clauses of eight or more Han characters that are said twice, and facts that are said three times.

    Who has a task may be called by name wherever duties are spoken of.
    """
    words = quoted_texts(facts)
    seen: dict[str, list[str]] = defaultdict(list)
    for row in draft.body:
        for match in re.finditer(r"[^。！？；，：]+", _own_words(row, words)):
            han = re.sub(r"[^\u4e00-\u9fff]", "", match[0])
            if len(han) >= 8:
                seen[row.text[match.start() : match.end()]].append(excerpt(row, *match.span(), room=0))
    for places in seen.values():
        if len(places) > 1:
            yield f"clause-twice: {places[0]} / {places[1]}"
    whole = squeezed("".join(row.text for row in draft.body))
    for path, text in facts.leaves.items():
        said = squeezed(text.strip("。"))
        if len(said) >= 12 and whole.count(said) > 2 and not path.endswith(".who"):
            yield f"fact-thrice {path}: {whole.count(said)} × 「{text}」"
    headings = [row.text[len(row.number) :].split("。")[0] for row in draft.rows if row.type == "heading"]
    for text in sorted({one for one in headings if headings.count(one) > 1}):
        yield f"heading-twice: 「{text}」"
