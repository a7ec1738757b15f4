"""Whole processes in turn: ``draft new`` against pandoc, ``draft --help`` against a bare typer program.

    python benchmarks/cold.py [--rounds 15]

Run it with the Python of an environment in which the project is installed; pandoc must be on the path. Every round runs each
command once, one after the other; a ratio is taken within a round, the figure is the median of the rounds (lowest-highest). Wall
time, CPU time (user and system) and the peak resident memory of the process come from wait4. This script imports nothing but the
standard library, so that the memory it hands to its children before they start stays below theirs.
"""

from __future__ import annotations

import argparse
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

HERE = Path(__file__).resolve().parent
LAYOUT = HERE.parent / "templates" / "layout" / "标准.docx"
KIB = 1024 if sys.platform == "darwin" else 1
PAIRS = (
    ("draft new", "pandoc"),
    ("draft new", "pandoc, our layout"),
    ("draft new, no bank cache", "pandoc"),
    ("draft --help", "typer hello"),
    ("draft --help", "typer hello --help"),
)


@dataclass(frozen=True)
class Run:
    """One process: seconds of the clock, seconds of the processor, KiB at the peak."""

    wall: float
    cpu: float
    peak: int


def timed(command: Sequence[str], env: Mapping[str, str], cwd: Path) -> Run:
    """Run a command to its end with its output thrown away. Raises RuntimeError when it fails."""
    start = time.perf_counter()
    process = subprocess.Popen(command, env=env, cwd=cwd, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    wall = time.perf_counter() - start
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise RuntimeError(f"exit code {process.returncode}: {' '.join(command)}")
    return Run(wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss // KIB)


def commands(folder: Path) -> dict[str, tuple[list[str], dict[str, str]]]:
    """Return the commands by name, each with its variables."""
    draft = shutil.which("draft", path=str(Path(sys.executable).parent))
    if draft is None or shutil.which("pandoc") is None:
        raise SystemExit("the project must be installed beside this Python, and pandoc must be on the path")
    warm = {**os.environ, "DRAFT_CACHE": str(folder / "cache"), "DRAFT_HOME": ""}
    bare = {**warm, "DRAFT_CACHE": ""}
    new = [
        draft,
        "new",
        "--config",
        str(folder / "brief.yml"),
        "--bank",
        str(folder / "pack"),
        "-o",
        str(folder / "out.docx"),
        "--force",
    ]
    hello = [sys.executable, str(folder / "hello.py")]
    pandoc = ["pandoc", str(folder / "in.md"), "-o", str(folder / "pandoc.docx"), "--reference-doc"]
    return {
        "draft new": (new, warm),
        "pandoc": ([*pandoc, str(folder / "reference.docx")], warm),
        "pandoc, our layout": ([*pandoc, str(LAYOUT)], warm),
        "draft new, no bank cache": (new, bare),
        "draft --help": ([draft, "--help"], warm),
        "typer hello": (hello, warm),
        "typer hello --help": ([*hello, "--help"], warm),
    }


def measured(folder: Path, rounds: int) -> dict[str, list[Run]]:
    """Run every command ``rounds`` times in turn, once before that so that bytecode and bank are compiled."""
    chosen = commands(folder)
    runs: dict[str, list[Run]] = {name: [] for name in chosen}
    for number in range(rounds + 1):
        for name, (command, env) in chosen.items():
            run = timed(command, env, folder)
            if number:
                runs[name].append(run)
    return runs


def spread(values: Sequence[float], form: str) -> str:
    """Return median, lowest and highest."""
    return f"{statistics.median(values):{form}} ({min(values):{form}}-{max(values):{form}})"


def report(runs: Mapping[str, Sequence[Run]]) -> None:
    """Print times and peaks, then the ratios pair by pair."""
    print(f"{'process':26}  {'wall ms':>22}  {'cpu ms':>22}  peak MiB")
    for name, rows in runs.items():
        wall, cpu = (spread([1000 * getattr(row, field) for row in rows], ".0f") for field in ("wall", "cpu"))
        print(f"{name:26}  {wall:>22}  {cpu:>22}  {max(row.peak for row in rows) / 1024:8.1f}")
    print(f"\n{'ratio, pair by pair':46}  {'wall':>18}  {'cpu':>18}")
    for ours, theirs in PAIRS:
        pairs = list(zip(runs[ours], runs[theirs], strict=True))
        wall, cpu = (
            spread([getattr(one, field) / getattr(other, field) for one, other in pairs], ".2f") for field in ("wall", "cpu")
        )
        print(f"{ours + ' : ' + theirs:46}  {wall:>18}  {cpu:>18}")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--rounds", type=int, default=15)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        print(
            subprocess.run(
                [sys.executable, HERE / "material.py", folder], check=True, capture_output=True, text=True
            ).stdout.strip()
        )
        reference = ["pandoc", "-o", str(folder / "reference.docx"), "--print-default-data-file", "reference.docx"]
        subprocess.run(reference, check=True)
        report(measured(folder, options.rounds))


if __name__ == "__main__":
    main()
