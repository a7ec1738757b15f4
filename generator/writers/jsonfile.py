"""The speech with the origin of every span, for programs and for whoever verifies it."""

from __future__ import annotations

import json
from typing import Any

from generator.document import Block, Document, Span
from generator.vocabulary import Vocabulary


def to_json(document: Document, vocabulary: Vocabulary) -> str:
    """Return the document as JSON; ``why`` of unused facts is the closed list's Chinese name."""
    content = {
        "title": document.title,
        "speaker": document.speaker,
        "date": document.date,
        "seed": document.seed,
        "packs": list(document.packs),
        "chars": document.chars,
        "minutes": document.minutes,
        "blocks": [_block(block) for block in document.blocks],
        "gaps": [{"ask": gap.ask, "where": gap.where} for gap in document.gaps],
        "unused": [{"path": one.path, "why": vocabulary.name("unused_reasons", one.why)} for one in document.unused],
    }
    return json.dumps(content, ensure_ascii=False, indent=1) + "\n"


def _block(block: Block) -> dict[str, Any]:
    """Return one block."""
    return {
        "type": block.type,
        "level": block.level,
        "number": block.number,
        "run_in": block.run_in,
        "text": block.text,
        "spans": [_span(span) for span in block.spans],
    }


def _span(span: Span) -> dict[str, Any]:
    """Return one span."""
    return {"text": span.text, "kind": span.kind, "source": list(span.source)}
