from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from generator import __version__
from generator.cli.speeches import Reader
from tests.cli.conftest import ROOT

HEAVY = (
    "yaml",
    "pydantic",
    "jinja2",
    "docx",
    "lxml",
    "sqlite3",
    "rich",
    "click",
    "generator.library",
    "generator.brief",
    "generator.bank",
)


def environ() -> dict[str, str]:
    return {**os.environ, "PYTHONPATH": str(ROOT)}


def test_nothing_heavy_is_imported_for_help() -> None:
    code = "import sys; from generator.cli.main import main; main(['--help']); print(*sys.modules, file=sys.stderr)"
    ended = subprocess.run([sys.executable, "-c", code], env=environ(), check=False, capture_output=True, text=True)
    loaded = set(ended.stderr.split())
    assert "typer" in loaded
    assert loaded.isdisjoint(HEAVY)


def test_version(run) -> None:
    assert run("--version").out == f"draft {__version__}\n"


def test_interruption_is_short_and_ends_with_130(run, monkeypatch) -> None:
    def interrupted(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(Reader, "read", interrupted)
    ended = run("new", "-c", "county.yml")
    assert ended.code == 130
    assert ended.err.count("\n") == 1
    assert "中断" in ended.err


def test_our_own_fault_shows_where_and_ends_with_2(run, monkeypatch, place) -> None:
    def broken(*_: object) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr(Reader, "read", broken)
    ended = run("new", "-c", "county.yml")
    assert ended.code == 2
    assert "Traceback" in ended.err
    assert "程序出错" in ended.err
    assert not (place / "county.docx").exists()


@pytest.mark.skipif(sys.platform == "win32", reason="no /dev/full")
def test_a_full_disk_behind_stdout_is_no_success() -> None:
    with Path("/dev/full").open("wb") as full:
        command = [sys.executable, "-m", "generator", "--help"]
        ended = subprocess.run(command, env=environ(), check=False, stdout=full, stderr=subprocess.PIPE)
    assert ended.returncode == 2
    assert "没有成功" in ended.stderr.decode()
    assert b"Traceback" not in ended.stderr
    assert b"Exception ignored" not in ended.stderr


@pytest.mark.usefixtures("place")
@pytest.mark.skipif(sys.platform == "win32", reason="pipes close differently")
def test_a_reader_that_leaves_early_is_no_disaster() -> None:
    words = [sys.executable, "-m", "generator", "bank", "search", "煤矿"]
    with subprocess.Popen(words, env=environ(), stdout=subprocess.PIPE, stderr=subprocess.PIPE) as child:
        assert child.stdout is not None
        assert child.stderr is not None
        child.stdout.read(1)
        child.stdout.close()
        said = child.stderr.read()
    assert b"Traceback" not in said
    assert b"Exception ignored" not in said
