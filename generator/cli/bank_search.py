"""``draft bank search``: entries in which all the words stand."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from generator.cli.menu import command
from generator.cli.options import Banks, OnlyBank


def search(words: Annotated[list[str], typer.Argument(metavar="word")], bank: Banks = None, only_bank: OnlyBank = False) -> None:
    """Print the entries whose id, kind, tags (by id or Chinese name) and text hold every word."""
    from generator.cli.entries import short, texts
    from generator.cli.library import open_with
    from generator.cli.streams import result, tell
    from generator.messages import message

    library = open_with(Path(), bank, only_bank)
    wanted = [word.lower() for word in words]
    shown = (short(entry, library.vocabulary) for entry in texts(library))
    found = [text for text in shown if all(word in text.lower() for word in wanted)]
    for text in found:
        result(text)
    tell(message("cli.bank.found", count=len(found)))


COMMAND = command(search, "search")
