"""Runs of characters that two entries share."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.bank.frametext import parse, variants
from generator.bank.model import Entry

RUN = 8


def shared_runs(entries: Sequence[Entry]) -> Iterator[tuple[Entry, Entry, str]]:
    """Yield two entries and the longest run of RUN or more Han characters they share, each pair once.

    Slots break a run, punctuation does not; formulas are fixed wording and do not count.
    """
    owners: dict[str, int] = {}
    longest: dict[tuple[int, int], str] = {}
    for place, entry in enumerate(entries):
        if entry.kind != "frame":
            continue
        for run in own_runs(entry):
            _compare(run, place, owners, longest)
        for run in own_runs(entry):
            for i in range(len(run) - RUN + 1):
                owners.setdefault(run[i : i + RUN], place)
    for (one, other), run in sorted(longest.items()):
        yield entries[other], entries[one], run


def own_runs(entry: Entry) -> set[str]:
    """Return the Han runs between slots, once for each position of the alternatives."""
    runs: set[str] = set()
    for variant in variants(parse(entry.text)):
        text = "".join(piece if isinstance(piece, str) else "\n" for piece in variant)
        runs.update(filter(None, ("".join(c for c in piece if "\u3400" <= c <= "\u9fff") for piece in text.split("\n"))))
    return runs


def _compare(run: str, place: int, owners: dict[str, int], longest: dict[tuple[int, int], str]) -> None:
    """Note the longest runs that ``run`` shares with entries before it."""
    i = 0
    while i <= len(run) - RUN:
        owner = owners.get(run[i : i + RUN])
        if owner is None or owner == place:
            i += 1
            continue
        end = i + RUN
        while end < len(run) and owners.get(run[end - RUN + 1 : end + 1]) == owner:
            end += 1
        if end - i > len(longest.get((owner, place), "")):
            longest[(owner, place)] = run[i:end]
        i = end - RUN + 1
