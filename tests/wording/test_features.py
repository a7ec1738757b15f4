"""Every feature of a speech that the tool can write is called forth by some brief, and the table in docs says so truly."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest
import yaml

from generator.brief.load import load_brief_text
from generator.document import Document
from generator.library import Library
from generator.pipeline import draft
from generator.writers.text import to_text
from tests.conftest import ROOT

BRIEFS = ROOT / "tests" / "fixtures" / "features"
GOLDEN = ROOT / "tests" / "golden"
TABLE = ROOT / "docs" / "特征对照表.md"
FEATURES = {"A": 10, "B": 19, "C": 13, "D": 8, "E": 24, "F": 16, "G": 19, "H": 24, "I": 6}
IDS = [f"{group}{number}" for group, count in FEATURES.items() for number in range(1, count + 1)]
SEEDS = 60
LONGEST_QUOTE = 20
LACKING = "暂不能"

ROW = re.compile(r"^\| ([A-Z]\d+) \|(.*)\|$", re.MULTILINE)
QUOTE = re.compile(r"例稿 `([\w-]+)`：「([^」]+)」")
FIXTURE = re.compile(r"用例 `([\w-]+)`")
TEST = re.compile(r"测试 `([\w/.]+\.py)::(\w+)`")

Drafts = Callable[[str, int], Document]


class Shown(NamedTuple):
    """What a draft must say to show a feature: a pattern, in the whole draft or in one part of it (``closing/season``, or just its end)."""

    text: str
    part: str = ""


class Fixture(NamedTuple):
    """A brief, how many seeds may be tried, and the features its drafts show."""

    brief: str
    seeds: int
    shows: dict[str, Shown]


class Row(NamedTuple):
    """A row of the table: the feature's id and the cell of evidence."""

    ident: str
    evidence: str


def read_fixture(path: Path) -> Fixture:
    """Return a file's brief, its own or an example's, and what it shows."""
    raw = yaml.safe_load(path.read_text("utf-8"))
    brief = raw["brief"]
    text = brief if "\n" in brief else (ROOT / brief).read_text("utf-8")
    return Fixture(text, raw.get("seeds", SEEDS), {ident: Shown(**shown) for ident, shown in raw["shows"].items()})


FIXTURES = {path.stem: read_fixture(path) for path in sorted(BRIEFS.glob("*.yml"))}
CASES = [(name, ident) for name, fixture in FIXTURES.items() for ident in fixture.shows]


@pytest.fixture(scope="module")
def drafts(library: Library) -> Drafts:
    """Return the draft of a fixture's brief with a seed; each is written once."""
    known: dict[tuple[str, int], Document] = {}

    def drafted(name: str, seed: int) -> Document:
        if (name, seed) not in known:
            known[name, seed] = draft(load_brief_text(FIXTURES[name].brief, library.vocabulary), library, seed)
        return known[name, seed]

    return drafted


def says(document: Document, shown: Shown) -> bool:
    """Return whether a draft says it: its numbered blocks of the part, or its whole text."""
    own = [block.number + block.text for block in document.blocks if shown.part in (block.section, block.section.split("/")[-1])]
    return bool(re.search(shown.text, "\n".join(own) if shown.part else to_text(document)))


def first_seed(drafts: Drafts, name: str, shown: Shown) -> int | None:
    """Return the first seed whose draft of a fixture's brief says it, or None."""
    return next((seed for seed in range(FIXTURES[name].seeds) if says(drafts(name, seed), shown)), None)


@pytest.mark.parametrize(("name", "ident"), CASES, ids=str)
def test_a_brief_calls_the_feature_forth(drafts: Drafts, name: str, ident: str) -> None:
    shown = FIXTURES[name].shows[ident]
    seeds = FIXTURES[name].seeds
    assert first_seed(drafts, name, shown) is not None, f"no draft of {name} with seeds below {seeds} shows {ident}: {shown}"


@pytest.mark.parametrize("shown", [Shown("这句话哪一篇里也没有"), Shown("同志们：", "opening"), Shown("。", "no_such_part")])
def test_what_no_draft_says_is_not_found(drafts: Drafts, shown: Shown) -> None:
    assert first_seed(drafts, "two-sessions", shown) is None


def rows() -> list[Row]:
    """Return the rows of the table in order."""
    return [Row(ident, cells.split("|")[-1].strip()) for ident, cells in ROW.findall(TABLE.read_text("utf-8"))]


def test_the_table_has_one_row_for_every_feature_in_order() -> None:
    found = [row.ident for row in rows()]
    assert not [ident for ident, count in Counter(found).items() if count > 1]
    assert found == IDS


def test_every_fixture_shows_features_of_the_list() -> None:
    assert {ident for _, ident in CASES} <= set(IDS)


@pytest.mark.parametrize("row", rows() if TABLE.is_file() else [], ids=lambda row: row.ident)
def test_the_evidence_of_a_row_stands(row: Row) -> None:
    assert not faults_of(row)


@pytest.mark.parametrize(
    ("evidence", "fault"),
    [
        ("", "no evidence"),
        ("例稿 `county`：「这几个字稿子里没有」", "is not in golden/county.txt"),
        ("例稿 `nowhere`：「同志们」", "no golden/nowhere.txt"),
        ("用例 `no-such-brief`", "no fixture no-such-brief that shows A1"),
        ("测试 `tests/test_golden.py::test_nothing`", "no test_nothing in tests/test_golden.py"),
    ],
)
def test_a_broken_row_is_named(evidence: str, fault: str) -> None:
    assert [one for one in faults_of(Row("A1", evidence)) if one.startswith("A1: ") and fault in one]


def faults_of(row: Row) -> list[str]:
    """Return what is wrong with a row's evidence, each with the row's id."""
    quotes, fixtures, tests = (pattern.findall(row.evidence) for pattern in (QUOTE, FIXTURE, TEST))
    shown_by = [name for name, ident in CASES if ident == row.ident]
    if row.evidence.startswith(LACKING):
        return [f"{row.ident}: called impossible, but shown by {shown_by}"] if shown_by or quotes or tests else []
    faults = [] if quotes or fixtures or tests else ["no evidence"]
    for name, quote in quotes:
        golden = GOLDEN / f"{name}.txt"
        if not golden.is_file():
            faults.append(f"no golden/{name}.txt")
        elif quote not in golden.read_text("utf-8"):
            faults.append(f"“{quote}” is not in golden/{name}.txt")
        if len(quote) > LONGEST_QUOTE:
            faults.append(f"“{quote}” is longer than {LONGEST_QUOTE} characters")
    faults += [f"no fixture {name} that shows {row.ident}" for name in fixtures if name not in shown_by]
    faults += [f"fixture {name} shows it, but the row does not name it" for name in shown_by if name not in fixtures]
    for path, test in tests:
        file = ROOT / path
        if not file.is_file() or f"def {test}(" not in file.read_text("utf-8"):
            faults.append(f"no {test} in {path}")
    return [f"{row.ident}: {fault}" for fault in faults]
