"""``draft schema``: the JSON Schema of a brief, for editors."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from generator.cli.menu import command
from generator.cli.options import Banks, Force


def schema(
    out: Annotated[str, typer.Option("--output", "-o", metavar="output")] = "",
    bank: Banks = None,
    force: Force = False,
) -> None:
    """Print the schema or write it to a file; its lists are those of the packs in use."""
    import json

    from generator.brief.export import json_schema
    from generator.cli.library import open_with
    from generator.cli.streams import result
    from generator.writers.files import write_whole

    text = json.dumps(json_schema(open_with(Path(), bank).vocabulary), ensure_ascii=False, indent=2)
    if out in ("", "-"):
        result(text)
        return
    write_whole(Path(out), f"{text}\n".encode(), force)
    result(out)


COMMAND = command(schema, "schema")
