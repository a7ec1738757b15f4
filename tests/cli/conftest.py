from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from generator.cli.main import main

ROOT = Path(__file__).parent.parent.parent
BRIEF = """\
locality: {name: 云岭县, parent: 临江市}
year: 2026
meeting: {occasion: annual, date: 2026-02-26}
speaker: {post: 县长, name: 周立新}
statistics:
  indicators:
    accidents: {value: 38, previous: 47}
focus_sectors:
  - sector: 煤矿
    tasks: [{who: 县应急管理局, what: 完成9处煤矿监控系统升级联网, by: 2026-06-30}]
  - 消防
cases:
  - {date: 2025-08-14, place: 石桥镇, what: 较大道路交通事故, deaths: 3}
"""


@dataclass(frozen=True)
class Ended:
    code: int
    out: str
    err: str


Run = Callable[..., Ended]


@pytest.fixture(scope="session")
def warm_cache(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("cache")


@pytest.fixture
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, warm_cache: Path) -> Path:
    """An empty working folder with a brief, a warm cache and nothing of the user's own."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("DRAFT_CACHE", str(warm_cache))
    monkeypatch.setenv("DRAFT_HOME", str(tmp_path / "home"))
    (tmp_path / "county.yml").write_text(BRIEF, "utf-8")
    return tmp_path


@pytest.fixture
def run(place: Path, capsys: pytest.CaptureFixture[str]) -> Run:
    """Run ``draft`` in this process."""

    def call(*words: str) -> Ended:
        capsys.readouterr()
        code = main(words)
        said = capsys.readouterr()
        return Ended(code, said.out, said.err)

    return call


@pytest.fixture
def process(place: Path) -> Callable[..., subprocess.CompletedProcess[bytes]]:
    """Run ``draft`` as a process of its own."""

    def call(*words: str, **environ: str) -> subprocess.CompletedProcess[bytes]:
        env = {**os.environ, "PYTHONPATH": str(ROOT), **environ}
        command = [sys.executable, "-m", "generator", *words]
        return subprocess.run(command, cwd=place, env=env, check=False, capture_output=True, stdin=subprocess.DEVNULL)

    return call
