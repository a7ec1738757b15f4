"""The walk through a mined bank's candidates: one question each, every answer kept at once."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterator, Mapping
from pathlib import Path

from generator.bank.frametext import FrameSyntaxError, parse
from generator.cli.bankfolder import DECISIONS, open_bank_folder, save_bank_folder
from generator.messages import message
from generator.mining.decisions import ACCEPT, EDIT, REJECT, Decision, decisions_text
from generator.mining.pack import Row, merged_rows
from generator.writers.files import write_whole

KEYS = {"a": ACCEPT, "y": ACCEPT, "": ACCEPT, "e": EDIT, "r": REJECT, "n": REJECT}
STOP, SKIP = "q", "s"


class Review:
    """Candidates of a bank in the order in which they are asked about."""

    def __init__(self, folder: Path, rows: Mapping[str, Row], decisions: Mapping[str, Decision], kind: str = "") -> None:
        """Take the candidates that nobody has decided on, of one kind when it is named."""
        self._folder = folder
        self._decisions = dict(decisions)
        waiting = [
            row
            for key, row in rows.items()
            if row.get("status") == "candidate" and key not in decisions and (not kind or row["kind"] == kind)
        ]
        self._waiting = sorted(waiting, key=lambda row: (row["kind"], -_count(row), row["text"]))
        self.counts: Counter[str] = Counter()

    @property
    def left(self) -> int:
        """Return how many candidates are still waiting."""
        return len(self._waiting) - sum(self.counts.values())

    def listing(self) -> Iterator[str]:
        """Yield a line for each candidate."""
        for row in self._waiting:
            yield _line(row)

    def ask(self) -> None:
        """Ask about each candidate until there is none or the person stops."""
        print(message("mine.review.keys"), file=sys.stderr)
        try:
            for number, row in enumerate(self._waiting, 1):
                print(f"{number}/{len(self._waiting)} {_line(row)}", file=sys.stderr)
                if self._asked(row) == STOP:
                    break
        except EOFError:
            pass
        finally:
            self._apply()

    def _asked(self, row: Row) -> str:
        """Ask about one candidate until the answer is understood; keep the decision."""
        while True:
            key = _answer(message("mine.review.prompt")).lower()
            if key in (STOP, SKIP):
                return key
            verdict = KEYS.get(key)
            if verdict is None:
                print(message("mine.review.keys"), file=sys.stderr)
                continue
            new = _wording() if verdict == EDIT else ""
            if verdict == EDIT and not new:
                continue
            self._decisions[row["id"]] = Decision(verdict, row["text"], new)
            self.counts[verdict] += 1
            text = decisions_text(self._decisions, message("mine.head.decisions"))
            write_whole(self._folder / DECISIONS, text.encode(), force=True)
            return key

    def _apply(self) -> None:
        """Write the bank's files as the decisions want them."""
        bank = open_bank_folder(self._folder)
        rows, decisions = merged_rows(bank.before.written, bank.before)
        save_bank_folder(bank, rows, bank.before.written, decisions, {}, {})


def _wording() -> str:
    """Return the new wording of an entry, empty when it is given up; broken syntax is asked again."""
    while text := _answer(message("mine.review.wording")):
        try:
            parse(text)
        except FrameSyntaxError as error:
            print(message(f"bank.{error.args[0]}", piece=error.args[1]), file=sys.stderr)
            continue
        return text
    return ""


def _answer(prompt: str) -> str:
    """Return a line typed by the person. EOFError at the end of input."""
    print(prompt, end="", file=sys.stderr, flush=True)
    line = sys.stdin.readline()
    if not line:
        raise EOFError
    return line.strip()


def _line(row: Row) -> str:
    """Return a candidate as shown: kind, count, text, samples."""
    files = "、".join(source["file"] for source in row.get("sources", ()))
    return message("mine.review.line", kind=row["kind"], count=_count(row), text=row["text"], files=files)


def _count(row: Row) -> int:
    """Return how often a candidate stands in the samples."""
    return sum(source["count"] for source in row.get("sources", ()))
