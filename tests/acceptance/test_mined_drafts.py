"""``draft mine`` and then ``draft new --bank … --only-bank``: the examples written from mined samples alone, checked."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from checker import check
from random_places import ROOT

from generator.brief.load import load_brief
from generator.cli.formats import rendered
from generator.cli.main import main
from generator.document import Document
from generator.library import Library, open_library
from generator.pipeline import draft

EXAMPLES = sorted((ROOT / "examples").glob("*.yml"))
SHARE = 0.2
"""Six short samples fill at least so much of the length asked for."""


@pytest.fixture(scope="module")
def mined(tmp_path_factory: pytest.TempPathFactory) -> Library:
    folder = tmp_path_factory.mktemp("mined") / "bank"
    assert main(["mine", str(ROOT / "examples" / "samples"), "-o", str(folder)]) == 0
    return open_library([folder], only_named=True)


def sources(document: Document) -> set[str]:
    spans = [span for block in document.blocks if block.type == "paragraph" for span in block.spans]
    return {span.source[0] for span in spans if span.kind == "phrase"}


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_a_draft_from_a_mined_bank_alone_has_no_fault(mined: Library, path: Path) -> None:
    brief = load_brief(path, mined.vocabulary)
    document = draft(brief, mined)
    docx, json = (rendered(document, suffix, brief, mined) for suffix in (".docx", ".json"))
    assert check(path.read_text("utf-8"), docx, json.decode()) == []
    assert document.chars >= SHARE * document.target_chars


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_it_says_what_was_mined_and_no_sentence_of_the_domain_s_pack(mined: Library, path: Path) -> None:
    said = sources(draft(load_brief(path, mined.vocabulary), mined))
    entries: dict[str, Any] = {entry.id: entry for entry in mined.bank.entries()}
    assert said <= entries.keys()
    assert {entries[ident].pack for ident in said} == {"bank", "common"}
