"""The text of every example, word for word. Refresh after a wanted change: ``pytest --refresh-golden tests/test_golden.py``."""

from __future__ import annotations

from difflib import unified_diff
from pathlib import Path

import pytest

from generator.brief.load import load_brief
from generator.pipeline import draft
from generator.writers.text import to_text
from tests.conftest import EXAMPLES

GOLDEN = Path(__file__).parent / "golden"
HOW = "the draft changed; if that is wanted, run `pytest --refresh-golden tests/test_golden.py`, read what changed, commit it"
LINES_SHOWN = 40


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_the_text_of_an_example_is_the_golden_one(library, path, request):
    text = to_text(draft(load_brief(path, library.vocabulary), library))
    golden = GOLDEN / f"{path.stem}.txt"
    if request.config.getoption("--refresh-golden"):
        golden.write_bytes(text.encode())
    kept = golden.read_bytes().decode() if golden.is_file() else ""
    if text != kept:
        difference = list(unified_diff(kept.splitlines(), text.splitlines(), str(golden), "draft", lineterm="", n=0))
        pytest.fail("\n".join([HOW, *difference[:LINES_SHOWN]]), pytrace=False)


def test_every_golden_text_has_its_example():
    assert {path.stem for path in GOLDEN.glob("*.txt")} == {path.stem for path in EXAMPLES}
