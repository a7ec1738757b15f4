"""``draft init``: a first brief, from questions or options, with every key explained."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from generator.cli.menu import command

if TYPE_CHECKING:
    from generator.cli.starter import Answers
    from generator.vocabulary import Vocabulary

SUFFIXES = (".yml", ".yaml")


def init(
    file: Annotated[Path, typer.Argument(metavar="file")] = Path("county.yml"),
    locality: Annotated[str, typer.Option("--locality", metavar="name")] = "",
    level: Annotated[str, typer.Option("--level", metavar="level")] = "",
    year: Annotated[str, typer.Option("--year", metavar="year")] = "",
    occasion: Annotated[str, typer.Option("--occasion", metavar="occasion")] = "",
    post: Annotated[str, typer.Option("--post", metavar="post")] = "",
    name: Annotated[str, typer.Option("--name", metavar="person")] = "",
    date: Annotated[str, typer.Option("--date", metavar="date")] = "",
    sectors: Annotated[str, typer.Option("--sectors", metavar="sectors")] = "",
) -> None:
    """Write a brief; what no option answers is asked where there is a terminal. An existing file is never touched."""
    from generator.cli.library import open_with
    from generator.cli.starter import Answers, starter
    from generator.cli.streams import result, tell
    from generator.cli.wizard import asked, chosen, sectors_in
    from generator.messages import message
    from generator.writers.files import write_whole

    _refuse(file)
    vocabulary = open_with(file.parent).vocabulary
    answers = Answers(
        name=locality,
        level=chosen("levels", level, vocabulary) if level else "",
        year=year,
        occasion=chosen("occasions", occasion, vocabulary) if occasion else "",
        post=post,
        speaker=name,
        date=date,
        sectors=sectors_in(sectors, vocabulary),
    )
    answers = asked(answers, vocabulary) if sys.stdin is not None and sys.stdin.isatty() else _complete(answers, vocabulary)
    write_whole(file, starter(answers, vocabulary, file.name).encode())
    result(str(file))
    tell(message("cli.init.next", file=file))


def _refuse(file: Path) -> None:
    """Raise DraftError for a file that is there or has another suffix."""
    from generator.errors import DraftError
    from generator.messages import message

    if file.exists():
        raise DraftError(message("cli.init.exists", file=file))
    if file.suffix.lower() not in SUFFIXES:
        raise DraftError(message("cli.init.suffix", file=file, allowed="、".join(SUFFIXES)))


def _complete(answers: Answers, vocabulary: Vocabulary) -> Answers:
    """Return the answers with defaults where nobody can be asked. Raises DraftError for what has no default or is wrong."""
    from dataclasses import replace

    from generator.cli.starter import objections
    from generator.errors import DraftError
    from generator.messages import message

    if not (answers.name and answers.year):
        raise DraftError(message("cli.init.no_terminal"))
    answers = replace(answers, occasion=answers.occasion or next(iter(vocabulary.occasions)))
    if against := objections(answers, vocabulary):
        raise DraftError("\n".join(against))
    return answers


COMMAND = command(init, "init")
