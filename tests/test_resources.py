import pytest

from generator import resources
from generator.errors import InternalError


def layout(tmp_path, monkeypatch, *folders, project=False):
    (tmp_path / "generator").mkdir()
    for folder in folders:
        (tmp_path / folder).mkdir(parents=True)
    if project:
        (tmp_path / "pyproject.toml").touch()
    monkeypatch.setattr(resources, "__file__", str(tmp_path / "generator" / "resources.py"))
    resources.bundled.cache_clear()


@pytest.fixture(autouse=True)
def _forget():
    yield
    resources.bundled.cache_clear()


def test_the_folder_inside_the_package_comes_first(tmp_path, monkeypatch):
    layout(tmp_path, monkeypatch, "generator/phrasebank", "phrasebank", project=True)
    assert resources.bundled("phrasebank") == tmp_path / "generator" / "phrasebank"


def test_a_checkout_has_it_beside_the_package(tmp_path, monkeypatch):
    layout(tmp_path, monkeypatch, "templates", project=True)
    assert resources.bundled("templates") == tmp_path / "templates"


def test_a_strange_folder_beside_an_installed_package_does_not_count(tmp_path, monkeypatch):
    layout(tmp_path, monkeypatch, "templates")
    with pytest.raises(InternalError, match="templates"):
        resources.bundled("templates")
