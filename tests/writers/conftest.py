import pytest

from generator.writers.docx import write_docx
from generator.writers.layout import Layout, load_layout
from tests.writers.samples import LAYOUTS, speech


@pytest.fixture(scope="session")
def layout() -> Layout:
    return load_layout("标准", LAYOUTS)


@pytest.fixture(scope="session")
def written(layout: Layout) -> bytes:
    return write_docx(speech(), layout)
