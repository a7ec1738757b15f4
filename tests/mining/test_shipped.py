"""The shipped mined entries are what the miner yields and the decisions accept."""

from __future__ import annotations

import os
import re
from pathlib import Path

import pytest
import yaml

from scripts.ship_mined import FOLDER, LONGEST, digest, shipped_files

HAN = re.compile("[\u3400-\u9fff]")


def rows() -> list[dict[str, object]]:
    contents = [yaml.safe_load(file.read_text("utf-8")) for file in sorted(FOLDER.glob("*.yml"))]
    return [row for content in contents for row in content.get("entries", ())]


def test_the_digest_is_that_of_the_entries() -> None:
    stated = yaml.safe_load((FOLDER / "digest.yml").read_text("utf-8"))
    assert (stated["digest"], stated["count"]) == (digest(rows()), len(rows()))  # type: ignore[arg-type]


def test_they_are_phrases_active_mined_with_sources_and_accepted() -> None:
    decisions = yaml.safe_load((FOLDER / "decisions.yml").read_text("utf-8"))["decisions"]
    assert len(rows()) >= 200
    for row in rows():
        assert len(HAN.findall(str(row["text"]))) <= LONGEST
        assert (row["status"], row["origin"]) == ("active", "mined")
        assert row["sources"]
        assert decisions[row["id"]]["verdict"] in ("accept", "edit")


@pytest.mark.skipif("DRAFT_SAMPLES" not in os.environ, reason="the folder of samples is not named")
def test_they_are_the_yield_of_the_samples() -> None:
    for name, text in shipped_files(Path(os.environ["DRAFT_SAMPLES"])).items():
        assert (FOLDER / name).read_text("utf-8") == text
