"""What ``draft new`` does, whoever read the command line."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from generator.cli.formats import output_path, rendered
from generator.cli.library import open_with, seed_of
from generator.cli.report import account
from generator.cli.speeches import Reader, draft_speech
from generator.cli.streams import result, tell
from generator.writers.files import write_whole


def draft_file(
    config: Path, out: str = "", seed: str = "", bank: Sequence[Path] = (), only_bank: bool = False, force: bool = False
) -> None:
    """Draft the speech of a brief; the path of the file goes to stdout, the account to stderr.

    Raises DraftError and InputError for what is wrong with the brief, the options or the packs.
    """
    chosen, target = seed_of(seed), output_path(config, out, force)
    library = open_with(config.parent, bank, only_bank)
    speech = Reader(library).read(config)
    document = draft_speech(speech, library, chosen)
    if target is None:
        result(rendered(document, ".txt", speech.brief, library).decode().rstrip("\n"))
    else:
        write_whole(target, rendered(document, target.suffix.lower(), speech.brief, library), force)
        result(str(target))
    for line in account(document, speech.brief, library, bool(bank)):
        tell(line)
