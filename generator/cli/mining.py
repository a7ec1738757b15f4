"""What ``draft mine`` does between the command line and the miner: files to samples, with progress, and the report."""

from __future__ import annotations

import gc
import re
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any

from generator.bank.packs import COMMON
from generator.library import Library
from generator.messages import has_message, message
from generator.mining.analyse import Analyst
from generator.mining.clauses import Passage, passages
from generator.mining.memory import remembered
from generator.mining.model import MiningResult, Phrase, Sample
from generator.mining.report import report_text
from generator.mining.run import SMALL, mine_remembered, read_tables
from generator.mining.tables import open_tables
from generator.mining.uses import read_uses, use_of
from generator.reading.files import find_files, read_parts
from generator.reading.model import Unreadable
from generator.resources import bundled
from generator.review.stale import stale_in, stale_terms
from generator.writers.files import write_whole

BAR = 24
TODAY, LONG_AGO = "9999", "1949"


class Miner:
    """Reads samples one by one; of each only what the bank remembers is kept, and with ``keep`` what the report says."""

    def __init__(self, library: Library, keep: bool) -> None:
        """Open the miner's tables."""
        self._vocabulary = library.vocabulary
        self._tables = open_tables(bundled("phrasebank") / COMMON)
        self._analyst = Analyst(self._tables, library.vocabulary)
        self._stale = stale_terms(library.bank.data("rules/stale_terms"))
        self._any_stale = re.compile("|".join(f"(?:{term.pattern.pattern})" for term in self._stale) or "(?!)")
        self._keep = keep
        self.tables = read_tables(self._tables.files, library.vocabulary)
        self._uses = read_uses(self._tables.rows("uses"))
        self.memory: dict[str, bytes] = {}
        self._fresh: dict[str, tuple[str, list[Passage]]] = {}
        self._room = SMALL
        self.samples: list[Sample] = []
        self.skipped: list[tuple[str, str]] = []
        self.count = 0

    def read(self, paths: Sequence[Path]) -> None:
        """Read and analyse every file; one that is not read is noted with its reason."""
        files = find_files(paths)
        for number, file in enumerate(files, 1):
            self._progress(number, len(files), file.name)
            try:
                with uncollected():
                    for source in read_parts(file):
                        self._take(self._analyst.sample(source, report=self._keep))
                self.count += 1
            except Unreadable as error:
                self.skipped.append((str(file), str(error.args[0])))
        self._progress(len(files), len(files), "")

    def _take(self, sample: Sample) -> None:
        """Remember a sample."""
        rows = passages(sample)
        key, content = remembered(sample, rows)
        if key not in self.memory or content < self.memory[key]:
            self.memory[key] = content
            self._keep_fresh(key, sample.file, rows, len(content))
        if self._keep:
            self.samples.append(replace(sample, sentences=()))

    def _keep_fresh(self, key: str, file: str, rows: list[Passage], size: int) -> None:
        """Keep the passages of a sample as long as all of them are few."""
        self._room -= size
        if self._room > 0:
            self._fresh[key] = (file, [row for row in rows if row.lines])
        else:
            self._fresh.clear()

    def mine(self, memory: dict[str, bytes]) -> MiningResult:
        """Return the phrases of all remembered samples, with this run's samples and skipped files."""
        with uncollected():
            phrases = mine_remembered(memory, self.tables, self._current, self._fresh)
        return MiningResult(tuple(self.samples), phrases, tuple(self.skipped))

    def _current(self, text: str) -> str:
        """Return the current word for what is out of date in a text, empty when nothing is."""
        if not self._any_stale.search(text):
            return ""
        return "；".join(f"{word}→{term.current}" for word, term in stale_in(text, self._stale, TODAY))

    def out_of_date_since(self, text: str) -> str:
        """Return the day from which a text has an outdated word in it, empty when it has none."""
        if not self._any_stale.search(text):
            return ""
        return min((term.since or LONG_AGO for _, term in stale_in(text, self._stale, TODAY)), default="")

    def use_of(self, phrase: Phrase) -> dict[str, Any]:
        """Return the use class of a phrase and the sectors it is bound to, as a row has them; {} when it has none."""
        return use_of(phrase, self._uses, self.tables.frames, self._vocabulary)

    def write_report(self, path: Path, found: MiningResult) -> None:
        """Write the report of the run."""
        text = report_text(found, lambda ident: self._vocabulary.name("sectors", ident), reason)
        write_whole(path, text.encode("utf-8", "replace"), force=True)

    def tell_skipped(self) -> None:
        """Say which files were left out and why."""
        for file, why in self.skipped:
            print(message("mine.skipped", file=file, why=reason(why)), file=sys.stderr)

    @staticmethod
    def _progress(number: int, total: int, name: str) -> None:
        """Show how far the reading is: a bar that redraws itself on a terminal, else nothing but the last line."""
        if sys.stderr.isatty():
            done = BAR * number // max(total, 1)
            bar = "█" * done + "·" * (BAR - done)
            print(f"\r\x1b[2K{bar} {number}/{total} {name}", end="" if name else "\n", file=sys.stderr, flush=True)
        elif name:
            print(message("mine.reading", number=number, total=total, file=name), file=sys.stderr)


@contextmanager
def uncollected() -> Iterator[None]:
    """Keep the search for cycles from running: it looks through all rows again and again, and none refers back to itself."""
    enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if enabled:
            gc.enable()


def reason(why: str) -> str:
    """Return the sentence for a reason's id."""
    return message(f"reading.{why}") if has_message(f"reading.{why}") else why
