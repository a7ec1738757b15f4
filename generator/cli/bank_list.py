"""``draft bank list``: the packs in use and what they hold."""

from __future__ import annotations

from pathlib import Path

from generator.cli.menu import command
from generator.cli.options import Banks, OnlyBank


def list_packs(bank: Banks = None, only_bank: OnlyBank = False) -> None:
    """Print the packs in their order with versions, folders and entries by kind."""
    from collections import Counter

    from generator.cli.entries import texts
    from generator.cli.library import open_with
    from generator.cli.streams import result
    from generator.messages import message

    library = open_with(Path(), bank, only_bank)
    counts = Counter((entry.pack, entry.kind) for entry in texts(library))
    for name, folder in zip(library.bank.packs, library.folders, strict=True):
        pack = name.rpartition(" ")[0]
        result(message("cli.bank.pack", name=name, folder=folder.resolve()))
        for kind in library.vocabulary.lists["kinds"].ids:
            if counts[pack, kind]:
                result(message("cli.bank.kind", kind=library.vocabulary.name("kinds", kind), count=counts[pack, kind]))


COMMAND = command(list_packs, "list")
