"""From passages to phrases: what stands in them, counted, guarded, merged, with moves and sectors from where it stands."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping

from generator.mining import setphrases
from generator.mining.chunks import chunks
from generator.mining.clauses import CLAUSE, Passage, Tally, Where
from generator.mining.frames import FrameRules, frame
from generator.mining.guard import Guard
from generator.mining.lexicon import Lexicon
from generator.mining.merging import merged
from generator.mining.model import Phrase
from generator.mining.ngrams import frequent_runs
from generator.mining.rows import rows, skeleton, worth_alone
from generator.mining.score import discovered

MANY = 40_000
"""From so many different clauses on, what stands only once in all of them is noise and is not looked at."""
HEADING = 20
FRAMES = 20_000
STALE = Callable[[str], str]


class Harvest:
    """What the passages of all samples hold. Passages come in a fixed order; memory stays bounded."""

    def __init__(self, lexicon: Lexicon, rules: FrameRules, guard: Guard) -> None:
        """Start with nothing."""
        self._lexicon, self._rules, self._guard = lexicon, rules, guard
        self._clauses = Tally()
        self._found: dict[str, Tally] = {kind: Tally() for kind in ("expression", "term", "skeleton", "heading-set", "connective")}
        self._found["frame"] = Tally(FRAMES)

    def add(self, passage: Passage) -> None:
        """Take in a passage."""
        self._clauses.add(CLAUSE.findall("\n".join(passage.lines)), passage.where)
        for sentence, times in Counter(passage.lines).items():
            for text, kind in self._of_sentence(sentence, passage.headings):
                self._found[kind].add([text] * times, passage.where)

    def _of_sentence(self, sentence: str, heading: bool) -> Iterable[tuple[str, str]]:
        """Yield what a whole sentence shows: quoted wording, fixed patterns, parallel rows, the sentence as heading or frame."""
        lexicon = self._lexicon
        wholes = []
        if "“" in sentence or "「" in sentence:
            for text in setphrases.quoted(sentence, lexicon):
                wholes.append(text)
                yield text, "expression"
        for text in setphrases.fixed(sentence, lexicon):
            yield text, "expression"
        if "、" in sentence or "，" in sentence:
            for row in rows(sentence, lexicon):
                if shape := skeleton(row):
                    yield shape, "skeleton"
                if any(row.text in whole for whole in wholes):
                    continue
                yield row.text, "expression" if worth_alone(row.members[0], lexicon) or "，" in row.marks else "term"
        if heading:
            title = sentence.strip("。：:；， ")
            if 4 <= len(title) <= HEADING:
                yield title, "heading-set"
        elif text := frame(sentence, self._rules, self._guard):
            yield text, "frame"
        if lead := next((lead for lead in lexicon.connectives if sentence.startswith(lead)), ""):
            yield lead, "connective"

    def phrases(self, stale: STALE = lambda text: "") -> tuple[Phrase, ...]:
        """Return everything found, merged, in order of kind and text. ``stale`` gives the current word for an outdated one."""
        found = {kind: tally.by_text() for kind, tally in self._found.items()}
        clauses = self._clauses.by_text()
        if len(clauses) > MANY:
            clauses = {text: places for text, places in clauses.items() if sum(places.values()) > 1}
            found = {kind: {text: places for text, places in table.items() if sum(places.values()) > 1} for kind, table in found.items()}
        by_clause: dict[str, dict[str, Counter[Where]]] = {}
        for text, kind, places in self._of_clauses(clauses):
            by_clause.setdefault(kind, {}).setdefault(text, Counter()).update(places)
        for kind, rows in by_clause.items():
            known = found.setdefault(kind, {})
            for text, counts in rows.items():
                known[text] = dict(Counter(known.get(text, {})) | counts)
        table = merged({kind: self._admitted(kind, rows) for kind, rows in sorted(found.items())}, self._lexicon)
        return tuple(
            _phrase(text, kind, places, stale, self._lexicon.sector_ids)
            for kind, rows in sorted(table.items())
            for text, places in sorted(rows.items())
            if self._guard.names_none(text)
        )

    def _of_clauses(self, clauses: Mapping[str, Mapping[Where, int]]) -> Iterable[tuple[str, str, Mapping[Where, int]]]:
        """Yield what single clauses show: idioms, four-character patterns, collocations, terms, and what the counts discover."""
        lexicon = self._lexicon
        for clause, places in clauses.items():
            bare = clause.rstrip("、")
            for text in dict.fromkeys((*setphrases.idioms(bare, lexicon), *setphrases.four(bare, lexicon))):
                yield text, "expression", places
            for text, kind in dict.fromkeys(chunks(clause, lexicon)):
                yield text, kind, places
        runs = discovered(frequent_runs({clause.rstrip("、"): sum(places.values()) for clause, places in clauses.items()}, max(3, len(clauses) // 5000)))
        for clause, places in clauses.items():
            for run in runs:
                if run in clause and setphrases.stands_free(run, clause.rstrip("、"), lexicon):
                    yield run, "term", places

    def _admitted(self, kind: str, rows: Mapping[str, Mapping[Where, int]]) -> dict[str, Mapping[Where, int]]:
        """Return the rows whose text the guard lets in; frames were looked at before their slots were put in."""
        if kind == "frame":
            return dict(rows)
        return {text: places for text, places in rows.items() if self._guard.admits(text.replace("{slot}", ""))}


def _phrase(text: str, kind: str, places: Mapping[Where, int], stale: STALE, sector_ids: Mapping[str, str]) -> Phrase:
    """Return a text with its counts by sample and the moves and sectors it stands in, the commonest first."""
    sources: Counter[str] = Counter()
    moves: Counter[str] = Counter()
    sectors: Counter[str] = Counter()
    for where, count in places.items():
        sources[where.file] += count
        moves[where.move] += count
        sectors.update({sector_ids[sector]: count for sector in where.sector.split("、") if sector in sector_ids})
    return Phrase(
        text,
        kind,
        sum(sources.values()),
        dict(sorted(sources.items())),
        _by_count(moves),
        _by_count(sectors) if kind == "term" else (),
        kind == "frame",
        stale(text),
    )


def _by_count(counts: Counter[str]) -> tuple[str, ...]:
    """Return what is counted, commonest first; what says nothing (other) is left out."""
    return tuple(name for name in sorted(counts, key=lambda name: (-counts[name], name)) if name not in ("", "other"))
