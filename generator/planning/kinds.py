"""What kind of thing a text of the brief names (a task, a problem, a lesson, a goal): told by words, as the pack lists them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

Words = Mapping[str, tuple[str, ...]]


def kind_of(text: str, kinds: Words) -> str:
    """Return the kind most characters of whose words stand in a text, the earlier among equals, "" for none."""
    scored = {kind: sum(len(word) for word in words if word in text) for kind, words in kinds.items()}
    best = max(scored, key=scored.__getitem__, default="")
    return best if best and scored[best] else ""


@dataclass(frozen=True)
class Kinds:
    """The pack's ``kinds`` file: words by kind.

    ``labels`` are the short names of kinds of problems, ``names`` by word those that say more, ``parts`` the parts of an
    outline that answer a problem of a kind, best first, ``answers`` the kinds of tasks that can solve it; ``lessons`` tell
    what an accident teaches as a whole, ``violations`` what each clause of its lesson says was done wrong; ``hazards`` are
    sectors that are no line of business, ``saying`` verbs with which the points of a document go on from its title;
    ``whole`` words of problems that tell of the run of things as a whole; ``apart`` groups the words of a kind of violation by
    the cases of it that are not the same thing (超员, 超载).
    """

    work: Words
    flaws: Words
    labels: Mapping[str, str]
    names: Mapping[str, Mapping[str, str]]
    parts: Words
    answers: Words
    lessons: Words
    violations: Words
    goals: Words
    notes: Words
    hazards: frozenset[str] = frozenset()
    saying: tuple[str, ...] = ()
    whole: tuple[str, ...] = ()
    apart: Mapping[str, tuple[tuple[str, ...], ...]] = field(default_factory=dict)

    @classmethod
    def of(cls, rows: Mapping[str, Any]) -> Kinds:
        """Build from the file as YAML gives it; a group that a domain's pack lacks is empty."""

        def table(name: str) -> dict[str, tuple[str, ...]]:
            return {kind: tuple(words) for kind, words in rows.get(name, {}).items()}

        flaws = rows.get("flaws", {})
        words, parts, answers = (
            {kind: tuple(row[name]) for kind, row in flaws.items()} for name in ("words", "parts", "answers")
        )
        labels = {kind: str(row["label"]) for kind, row in flaws.items()}
        names = {kind: dict(row["names"]) for kind, row in flaws.items()}
        work, lessons, violations = table("work"), table("lessons"), table("violations")
        goals, notes = table("goals"), table("notes")
        hazards, saying = frozenset(rows.get("hazards", ())), tuple(rows.get("saying", ()))
        whole = tuple(rows.get("whole", ()))
        apart = {kind: tuple(tuple(words) for words in groups) for kind, groups in rows.get("apart", {}).items()}
        return cls(work, words, labels, names, parts, answers, lessons, violations, goals, notes, hazards, saying, whole, apart)

    def name_of(self, problem: str) -> str:
        """Return the short name of a problem: the one its words give, else that of its kind; "" where the kind is unknown."""
        kind = kind_of(problem, self.flaws)
        found = (name for word, name in self.names.get(kind, {}).items() if word in problem)
        return next(found, self.labels.get(kind, ""))

    def answering_parts(self, problem: str) -> tuple[str, ...]:
        """Return the parts of an outline that answer a problem, best first; () where its kind is unknown."""
        return self.parts.get(kind_of(problem, self.flaws), ())

    def unsaid(self, violation: str, lesson: str) -> frozenset[str]:
        """Return the words of those cases of a violation that a lesson does not tell, where it tells one of them."""
        groups = self.apart.get(violation, ())
        told = [any(word in lesson for word in words) for words in groups]
        others = (words for words, said in zip(groups, told, strict=True) if not said)
        return frozenset(word for words in others for word in words) if any(told) else frozenset()

    def is_whole(self, problem: str) -> bool:
        """Return whether a problem tells of the run of things as a whole, which no single task mends."""
        return any(word in problem for word in self.whole)

    def solves(self, task: str, problem: str) -> bool:
        """Return whether a task is of a kind that can solve a problem: a survey of slopes posts no lookout.

        Where either is of no known kind nothing speaks against it.
        """
        flaw, work = kind_of(problem, self.flaws), kind_of(task, self.work)
        return not flaw or not work or work in self.answers[flaw]


NO_KINDS = Kinds.of({})
