"""The questions of ``draft init``, asked on stderr until each answer will do."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any

import typer

from generator.brief.levels import find_level
from generator.cli.starter import Answers, objections
from generator.cli.streams import tell
from generator.errors import DraftError
from generator.messages import message
from generator.vocabulary import Vocabulary

SEPARATORS = re.compile(r"[、，,；;\s]+")
ANY_YEAR = "2000"
"""Stands for the year while it has not been asked for."""


Read = Callable[[str], Any]


@dataclass(frozen=True)
class Question:
    """One question: which answer it gives, its text, how the words typed are read, whether it must be answered."""

    field: str
    text: str
    read: Read
    must: bool


def asked(answers: Answers, vocabulary: Vocabulary) -> Answers:
    """Return the answers with those missing asked for."""

    def ask(field: str, read: Read = str.strip, must: bool = False, **shown: object) -> None:
        nonlocal answers
        if not getattr(answers, field):
            answers = _answer(answers, Question(field, message(f"cli.init.{field}", **shown), read, must), vocabulary)

    ask("name", must=True)
    if not answers.level and find_level(answers.name) is None:
        _show_list("levels", vocabulary)
        ask("level", lambda text: chosen("levels", text, vocabulary), must=True)
    ask("year", must=True)
    if not answers.occasion:
        _show_list("occasions", vocabulary)
    usual = next(iter(vocabulary.occasions.values()))
    ask("occasion", lambda text: chosen("occasions", text or usual.id, vocabulary), default=usual.name)
    ask("post")
    ask("speaker")
    ask("date")
    if not answers.sectors:
        tell(message("cli.init.all_sectors", names="、".join(sector.name for sector in vocabulary.sectors.values())))
    ask("sectors", lambda text: sectors_in(text, vocabulary))
    return answers


def _answer(answers: Answers, question: Question, vocabulary: Vocabulary) -> Answers:
    """Ask one question until the answer is accepted."""
    while True:
        written = typer.prompt(
            question.text, default=None if question.must else "", show_default=False, prompt_suffix="： ", err=True
        )
        try:
            given = replace(answers, **{question.field: question.read(written)})
        except DraftError as error:
            tell(str(error))
            continue
        against = (
            [] if question.field == "name" and given.name else objections(replace(given, year=given.year or ANY_YEAR), vocabulary)
        )
        if not against:
            return given
        tell("\n".join(against))


def chosen(kind: str, text: str, vocabulary: Vocabulary) -> str:
    """Return the id that a number of the shown list, a name or an id stands for. Raises DraftError with the nearest names."""
    ids = vocabulary.lists[kind].ids
    if text.strip().isdecimal() and 1 <= int(text) <= len(ids):
        return ids[int(text) - 1]
    return _known(kind, text, vocabulary)


def sectors_in(text: str, vocabulary: Vocabulary) -> tuple[str, ...]:
    """Return the ids of the sectors named in a text, each once. Raises DraftError for an unknown one."""
    names = [name for name in SEPARATORS.split(text) if name]
    return tuple(dict.fromkeys(_known("sectors", name, vocabulary) for name in names))


def _known(kind: str, text: str, vocabulary: Vocabulary) -> str:
    """Return the id a name stands for. Raises DraftError."""
    found = vocabulary.find(kind, text)
    if found is None:
        near = dict.fromkeys(
            vocabulary.name(kind, vocabulary.find(kind, name) or name) for name in vocabulary.lists[kind].nearest(text)
        )
        raise DraftError(message("cli.init.unknown", value=text, near="、".join(near)))
    return found


def _show_list(kind: str, vocabulary: Vocabulary) -> None:
    """Show a closed list with numbers."""
    for number, ident in enumerate(vocabulary.lists[kind].ids, 1):
        tell(message("cli.init.choice", number=number, name=vocabulary.name(kind, ident)))
