"""An independent check of a draft against its brief; nothing of the generator is imported."""

from __future__ import annotations

from collections.abc import Iterable

from announced import announced_faults
from brief_reader import read_brief
from derivation import derived_faults
from draft_reader import read_draft
from factuse import fact_faults
from grounding import number_faults
from placewords import level_faults, place_faults
from sense import sense_faults
from structure import front_faults, gap_faults, length_faults, long_faults, numbering_faults, single_faults
from wordwork import clause_faults, entry_faults, fragment_faults, json_faults, residue_faults


def check(brief_yaml: str, docx_bytes: bytes, json_text: str) -> list[str]:
    """Return all violations of a draft, each ``rule: what 「text」 [origin]``.

    ``docx_bytes`` empty means that only the JSON is checked. The words checked are the Word file's; the JSON tells
    where each came from.
    """
    facts, draft = read_brief(brief_yaml), read_draft(json_text, docx_bytes)
    checks: tuple[Iterable[str], ...] = (
        json_faults(draft),
        residue_faults(draft, facts),
        fragment_faults(draft, facts),
        number_faults(draft, facts),
        derived_faults(draft, facts),
        announced_faults(draft, facts),
        place_faults(draft, facts),
        level_faults(draft, facts),
        fact_faults(draft, facts),
        length_faults(draft, facts),
        entry_faults(draft),
        clause_faults(draft, facts),
        front_faults(draft, facts),
        gap_faults(draft, facts),
        sense_faults(draft, facts),
        numbering_faults(draft),
        single_faults(draft),
        long_faults(draft),
    )
    return [fault for faults in checks for fault in faults]


def rule_of(fault: str) -> str:
    """Return the rule's name of a violation."""
    return fault.split(":", 1)[0].split(" ", 1)[0]
