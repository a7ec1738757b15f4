"""The commands of ``draft`` and the program's own options, as typer knows them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Annotated, ClassVar

import typer

from generator.cli.menu import Menu, menu
from generator.cli.streams import result
from generator.messages import message

NAMES = ("init", "new", "outline", "mine", "bank", "schema", "where")
INTERRUPTED = 130


class Commands(Menu):
    """What ``draft`` can do."""

    modules: ClassVar[Mapping[str, str]] = {name: f"generator.cli.{name}" for name in NAMES}


def _show_version(wanted: bool) -> None:
    """Print the version and end the run."""
    if wanted:
        from generator import __version__

        result(message("cli.version", version=__version__))
        raise typer.Exit


def _program(version: Annotated[bool, typer.Option("--version", callback=_show_version, is_eager=True)] = False) -> None:
    """Take the program's own options."""


def run_program(words: Sequence[str] | None) -> object:
    """Run the command that the words after the program's name call for and return what it returns.

    Raises KeyboardInterrupt when the person broke it off, and whatever the command raises.
    """
    try:
        code: object = menu(Commands, _program, "draft").main(words, prog_name="draft", standalone_mode=False)
    except typer.Abort as error:
        raise KeyboardInterrupt from error
    if code == INTERRUPTED:
        raise KeyboardInterrupt
    return code
