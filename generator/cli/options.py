"""Options that several commands share."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

Config = Annotated[Path, typer.Option("--config", "-c", metavar="file")]
Banks = Annotated[list[Path] | None, typer.Option("--bank", metavar="folder")]
OnlyBank = Annotated[bool, typer.Option("--only-bank")]
Seed = Annotated[str, typer.Option("--seed", metavar="number")]
Force = Annotated[bool, typer.Option("--force")]
AsJson = Annotated[bool, typer.Option("--json")]
