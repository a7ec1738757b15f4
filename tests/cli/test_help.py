from __future__ import annotations

import re

import pytest

from generator.cli.bank import BankCommands
from generator.cli.program import Commands

NAMES = [*Commands.modules, *BankCommands.modules]
PATHS = [[], *([name] for name in Commands.modules), *(["bank", name] for name in BankCommands.modules)]
OURS = re.compile(r"--?[a-z-]+|\.\w+|\w+\.yml|Word|YAML|JSON Schema|JSON|draft|" + "|".join(map(re.escape, NAMES)))


@pytest.mark.parametrize("path", PATHS, ids=" ".join)
def test_every_help_page_is_chinese(run, path) -> None:
    ended = run(*path, "--help")
    assert ended.code == 0
    assert ended.err == ""
    assert ended.out.startswith(f"用法：draft {' '.join(path)}".rstrip())
    assert "--help" in ended.out
    assert "显示帮助" in ended.out
    assert re.findall(r"[A-Za-z]{2,}", OURS.sub("", ended.out)) == []


@pytest.mark.parametrize("path", [[], ["bank"]], ids=" ".join)
def test_a_group_alone_shows_its_help(run, path) -> None:
    assert run(*path) == run(*path, "--help")


def test_help_lists_all_commands(run) -> None:
    page = run("--help").out
    assert all(re.search(rf"^  {name} +\S", page, re.M) for name in Commands.modules)


def test_lines_of_help_fit_the_screen(run, monkeypatch) -> None:
    from generator.cli.columns import width

    monkeypatch.setenv("COLUMNS", "60")
    page = run("bank", "search", "--help").out
    rows = page.split("选项：", 1)[1].splitlines()
    assert len(rows) > 4
    assert max(map(width, rows)) <= 60
