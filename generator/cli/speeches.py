"""A brief and the briefs of the meeting's other speakers: loaded before anything is drafted, drafted in the right order."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from generator.brief.load import load_brief
from generator.brief.model import Brief, Fact
from generator.document import Document
from generator.errors import InputError, Problem
from generator.library import Library
from generator.messages import message
from generator.pipeline import draft


@dataclass(frozen=True)
class Speech:
    """A brief with those of the speeches it must not repeat."""

    brief: Brief
    path: Path
    others: tuple[Speech, ...] = ()


@dataclass
class Reader:
    """Reads briefs with their other speakers, each file once; collects the problems of all of them."""

    library: Library
    problems: list[Problem] = field(default_factory=list)
    done: dict[Path, Speech] = field(default_factory=dict)

    def read(self, path: Path) -> Speech:
        """Return the speech of a file. Raises InputError with the problems of every file involved."""
        speech = self._read(path, ())
        if speech is None or self.problems:
            raise InputError(self.problems)
        return speech

    def _read(self, path: Path, above: tuple[Path, ...]) -> Speech | None:
        """Return a speech, or None when its file has problems; ``above`` are the files that led to it."""
        real = path.resolve()
        if real in self.done:
            return self.done[real]
        try:
            brief = load_brief(path, self.library.vocabulary)
        except InputError as error:
            self.problems += error.problems
            return None
        others = [self._other(fact, path, (*above, real)) for fact in brief.meeting.other_speakers]
        speech = Speech(brief, path, tuple(other for other in others if other))
        self.done[real] = speech
        return speech

    def _other(self, fact: Fact, path: Path, above: tuple[Path, ...]) -> Speech | None:
        """Return the speech another speaker's brief makes; one that leads back to itself is a problem."""
        other = path.parent / fact.text
        if other.resolve() not in above:
            return self._read(other, above)
        key = "cli.names_itself" if other.resolve() == above[-1] else "cli.circle"
        self.problems.append(Problem(str(path), line_of(path, fact.text), 1, fact.path, message(key, file=fact.text)))
        return None


def line_of(path: Path, words: str) -> int:
    """Return the line of a file on which some words stand, 1 when they are not found as written."""
    lines = path.read_text("utf-8", errors="replace").splitlines()
    return next((number for number, line in enumerate(lines, 1) if words in line), 1)


def draft_speech(speech: Speech, library: Library, seed: int | None = None) -> Document:
    """Return the draft of a speech; the other speakers' drafts are made first and avoided. ``seed`` is for this one only."""
    made: dict[Path, Document] = {}
    return draft(speech.brief, library, seed, _others(speech, library, made))


def _others(speech: Speech, library: Library, made: dict[Path, Document]) -> tuple[Document, ...]:
    """Return the drafts of the other speakers, each made once."""
    for other in speech.others:
        if other.path.resolve() not in made:
            made[other.path.resolve()] = draft(other.brief, library, None, _others(other, library, made))
    return tuple(made[other.path.resolve()] for other in speech.others)
