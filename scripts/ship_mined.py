"""Make the shipped mined entries out of the samples and the committed decisions.

    python scripts/ship_mined.py SAMPLES [--check]

What is written to ``phrasebank/safety/mined``: the yield of ``draft mine SAMPLES`` that ``decisions.yml`` accepts or edits,
at most 15 Han characters each, as active entries, and ``digest.yml``. ``--check`` writes nothing; it ends with 1 when what is
shipped differs.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import re
import sys
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))
FOLDER = ROOT / "phrasebank" / "safety" / "mined"
HAN = re.compile("[\u3400-\u9fff]")
LONGEST = 15


def shipped_files(samples: Path, folder: Path = FOLDER) -> dict[str, str]:
    """Return the files to ship by name."""
    from generator.cli.mining import Miner
    from generator.library import open_library
    from generator.messages import message
    from generator.mining.decisions import read_decisions
    from generator.mining.pack import KINDS, Merge, ident, merged_rows, pack_files, row_of

    miner = Miner(open_library(cache=None), keep=False)
    miner.read([samples])
    rights = message("mine.shipped.rights")
    mined = {ident(phrase): _shipped(row_of(phrase, miner.tables.frames, rights)) for phrase in miner.mine(miner.memory).phrases}
    decisions = read_decisions(_yaml(folder / "decisions.yml"))
    rows, _ = merged_rows(mined, Merge({}, {}, decisions))
    active = [row for row in rows.values() if row["status"] == "active" and len(HAN.findall(row["text"])) <= LONGEST]
    files = pack_files(active, {}, {name: message(f"mine.shipped.{name}") for name in KINDS.values()})
    return {**files, "digest.yml": f"{message('mine.shipped.digest')}\ndigest: {digest(active)}\ncount: {len(active)}\n"}


def _shipped(row: Mapping[str, Any]) -> dict[str, Any]:
    """Return a row with the stems of its sources."""
    return {**row, "sources": [{**source, "file": Path(source["file"]).stem} for source in row["sources"]]}


def digest(rows: Iterable[Mapping[str, Any]]) -> str:
    """Return the digest of entries: id, text, tags, sources and counts."""
    lines = sorted(json.dumps(dict(row), ensure_ascii=False, sort_keys=True) for row in rows)
    return hashlib.sha256("\n".join(lines).encode()).hexdigest()


def _yaml(path: Path) -> object:
    """Return a YAML file's content."""
    import yaml

    return yaml.safe_load(path.read_text("utf-8"))


def main() -> int:
    """Write or compare the shipped files."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("samples", type=Path)
    parser.add_argument("--check", action="store_true")
    options = parser.parse_args()
    files = shipped_files(options.samples)
    different = [
        name for name, text in files.items() if not (FOLDER / name).is_file() or (FOLDER / name).read_text("utf-8") != text
    ]
    print(*different, sep="\n")
    if options.check:
        return int(bool(different))
    for name, text in files.items():
        (FOLDER / name).write_text(text, "utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
