"""Drafts from a bank that has few words or none: plain words of the common pack say what must be said."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
import yaml

from generator.bank.bank import Bank
from generator.brief.load import load_brief
from generator.document import Document
from generator.library import Library, open_library
from generator.pipeline import draft
from generator.resources import bundled
from generator.wording.chooser import PLAIN
from tests.conftest import EXAMPLES, ROOT


@pytest.fixture(scope="module")
def bare(tmp_path_factory: pytest.TempPathFactory) -> Library:
    folder = tmp_path_factory.mktemp("bare")
    (folder / "manifest.yml").write_text("name: bare\nversion: '1'\nlicence: MIT\n", "utf-8")
    return open_library([folder], only_named=True)


def sentences(document: Document) -> list[str]:
    return [said for block in document.blocks for said in re.split("(?<=[。！？])", block.text) if said]


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_what_must_be_said_is_a_whole_sentence_even_without_a_bank(bare, path):
    document = draft(load_brief(path, bare.vocabulary), bare)
    spans = [span for block in document.blocks if block.type == "paragraph" for span in block.spans]
    assert "19人。" not in sentences(document)
    assert any(span.source[:1] and span.source[0].startswith("facts.plain_") for span in spans)


def test_a_target_is_told_with_its_name_its_change_and_its_ceiling(bare, example):
    said = next(one for one in sentences(draft(example("county"), bare)) if "下降5%" in one)
    assert {"死亡人数", "19人", "18人"} <= set(re.findall("死亡人数|\\d+人", said))


def test_plain_words_stand_back_behind_those_of_the_domain(library, example):
    said = {span.source[0] for block in draft(example("county"), library).blocks for span in block.spans if span.source}
    assert not [source for source in said if f".{PLAIN}" in source]


def common(bank: Bank) -> list[str]:
    return [entry.text for entry in bank.entries() if entry.pack == "common"]


def test_plain_words_ask_only_for_the_classes_that_mining_gives(library):
    rows = yaml.safe_load((bundled("phrasebank") / "common" / "mining" / "uses.yml").read_text("utf-8"))["uses"]
    asked = {name for text in common(library.bank) for name in re.findall(r"\{phrase:(\w+)\}", text)}
    assert asked == {row["role"] for row in rows}
    frames = {entry.role for entry in library.bank.entries() if entry.kind == "frame"}
    assert not asked & frames


def test_plain_words_are_of_no_domain(library):
    words = [word for word in ("安全", "隐患", "消防", "应急", "企业主体") if any(word in text for text in common(library.bank))]
    assert not words


def test_no_clause_is_said_by_two_mined_sentences(tmp_path: Path):
    (tmp_path / "manifest.yml").write_text("name: own\nversion: '1'\nlicence: MIT\n", "utf-8")
    rows = [("一", "要把险点逐处登记造册，一处也不能漏掉。"), ("二", "各家要带头去做，要把险点逐处登记造册，再分到人。")]
    entries = "\n".join(
        f'  - {{id: mined.frame.{key}, text: "{text}", kind: frame, role: act, moves: [accountability], origin: mined, verbatim: true}}'
        for key, text in rows
    )
    (tmp_path / "frames.yml").write_text(f"entries:\n{entries}\n", "utf-8")
    own = open_library([tmp_path], only_named=True)
    text = "".join(sentences(draft(load_brief(ROOT / "examples" / "county.yml", own.vocabulary), own)))
    assert text.count("要把险点逐处登记造册") == 1
