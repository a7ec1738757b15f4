from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import settings

from generator.brief.load import load_brief
from generator.library import Library, open_library

ROOT = Path(__file__).parent.parent
EXAMPLES = sorted((ROOT / "examples").glob("*.yml"))

settings.register_profile("untimed", deadline=None)
settings.load_profile("untimed")


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--refresh-golden", action="store_true", help="rewrite the golden texts in tests/golden")


@pytest.fixture(scope="session")
def library(tmp_path_factory: pytest.TempPathFactory) -> Library:
    return open_library(cache=tmp_path_factory.mktemp("cache"))


@pytest.fixture
def example(library: Library):
    return lambda name: load_brief(ROOT / "examples" / f"{name}.yml", library.vocabulary)
