"""The shipped packs as data: every entry well formed, every outline and heading complete."""

from __future__ import annotations

import itertools
from pathlib import Path

import pytest

from generator.bank.packs import bundled_layers
from generator.planning.catalogue import read_catalogue
from generator.review.bankcheck import check_pack
from generator.wording.headings import STYLES
from generator.wording.sectorheads import SECTOR_SHAPES

COMMON, SAFETY = bundled_layers()


@pytest.mark.parametrize("folder", [COMMON, SAFETY], ids=lambda path: path.name)
def test_no_entry_breaks_the_authoring_rules(library, folder: Path):
    errors = [str(finding) for finding in check_pack(folder, library) if finding.severity == "error"]
    assert not errors, "\n".join(errors[:20])


def test_every_sector_has_a_paragraph_of_its_own(library):
    for sector in library.vocabulary.sectors:
        own = [
            e
            for role in ("danger", "look", "duty", "enterprise", "town", "ban", "season", "bottom")
            for e in library.bank.candidates("sector", role, sector)
            if e.sectors
        ]
        assert len(own) >= 20, sector
        assert all(any(e.sectors for e in library.bank.candidates("sector", shape, sector)) for shape in SECTOR_SHAPES), sector


def test_no_two_sectors_share_a_run_of_13_characters(library):
    from generator.review.overlap import own_runs

    owner: dict[str, str] = {}
    for entry in library.bank.entries():
        if entry.moves != ("sector",) or len(entry.sectors) != 1:
            continue
        for run in own_runs(entry):
            for i in range(len(run) - 12):
                assert owner.setdefault(run[i : i + 13], entry.sectors[0]) == entry.sectors[0], (entry.id, run[i : i + 13])


def test_every_occasion_has_an_outline_and_no_two_the_same_moves(library):
    catalogue = read_catalogue(library.bank)
    assert set(catalogue.plans) == set(library.vocabulary.occasions)
    sequences = {}
    for occasion, plans in catalogue.plans.items():
        for plan in plans:
            names = [*plan.opening, *itertools.chain.from_iterable(section.parts for section in plan.sections), *plan.closing]
            sequence = tuple(catalogue.parts[name].move for name in names)
            assert sequence not in sequences, (plan.id, sequences.get(sequence))
            sequences[sequence] = (occasion, plan.id)


@pytest.mark.parametrize("style", STYLES)
def test_every_style_has_families_for_every_theme(library, style):
    catalogue = read_catalogue(library.bank)
    themes = {section.theme for plans in catalogue.plans.values() for plan in plans for section in plan.sections}
    families = library.bank.families(1, style)
    assert len(families) >= 12
    for family in families:
        assert themes <= set(family.items), family.id
        lengths = [len(text.replace("{k}", "三")) for text in family.items.values()]
        assert max(lengths) - min(lengths) <= 4, family.id


def test_every_point_with_a_heading_of_its_own_is_in_every_second_level_family(library):
    catalogue = read_catalogue(library.bank)
    titles = {
        part.title for part in catalogue.parts.values() if part.name not in ("opening", "bridge", "closing", "sector", "duties")
    }
    for style in ("plain", "parallel"):
        assert library.bank.families(2, style)
        for family in library.bank.families(2, style):
            assert titles <= set(family.items), (family.id, titles - set(family.items))


def test_no_heading_stands_in_two_families(library):
    seen: dict[str, str] = {}
    for level, style in itertools.product((1, 2), STYLES):
        for family in library.bank.families(level, style):
            for text in family.items.values():
                assert seen.setdefault(text, family.id) == family.id, text


def test_no_python_file_stands_in_the_data_folders():
    from generator.resources import bundled

    assert not [path for kind in ("templates", "phrasebank") for path in bundled(kind).rglob("*.py")]


def test_templates_hold_no_prose():
    from generator.resources import bundled

    for path in bundled("templates").rglob("sections/*.j2"):
        han = [c for c in path.read_text("utf-8") if "\u4e00" <= c <= "\u9fff"]
        assert len(han) <= 12, path.name
