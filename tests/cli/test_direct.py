"""An ordinary ``draft new`` is read without typer; typer knows the same options and gets everything else."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from generator.cli.direct import FLAGS, VALUES, plain_new
from generator.cli.new import COMMAND

ROOT = Path(__file__).parents[2]


def test_both_readers_know_the_same_options() -> None:
    flags = {name for one in COMMAND.params if getattr(one, "is_flag", False) for name in one.opts}
    values = {name for one in COMMAND.params if not getattr(one, "is_flag", False) for name in one.opts}
    assert (set(FLAGS), set(VALUES)) == (flags, values)


def test_both_readers_give_the_options_the_same_names() -> None:
    assert {name: one.name for one in COMMAND.params for name in one.opts} == {**FLAGS, **VALUES}


def test_every_option_is_read() -> None:
    words = ["new", "-c", "a.yml", "--output", "b.txt", "--seed", "7", "--bank", "one", "--bank", "two", "--only-bank", "--force"]
    assert plain_new(words) == {
        "config": Path("a.yml"),
        "out": "b.txt",
        "seed": "7",
        "bank": [Path("one"), Path("two")],
        "only_bank": True,
        "force": True,
    }


@pytest.mark.parametrize(
    "line",
    [
        "",
        "outline -c a.yml",
        "--version new -c a.yml",
        "new",
        "new --help",
        "new -c a.yml --help",
        "new -c",
        "new -c a.yml --seed",
        "new -c a.yml -o --force",
        "new -c a.yml -c b.yml",
        "new -c a.yml b.yml",
        "new --config=a.yml",
        "new -c a.yml --sed 7",
        "new -c a.yml --",
    ],
)
def test_anything_else_is_left_to_typer(line) -> None:
    assert plain_new(line.split()) is None


def test_an_ordinary_draft_imports_neither_typer_nor_pydantic(tmp_path) -> None:
    code = "import sys; from generator.cli.main import main; main(sys.argv[1:]); print(*sys.modules, file=sys.stderr)"
    out = tmp_path / "draft.docx"
    words = ["new", "--config", str(ROOT / "examples" / "county.yml"), "-o", str(out)]
    environ = {**os.environ, "PYTHONPATH": str(ROOT), "XDG_CACHE_HOME": str(tmp_path), "HOME": str(tmp_path)}
    for _ in range(2):
        out.unlink(missing_ok=True)
        ended = subprocess.run([sys.executable, "-c", code, *words], env=environ, check=True, capture_output=True, text=True)
    assert out.is_file()
    assert set(ended.stderr.split()).isdisjoint({"typer", "pydantic"})
