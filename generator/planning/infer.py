"""Which sector a problem or an accident belongs to when the brief does not say: told by the words that give one away."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from generator.brief.model import Brief, Case, FocusSector, NamedProblem
from generator.planning.catalogue import Catalogue

SURE = 2
"""So many words of a sector that the speech is not about bring it in; for one it is about a single word will do."""
MOST_ADDED = 2


def with_sectors(brief: Brief, focus: Sequence[FocusSector], catalogue: Catalogue) -> Brief:
    """Return the brief with a sector for each problem that names none and tells one, and for each accident in the focus."""
    known = {one.sector for one in focus}
    problems = tuple(_told(problem, known, catalogue) for problem in brief.problems)
    return brief._replace(problems=problems, cases=tuple(_placed(case, known, catalogue) for case in brief.cases))


def _placed(case: Case, known: Collection[str], catalogue: Catalogue) -> Case:
    """Return an accident with the sector its words tell, if it is one of those in focus."""
    sector = case.sector or told_sector(case.what.text, known, catalogue)
    return case._replace(sector=sector) if sector in known else case


def _told(problem: NamedProblem, known: Collection[str], catalogue: Catalogue) -> NamedProblem:
    """Return a problem with the sector its words tell."""
    if problem.sector:
        return problem
    text = problem.what.text
    own = catalogue.matters.sectors(text) & set(known)
    return problem._replace(sector=next(iter(own)) if len(own) == 1 else told_sector(text, known, catalogue))


def told_sector(text: str, known: Collection[str], catalogue: Catalogue) -> str:
    """Return the sector most of whose words stand in a text, "" for none, for several, and for a weak hint at a new one."""
    found = {sector: sum(word in text for word in words) for sector, words in catalogue.sector_words.items()}
    most = max(found.values(), default=0)
    best = [sector for sector, count in found.items() if count == most]
    if not most or len(best) > 1:
        return ""
    return best[0] if best[0] in known or most >= SURE else ""


def brought_in(brief: Brief, focus: Sequence[FocusSector]) -> list[FocusSector]:
    """Return the sectors that only problems name, in their order: they are answered like those in focus."""
    known = {one.sector for one in focus}
    named = dict.fromkeys(problem.sector for problem in brief.problems if problem.sector and problem.sector not in known)
    return [FocusSector(sector, "") for sector in list(named)[:MOST_ADDED]]
