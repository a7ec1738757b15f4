"""From passages to phrases: what stands in them, counted, guarded, merged, with moves and sectors from where it stands."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from operator import add

from generator.mining import setphrases
from generator.mining.chunks import chunks
from generator.mining.clauses import CLAUSE, Commonness, Passage, Tally, Where, runs
from generator.mining.frames import FrameRules, frame, seasons_of, sectors_in
from generator.mining.guard import Guard
from generator.mining.lexicon import Lexicon
from generator.mining.likeness import worth_alone
from generator.mining.merging import merged
from generator.mining.model import Phrase
from generator.mining.rows import rows, skeleton
from generator.mining.score import discovered

HEADING = 20
MOST_SECTORS = 3
"""A sentence on more lines of work than this is about none."""
SECTOR, CAMPAIGN = "sector", "special-campaign"
"""What speaks of all lines of work at once belongs to the campaign, not to any one of them."""
SECTORED = ("term", "frame")
STALE = Callable[[str], str]
Counts = dict[str, dict[Where, int]]


def current(_text: str) -> str:
    """Return nothing: every word is current where nobody says which are not."""
    return ""


class Harvest:
    """What the passages of all samples hold: after ``Commonness`` has seen every passage, each is added once."""

    def __init__(self, lexicon: Lexicon, rules: FrameRules, guard: Guard, seen: Commonness) -> None:
        """Start with nothing but what is common."""
        self._lexicon, self._rules, self._guard = lexicon, rules, guard
        self._clauses, self._lines = seen.common()
        self._least = seen.least
        self._by_clause, self._by_run, self._by_line, self._by_heading = Tally(), Tally(), Tally(), Tally()

    def add(self, passage: Passage) -> None:
        """Take in a passage."""
        found = list(runs(passage, self._clauses))
        self._by_run.add(found, passage.where)
        self._by_clause.add(CLAUSE.findall("\n".join(found)), passage.where)
        lines = passage.lines if self._lines is None else [line for line in passage.lines if line in self._lines]
        (self._by_heading if passage.headings else self._by_line).add(lines, passage.where)

    def phrases(self, stale: STALE = current) -> tuple[Phrase, ...]:
        """Return everything found, merged, in order of kind and text. ``stale`` gives the current word for an outdated one."""
        found: dict[str, Counts] = {}
        for source in (self._of_runs(), self._of_lines(), self._of_clauses()):
            _take(found, source)
        for kind, counts in found.items():
            found[kind] = {text: places for text, places in counts.items() if sum(places.values()) >= self._least}
        table = merged({kind: self._admitted(kind, counts) for kind, counts in sorted(found.items())}, self._lexicon)
        return tuple(
            _phrase(text, kind, places, stale, self._lexicon.sector_ids)
            for kind, counts in sorted(table.items())
            for text, places in sorted(counts.items())
        )

    def _of_runs(self) -> Iterator[tuple[str, str, Mapping[Where, int]]]:
        """Yield what clauses beside each other show: quoted wording, fixed patterns, parallel rows."""
        for text, places in self._by_run.by_text().items():
            for phrase, kind in dict.fromkeys(self._of_run(text)):
                yield phrase, kind, places

    def _of_run(self, text: str) -> Iterator[tuple[str, str]]:
        """Yield the phrases and kinds that one run of clauses shows."""
        lexicon = self._lexicon
        wholes = list(setphrases.quoted(text, lexicon)) if "“" in text or "「" in text else []
        yield from ((whole, "expression") for whole in wholes)
        yield from ((phrase, "expression") for phrase in setphrases.fixed(text, lexicon))
        for row in rows(text, lexicon) if "、" in text or "，" in text else ():
            if shape := skeleton(row):
                yield shape, "skeleton"
            if not any(row.text in whole for whole in wholes):
                yield row.text, "expression" if worth_alone(row.members[0], lexicon) or "，" in row.marks else "term"

    def _of_lines(self) -> Iterator[tuple[str, str, Mapping[Where, int]]]:
        """Yield what whole sentences are: headings, frames; and the connectives they begin with."""
        for line, places in self._by_heading.by_text().items():
            title = line.strip("。：:；， ").removeprefix("是").removeprefix("要")
            if 4 <= len(title) <= HEADING:
                yield title, "heading-set", places
        for line, places in self._by_line.by_text().items():
            yield from self._frames(line, places)
            if lead := next((lead for lead in self._lexicon.connectives if line.startswith(lead)), ""):
                yield lead, "connective", places

    def _frames(self, line: str, places: Mapping[Where, int]) -> Iterator[tuple[str, str, Mapping[Where, int]]]:
        """Yield a sentence as a frame, under the line of work that it names itself; of one nobody knows it is of no use."""
        if all(where.move in self._rules.told for where in places) or not (text := frame(line, self._rules, self._guard)):
            return
        if len(seasons_of(text, self._rules)) > 1:
            return
        named, first = sectors_in(text, self._rules), sectors_in(text.partition("，")[0], self._rules)
        kept: dict[Where, int] = {}
        for where, count in places.items():
            found = self._narrowed(where, named, bool(first))
            if found and where.move not in self._rules.told:
                kept[found] = kept.get(found, 0) + count
        if kept:
            yield text, "frame", kept

    def _narrowed(self, where: Where, named: Sequence[str], leads: bool) -> Where | None:
        """Return where a frame belongs: to the lines of work it names, those of its section first; else to its section.

        ``leads``: it begins with one, so that it is about it wherever it stands. None for one about none or about too many.
        """
        around = [self._lexicon.sector_ids.get(name, "") for name in where.sector.split("、") if name]
        sectors = [name for name in named if name in around] or named or around
        if "" in sectors or len(sectors) > MOST_SECTORS:
            return None
        move = SECTOR if leads and sectors else CAMPAIGN if where.move == SECTOR and not sectors else where.move
        return Where(where.file, move, "、".join(sectors))

    def _of_clauses(self) -> Iterator[tuple[str, str, Mapping[Where, int]]]:
        """Yield what single clauses show: idioms, four-character patterns, collocations, terms, and what the counts discover."""
        lexicon, clauses = self._lexicon, self._by_clause.by_text()
        for clause, places in clauses.items():
            bare = clause.rstrip("、")
            for text in dict.fromkeys((*setphrases.idioms(bare, lexicon), *setphrases.four(bare, lexicon))):
                yield text, "expression", places
            for text, kind in dict.fromkeys(chunks(clause, lexicon)):
                yield text, kind, places
        counts: Counter[str] = Counter()
        for clause, places in clauses.items():
            counts[clause.rstrip("、")] += sum(places.values())
        new = discovered(counts, max(3, 3 * (self._least - 1)))
        for clause, places in clauses.items():
            for run in new:
                if run in clause and setphrases.stands_free(run, clause.rstrip("、"), lexicon):
                    yield run, "term", places

    def _admitted(self, kind: str, counts: Counts) -> Counts:
        """Return the rows whose text the guard lets in; frames were looked at before their slots were put in."""
        if kind == "frame":
            return counts
        return {text: places for text, places in counts.items() if self._guard.admits(text.replace("{slot}", ""))}


def _take(found: dict[str, Counts], source: Iterable[tuple[str, str, Mapping[Where, int]]]) -> None:
    """Add what one way of looking found. Two ways that find the same count it once: the larger number holds."""
    table: dict[str, Counts] = {}
    for text, kind, places in source:
        counts = table.setdefault(kind, {})
        if text in counts:
            counts[text] = _both(counts[text], places, add)
        else:
            counts[text] = dict(places)
    for kind, counts in table.items():
        known = found.setdefault(kind, {})
        for text, places in counts.items():
            known[text] = _both(known[text], places, max) if text in known else dict(places)


def _both(one: dict[Where, int], other: Mapping[Where, int], joined: Callable[[int, int], int]) -> dict[Where, int]:
    """Return the counts of two, joined where both have one; the first is changed and given back."""
    for where, count in other.items():
        one[where] = joined(one[where], count) if where in one else count
    return one


def _phrase(text: str, kind: str, places: Mapping[Where, int], stale: STALE, sector_ids: Mapping[str, str]) -> Phrase:
    """Return a text with its counts by sample and the moves and sectors it stands in, the commonest first."""
    sources: dict[str, int] = {}
    moves: dict[str, int] = {}
    sectors: dict[str, int] = {}
    for (file, move, sector), count in places.items():
        sources[file] = sources.get(file, 0) + count
        moves[move] = moves.get(move, 0) + count
        if sector and kind in SECTORED:
            for ident in {sector_ids[name] for name in sector.split("、") if name in sector_ids}:
                sectors[ident] = sectors.get(ident, 0) + count
    return Phrase(
        text,
        kind,
        sum(sources.values()),
        dict(sorted(sources.items())),
        _by_count(moves),
        _by_count(sectors),
        kind == "frame",
        stale(text),
    )


def _by_count(counts: Mapping[str, int]) -> tuple[str, ...]:
    """Return what is counted, commonest first; what says nothing (other) is left out."""
    return tuple(name for name in sorted(counts, key=lambda name: (-counts[name], name)) if name not in ("", "other"))
