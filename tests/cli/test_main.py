from __future__ import annotations

import subprocess
import sys

import pytest

from generator import __version__
from generator.cli.speeches import Reader

HEAVY = ("yaml", "pydantic", "jinja2", "docx", "lxml", "sqlite3", "rich", "click", "generator.library", "generator.brief", "generator.bank")


def test_nothing_heavy_is_imported_for_help() -> None:
    code = f"import sys; from generator.cli.main import main; main(['--help']); print([n for n in {HEAVY} if n in sys.modules], file=sys.stderr)"
    ended = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True)
    assert ended.stderr.strip() == "[]"


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
def test_a_full_disk_behind_stdout_is_no_success(process) -> None:
    with open("/dev/full", "wb") as full:  # noqa: PTH123
        ended = subprocess.run([sys.executable, "-m", "generator", "--help"], stdout=full, stderr=subprocess.PIPE)
    assert ended.returncode == 1
    assert b"Exception ignored" not in ended.stderr
