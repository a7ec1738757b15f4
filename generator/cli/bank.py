"""``draft bank``: looking at and checking the packs."""

from __future__ import annotations

from generator.cli.menu import Menu, menu


class BankCommands(Menu):
    """What ``draft bank`` can do."""

    modules = {name: f"generator.cli.bank_{name}" for name in ("list", "search", "show", "check", "stats")}


def _bank() -> None:
    """Take no options."""


COMMAND = menu(BankCommands, _bank, "bank")
