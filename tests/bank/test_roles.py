"""No frame is dead: every role of the shipped frames is one that some template or heading asks for."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

import pytest

from generator.planning.catalogue import read_catalogue
from generator.planning.kinds import Kinds
from generator.planning.matters import Matters
from generator.wording.chooser import PLAIN
from generator.wording.hook import LOUDEST
from generator.wording.runins import UNDATED, UNDER
from generator.wording.sectorheads import HEAD_WHOLE, SECTOR_SHAPES, TOLD
from generator.wording.thread import CAUSE
from tests.conftest import ROOT

SECTIONS = ROOT / "templates" / "sections"
ROWS = re.compile(r"\brow\(((?:[^()]|\([^()]*\))*)\)")
SAYS = re.compile(r"\bsay\(((?:[^()]|\([^()]*\))*)\)")
QUOTED = re.compile(r'"([^"]*)"')


@pytest.fixture(scope="module")
def asked(library) -> set[str]:
    """Return every role that templates name, those they put together from data included."""
    found = {*SECTOR_SHAPES, *TOLD, "heading", HEAD_WHOLE, "comment", UNDER, UNDATED}
    for file in SECTIONS.glob("*.j2"):
        text = file.read_text("utf-8")
        found |= {
            pair.split()[0] for call in ROWS.findall(text) for rows in QUOTED.findall(call) for pair in rows.split(",") if pair
        }
        found |= {word for call in SAYS.findall(text) for word in QUOTED.findall(call)}
    kinds = read_catalogue(library.bank).problem_kinds
    themes = {section.theme for plans in library.catalogue.plans.values() for plan in plans for section in plan.sections}
    found |= {f"answer_{kind.name}" for kind in kinds} | {f"on_{kind}" for kind in library.rows("agenda")["kinds"]}
    found |= set(roles_of_matters(library.catalogue.matters))
    found |= {"hook_task", "hook_feast"} | {f"{role}_{kind}" for kind in LOUDEST.values() for role in ("hook", "end")}
    return (
        found
        | {f"{role}_{theme}" for theme in themes for role in ("open", "lead")}
        | set(roles_of_kinds(library.catalogue.kinds))
    )


def roles_of_kinds(kinds: Kinds) -> Iterator[str]:
    """Yield the roles that templates put together from the kinds of the brief's facts."""
    groups = {"run": kinds.work, "flaw": kinds.flaws, "after": kinds.lessons, "goal": kinds.goals, "hold": kinds.violations}
    notes = kinds.notes.keys() - {CAUSE}  # a cause is answered by the words of its matter
    for role, words in {**groups, "note": notes}.items():
        yield from (f"{role}_{kind}" for kind in words)
    yield from (f"mend_{kind}" for kind in kinds.flaws)
    yield from (f"ask_{kind}" for kind in kinds.violations)
    yield "note_count"


ADVICE = ("risk", "course", "do")
"""What every matter can be spoken of with."""


def roles_of_matters(matters: Matters, parts: tuple[str, ...] = (*ADVICE, *SECTOR_SHAPES)) -> Iterator[str]:
    """Yield the roles that templates and headings put together from what the brief's facts are about."""
    yield from (f"{part}_{name}" for part in parts for name in matters.rows)


def test_every_matter_has_words_of_its_own(library):
    spoken = Counter(entry.role for entry in library.bank.entries() if not entry.works)
    assert not [role for role in roles_of_matters(library.catalogue.matters, ADVICE) if spoken[role] < 2]
    low = Counter(entry.role for entry in library.bank.entries() if not entry.works and entry.fits_level("township"))
    assert not [role for role in roles_of_matters(library.catalogue.matters, ("do",)) if not low[role]]


def test_what_a_matter_names_is_known(library):
    kinds, vocabulary = library.catalogue.kinds, library.vocabulary
    for name, matter in library.catalogue.matters.rows.items():
        assert matter.label, name
        assert matter.works <= set(kinds.work), name
        assert all(sector in vocabulary.sectors for sector in matter.sectors), name
    works = {work for entry in library.bank.entries() for work in entry.works}
    assert works
    assert works <= set(kinds.work)


def test_every_kind_of_fact_has_words_of_its_own(library):
    spoken = {entry.role for entry in library.bank.entries()}
    assert not set(roles_of_kinds(library.catalogue.kinds)) - spoken


def test_every_role_of_a_frame_is_asked_for(library, asked):
    frames = [entry for entry in library.bank.entries() if entry.kind == "frame"]
    assert not {entry.role.removeprefix(PLAIN) for entry in frames} - asked


def test_a_role_that_nothing_names_is_not_asked_for(asked):
    assert "no_such_role" not in asked
    assert "item_manpower" not in asked
