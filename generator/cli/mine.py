"""``draft mine``: sample speeches in, a bank of candidates out."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from generator.cli.menu import command


def mine(
    paths: Annotated[list[Path], typer.Argument(metavar="path")],
    out: Annotated[Path, typer.Option("--output", "-o", metavar="folder")],
    report: Annotated[Path | None, typer.Option("--report", metavar="file")] = None,
) -> None:
    """Read samples, mine them together with what the bank remembers, write the bank; its folder goes to stdout."""
    from generator.cli.bankfolder import notes_of, open_bank_folder, save_bank_folder
    from generator.cli.library import open_with
    from generator.cli.mining import Miner
    from generator.cli.streams import result, tell
    from generator.messages import message
    from generator.mining.pack import ident, merged_rows, row_of

    folder = open_bank_folder(out)
    miner = Miner(open_with(Path()), keep=report is not None)
    miner.read(paths)
    if not miner.memory and not folder.memory:
        miner.tell_skipped()
        tell(message("mine.nothing"))
        raise typer.Exit(1)
    memory = {**folder.memory, **miner.memory}
    found = miner.mine(memory)
    rights = message("mine.rights")
    mined = {ident(phrase): row_of(phrase, miner.tables.frames, rights) for phrase in found.phrases}
    for phrase in found.phrases:
        if until := miner.out_of_date_since(phrase.text):
            mined[ident(phrase)]["valid"] = {"until": until}
        if phrase.kind != "frame":
            mined[ident(phrase)].update(miner.use_of(phrase))
    rows, decisions = merged_rows(mined, folder.before)
    notes = notes_of(rows, {ident(phrase): phrase.stale for phrase in found.phrases if phrase.stale})
    save_bank_folder(folder, rows, mined, decisions, notes, memory)
    if report:
        miner.write_report(report, found)
    miner.tell_skipped()
    fresh = sum(row["status"] == "candidate" for row in rows.values())
    tell(message("mine.done", samples=miner.count, entries=len(rows), candidates=fresh, folder=out))
    result(str(out))


COMMAND = command(mine, "mine")
