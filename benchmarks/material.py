"""What the benchmarks work on, made at run time: a pack of made-up entries, a brief of 5,000 characters, its text.

    python benchmarks/material.py FOLDER [--entries 5000] [--chars 5000]

Writes pack/, brief.yml, in.md (the draft's own text, for pandoc) and hello.py (a bare typer program), and prints what it made.
Same arguments, same files. The pack's entries stand in the same roles as the shipped ones and are clauses of the shipped bank
shuffled: nonsense, but of the length, characters and slots of real entries.
"""

from __future__ import annotations

import argparse
import json
import random
import re
from collections.abc import Iterator
from pathlib import Path

from generator.bank.model import Entry
from generator.brief.load import load_brief
from generator.library import Library, open_library
from generator.pipeline import draft
from generator.writers.text import to_markdown

EXAMPLE = Path(__file__).resolve().parent.parent / "examples" / "county.yml"
CLAUSE = re.compile(r"[\u4e00-\u9fff]{5,18}")
SEED = 5
HELLO = """\
import typer


def main(name: str = "typer") -> None:
    print(f"hello {name}")


if __name__ == "__main__":
    typer.run(main)
"""


def made_up(library: Library, count: int) -> Iterator[dict[str, object]]:
    """Yield rows of made-up entries, each in the place of a shipped one."""
    dice = random.Random(SEED)
    shipped = [entry for entry in library.bank.entries() if entry.kind == "frame" and entry.role]
    clauses = sorted({clause for entry in shipped for clause in CLAUSE.findall(entry.text)})
    for number in range(count):
        model = shipped[number % len(shipped)]
        yield row(number, model, dice.sample(clauses, 8))


def row(number: int, model: Entry, words: list[str]) -> dict[str, object]:
    """Return one row: the model's slots and tags, other words, two alternatives."""
    slots = "，".join(f"{{{slot}}}" for slot in model.slots)
    lead = f"{slots}，" if slots else ""
    text = "{}[{}|{}]，{}，{}。[{}，{}|{}，{}]。".format(lead, *words)
    tags = {
        name: list(getattr(model, name))
        for name in ("moves", "sectors", "levels", "occasions", "speakers", "seasons", "readings")
        if getattr(model, name)
    }
    return {"id": f"madeup.{number:05d}", "role": model.role, "text": text, **tags}


def write_pack(folder: Path, rows: Iterator[dict[str, object]]) -> None:
    """Write a pack; JSON is YAML, and no YAML library writes it sooner."""
    (folder / "frames").mkdir(parents=True, exist_ok=True)
    manifest = "name: madeup\nversion: '1'\ndomain: safety\nextends: safety\nlicence: CC0-1.0\n"
    (folder / "manifest.yml").write_text(manifest, "utf-8")
    lines = ",\n  ".join(json.dumps(one, ensure_ascii=False) for one in rows)
    (folder / "frames" / "madeup.yml").write_text(f"entries: [\n  {lines}\n]\n", "utf-8")


def write_brief(path: Path, chars: int) -> None:
    """Write the example's brief with the length asked for."""
    path.write_text(re.sub(r"length: [^,}]+", f"length: {chars}字", EXAMPLE.read_text("utf-8")), "utf-8")


def prepare(folder: Path, entries: int, chars: int) -> dict[str, object]:
    """Write everything into ``folder`` and return what it is."""
    write_pack(folder / "pack", made_up(open_library(), entries))
    write_brief(folder / "brief.yml", chars)
    library = open_library([folder / "pack"])
    document = draft(load_brief(folder / "brief.yml", library.vocabulary), library)
    (folder / "in.md").write_text(to_markdown(document), "utf-8")
    (folder / "hello.py").write_text(HELLO, "utf-8")
    return {
        "entries": sum(1 for _ in library.bank.entries()),
        "made_up": entries,
        "chars": document.chars,
        "paragraphs": len(document.blocks),
    }


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folder", type=Path)
    parser.add_argument("--entries", type=int, default=5000)
    parser.add_argument("--chars", type=int, default=5000)
    options = parser.parse_args()
    print(prepare(options.folder, options.entries, options.chars))


if __name__ == "__main__":
    main()
