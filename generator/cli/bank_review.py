"""``draft bank review``: walk the candidates of a mined bank and accept, edit or reject each."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated

import typer

from generator.cli.menu import command


def review(
    folder: Annotated[Path, typer.Argument(metavar="folder")],
    kind: Annotated[str, typer.Option("--kind", metavar="kind")] = "",
) -> None:
    """Ask about each candidate, the commonest first; without a terminal the candidates are listed and nothing changes.

    Answers are kept as they are given: stopping halfway loses nothing.
    """
    from generator.cli.bankfolder import decisions_of, open_bank_folder
    from generator.cli.library import open_with
    from generator.cli.reviewing import Review
    from generator.cli.streams import result, tell
    from generator.errors import DraftError
    from generator.messages import message

    if not folder.is_dir():
        raise DraftError(message("mine.no_bank", path=folder))
    kinds = open_with(Path()).vocabulary.lists["kinds"]
    wanted = kinds.find(kind) if kind else ""
    if wanted is None:
        raise DraftError(message("mine.bad_kind", kind=kind, near="、".join(kinds.nearest(kind))))
    bank = open_bank_folder(folder)
    walk = Review(folder, bank.before.current, decisions_of(folder), wanted)
    if not (sys.stdin.isatty() and sys.stderr.isatty()):
        for line in walk.listing():
            result(line)
        tell(message("mine.review.listed", count=walk.left, folder=folder))
        return
    walk.ask()
    tell(
        message(
            "mine.review.done",
            accepted=walk.counts["accept"],
            edited=walk.counts["edit"],
            rejected=walk.counts["reject"],
            left=walk.left,
        )
    )


COMMAND = command(review, "review")
