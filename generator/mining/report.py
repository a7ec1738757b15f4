"""The report of a mining run as JSON: what was found in each sample, the phrases, the files left out."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import asdict
from typing import Any

from generator.mining.model import MiningResult, Sample

KIND = {"connective": "term"}


def report_text(result: MiningResult, sector_name: Callable[[str], str], why: Callable[[str], str]) -> str:
    """Return the report. ``sector_name`` gives the Chinese name of a sector, ``why`` the sentence for a reason's id."""
    content = {
        "samples": [_sample(sample, sector_name) for sample in result.samples],
        "phrases": [
            {"text": phrase.text, "kind": KIND.get(phrase.kind, phrase.kind), "count": phrase.count, "sources": phrase.sources}
            for phrase in result.phrases
        ],
        "skipped": [{"file": file, "why": why(reason)} for file, reason in result.skipped],
    }
    return json.dumps(content, ensure_ascii=False, indent=1, default=str) + "\n"


def _sample(sample: Sample, sector_name: Callable[[str], str]) -> dict[str, Any]:
    """Return a sample's part of the report."""
    return {
        "file": sample.file,
        "title": sample.title,
        "occasion": sample.occasion,
        "level": sample.level,
        "junk": list(sample.junk),
        "duplicates": [list(pair) for pair in sample.duplicates],
        "outline": [
            {**asdict(node), "sector": "、".join(sector_name(part) for part in node.sector.split("、") if part)}
            for node in sample.outline
        ],
        "entities": [{"type": entity.type, "text": entity.text} for entity in sample.entities],
        "statistics": list(sample.statistics),
        "departments": list(sample.departments),
    }
