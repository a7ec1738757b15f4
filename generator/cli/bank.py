"""``draft bank``: looking at and checking the packs."""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar

from generator.cli.menu import Menu, menu

NAMES = ("list", "search", "show", "check", "stats", "review")


class BankCommands(Menu):
    """What ``draft bank`` can do."""

    modules: ClassVar[Mapping[str, str]] = {name: f"generator.cli.bank_{name}" for name in NAMES}


def _bank() -> None:
    """Take no options."""


COMMAND = menu(BankCommands, _bank, "bank")
