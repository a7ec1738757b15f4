"""The miner against its floor: CPU of the whole miner relative to reading, decoding and splitting into sentences; memory.

    mining.py CORPUS.txt [CORPUS.txt …] [--rounds 3]

Corpora are made with ``make_corpus.py`` (10 MB and 100 MB). Each runs in a process of its own, without a report. The floor is
measured in the same run, its median of five; the miner includes reading, cleaning, structure, names and
phrases, not the loading of the packs.
"""

from __future__ import annotations

import argparse
import json
import re
import resource
import statistics
import subprocess
import sys
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))
SENTENCE = re.compile(r"[^。！？；\n]+[。！？；]?")


def floor(path: Path) -> int:
    return len(SENTENCE.findall(path.read_bytes().decode("utf-8", "ignore")))


def clock(work) -> float:
    start = time.process_time()
    work()
    return time.process_time() - start


def once(path: Path) -> dict[str, float]:
    row: dict[str, float] = {
        "floor": statistics.median(clock(lambda: floor(path)) for _ in range(5)),
        "mb": path.stat().st_size / 1e6,
    }
    from generator.cli.mining import Miner
    from generator.library import open_library

    miner = Miner(open_library(), keep=False)
    row["read and analyse"] = clock(lambda: miner.read([path]))
    row["phrases"] = clock(lambda: row.update(entries=len(miner.mine(miner.memory).phrases)))
    row["x floor"] = (row["floor"] + row["read and analyse"] + row["phrases"]) / row["floor"]
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return {**row, "peak MiB": peak / 1024}


def memory(path: Path) -> float:
    code = (
        "import sys, resource; from pathlib import Path; sys.path.insert(0, sys.argv[2])\n"
        "from generator.cli.mining import Miner; from generator.library import open_library\n"
        "m = Miner(open_library(), False); m.read([Path(sys.argv[1])]); m.mine(m.memory)\n"
        "print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024)"
    )
    done = subprocess.run([sys.executable, "-c", code, str(path), str(ROOT)], check=True, capture_output=True, text=True)
    return float(done.stdout)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("corpora", type=Path, nargs="+")
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--one", action="store_true", help="run in this process")
    options = parser.parse_args()
    if options.one:
        print(json.dumps(once(options.corpora[0])))
        return
    for path in options.corpora:
        rows = []
        for _ in range(options.rounds):
            done = subprocess.run([sys.executable, __file__, str(path), "--one"], check=True, capture_output=True, text=True)
            rows.append(json.loads(done.stdout.splitlines()[-1]))
        middle = {name: statistics.median(row[name] for row in rows) for name in rows[0]}
        print(
            path.name,
            "  ".join(f"{name} {value:.2f}" for name, value in middle.items()),
            f"  memory alone {memory(path):.0f} MiB",
        )


if __name__ == "__main__":
    main()
