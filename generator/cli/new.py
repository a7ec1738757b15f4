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
    from generator.cli.drafting import draft_file

    draft_file(config, out, seed, bank or (), only_bank, force)


COMMAND = command(new, "new")
