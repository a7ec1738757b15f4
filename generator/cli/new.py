"""``draft new``: a brief in, a draft and an account of it out."""

from __future__ import annotations

from typing import Annotated

import typer

from generator.cli.menu import command
from generator.cli.options import Banks, Config, Force, OnlyBank, Seed


def new(
    config: Config,
    out: Annotated[str, typer.Option("--output", "-o", metavar="output")] = "",
    seed: Seed = "",
    bank: Banks = None,
    only_bank: OnlyBank = False,
    force: Force = False,
) -> None:
    """Draft the speech of a brief; the path of the file goes to stdout, the account to stderr."""
    from generator.cli.formats import output_path, rendered
    from generator.cli.library import open_with, seed_of
    from generator.cli.report import account
    from generator.cli.speeches import Reader, draft_speech
    from generator.cli.streams import result, tell
    from generator.writers.files import write_whole

    chosen, target = seed_of(seed), output_path(config, out, force)
    library = open_with(config.parent, bank, only_bank)
    speech = Reader(library).read(config)
    document = draft_speech(speech, library, chosen)
    if target is None:
        result(rendered(document, ".txt", speech.brief, library).decode().rstrip("\n"))
    else:
        write_whole(target, rendered(document, target.suffix.lower(), speech.brief, library), force)
        result(str(target))
    for line in account(document, speech.brief, library, bool(bank)):
        tell(line)


COMMAND = command(new, "new")
