from pathlib import Path

import pytest
import yaml

from generator.bank.terms import build_vocabulary
from generator.resources import bundled
from generator.vocabulary import Vocabulary


def word_lists() -> list[dict[str, object]]:
    root = bundled("phrasebank")
    files = [root / "common" / "vocabulary.yml", *sorted((root / "safety" / "vocabulary").glob("*.yml"))]
    return [yaml.safe_load(file.read_text("utf-8")) for file in files]


@pytest.fixture(scope="session")
def vocabulary() -> Vocabulary:
    return build_vocabulary(word_lists())


@pytest.fixture(scope="session")
def here() -> Path:
    return Path(__file__).parent
