"""``draft bank check``: the authoring rules applied to packs."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from generator.cli.menu import command
from generator.cli.options import Banks


def check(folder: Annotated[Path | None, typer.Argument(metavar="folder")] = None, bank: Banks = None) -> None:
    """Print the findings about a pack, about every pack in use when none is named; an error among them ends with code 1."""
    from generator.cli.library import open_with
    from generator.cli.streams import result, tell
    from generator.messages import message
    from generator.review.bankcheck import check_pack

    library = open_with(Path(), bank)
    findings = [finding for one in ((folder,) if folder else library.folders) for finding in check_pack(one, library)]
    for finding in findings:
        result(message(f"cli.bank.finding.{finding.severity}", finding=finding))
    errors = sum(finding.severity == "error" for finding in findings)
    tell(message("cli.bank.checked", errors=errors, warnings=len(findings) - errors))
    if errors:
        raise typer.Exit(1)


COMMAND = command(check, "check")
