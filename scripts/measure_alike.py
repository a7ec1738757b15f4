"""How alike the drafts of comparable counties are: names, formulas and the brief's own words aside.

Usage: python scripts/measure_alike.py [--count 50] [--brief FILE | --comparable] [--show 20]

The brief is drafted for that many invented counties, without a seed: the hardest case, every fact but the name the same.
With ``--comparable`` each county has a brief of its own, made up, of one occasion and level. What comes from the brief, the
reference or a formula of the bank is a border that no common run crosses.
"""

from __future__ import annotations

import argparse
import itertools
import re
import statistics
import sys
from collections import Counter
from collections.abc import Iterator
from itertools import combinations
from pathlib import Path
from random import Random

import yaml

ROOT = Path(__file__).parents[1]
sys.path[:0] = [str(ROOT / "tests" / "acceptance"), str(ROOT)]

from random_briefs import make_data  # noqa: E402
from random_places import stem  # noqa: E402

from generator.brief.load import load_brief_text  # noqa: E402
from generator.document import Document  # noqa: E402
from generator.library import Library, open_library  # noqa: E402
from generator.pipeline import draft  # noqa: E402

SHORT, LONG, LONGEST = 13, 41, 61
OWN = ("text", "phrase")
BORDER = "\n"
SEED = re.compile(r"^seed:.*\n", re.M)


def drafts(brief: str, count: int, library: Library) -> Iterator[Document]:
    """Yield the draft of the brief for each invented county."""
    name = re.search(r"name: ([^,\n}]{2,3})[省市县区旗]", brief)
    assert name is not None, "the brief must name a province, city, county, district or banner"
    rng, names = Random(1), dict[str, None]()
    while len(names) < count:
        names[stem(rng)] = None
    for other in names:
        text = SEED.sub("", brief).replace(name[1], other)
        yield draft(load_brief_text(text, library.vocabulary), library)


def comparable(count: int, library: Library) -> Iterator[Document]:
    """Yield drafts of made-up briefs of counties for their annual meeting, the brief's seed left out."""
    found = 0
    for seed in itertools.count():
        data = make_data(seed)
        place, meeting = data["locality"], data["meeting"]
        if not isinstance(place, dict) or place.get("level") != "county" or not isinstance(meeting, dict):
            continue
        meeting["occasion"] = "annual"
        data.pop("seed", None)
        yield draft(load_brief_text(yaml.safe_dump(data, allow_unicode=True), library.vocabulary), library)
        found += 1
        if found == count:
            return


def own_words(document: Document, formulas: frozenset[str]) -> str:
    """Return the bank's words of a draft, with a border for everything else."""
    words = []
    for block in document.blocks:
        spans = (s.text if s.kind in OWN and not formulas & {*s.source} else BORDER for s in block.spans)
        words.append("".join(spans))
    return BORDER.join(words)


def runs(text: str, size: int) -> set[str]:
    """Return the runs of ``size`` characters that cross no border."""
    return {run for i in range(len(text) - size + 1) if BORDER not in (run := text[i : i + size])}


def entries_of(text: str, size: int, common: set[str], sources: list[str]) -> Iterator[str]:
    """Yield the entries whose words stand in common runs, once for each stretch of common runs."""
    last = -size
    for i in range(len(text) - size + 1):
        if text[i : i + size] in common:
            if i > last + 1:
                yield "+".join(dict.fromkeys(s for s in sources[i : i + size] if s))
            last = i


def sources_of(document: Document, formulas: frozenset[str]) -> list[str]:
    """Return for each character of ``own_words`` the entry it comes from."""
    found: list[str] = []
    for place, block in enumerate(document.blocks):
        found += [""] * (place > 0)
        for s in block.spans:
            own = s.kind in OWN and not formulas & {*s.source}
            found += [s.source[0] if s.source else ""] * len(s.text) if own else [""]
    return found


def main() -> None:
    """Draft, compare every pair, print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--count", type=int, default=50)
    parser.add_argument("--brief", type=Path, default=ROOT / "examples" / "county.yml")
    parser.add_argument("--comparable", action="store_true")
    parser.add_argument("--show", type=int, default=20)
    args = parser.parse_args()
    library = open_library()
    formulas = frozenset(entry.id for entry in library.bank.entries() if entry.kind == "formula")
    made = comparable(args.count, library) if args.comparable else drafts(args.brief.read_text("utf-8"), args.count, library)
    documents = list(made)
    texts = [own_words(document, formulas) for document in documents]
    sets = {size: [runs(text, size) for text in texts] for size in (SHORT, LONG, LONGEST)}
    pairs = list(combinations(range(len(texts)), 2))
    shares = [2 * len(sets[SHORT][a] & sets[SHORT][b]) / max(1, len(sets[SHORT][a]) + len(sets[SHORT][b])) for a, b in pairs]
    print(f"{len(texts)} drafts, {len(pairs)} pairs")
    print(f"common {SHORT}-runs: mean {statistics.mean(shares):.2%}, most {max(shares):.2%}")
    for size in (LONG, LONGEST):
        hit = sum(not sets[size][a].isdisjoint(sets[size][b]) for a, b in pairs)
        print(f"pairs with a common run over {size - 1} characters: {hit} ({hit / len(pairs):.1%})")
    blame: Counter[str] = Counter()
    sources = [sources_of(document, formulas) for document in documents]
    for a, b in pairs:
        blame.update(entries_of(texts[a], LONG, sets[LONG][a] & sets[LONG][b], sources[a]))
    for ident, number in blame.most_common(args.show):
        print(f"  {number:4} {ident}")


if __name__ == "__main__":
    main()
