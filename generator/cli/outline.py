"""``draft outline``: what the speech would be, section by section, without writing it."""

from __future__ import annotations

from generator.cli.menu import command
from generator.cli.options import AsJson, Banks, Config, OnlyBank, Seed


def outline(config: Config, seed: Seed = "", bank: Banks = None, only_bank: OnlyBank = False, as_json: AsJson = False) -> None:
    """Print the tree of the speech: numbers, headings or moves, sectors, facts and characters."""
    from generator.cli.library import open_with, seed_of
    from generator.cli.sketch import points_of, tree
    from generator.cli.speeches import Reader, draft_speech
    from generator.cli.streams import result
    from generator.messages import message

    chosen = seed_of(seed)
    library = open_with(config.parent, bank, only_bank)
    speech = Reader(library).read(config)
    document = draft_speech(speech, library, chosen)
    points = points_of(document, speech.brief, library)
    if as_json:
        import json

        values = {"title": document.title, "seed": document.seed, "target": document.target_chars, "chars": document.chars}
        result(json.dumps({**values, "nodes": [point.row() for point in points]}, ensure_ascii=False, indent=1))
        return
    result(document.title)
    for line in tree(points, library.vocabulary):
        result(line)
    result(message("cli.outline.total", chars=document.chars, minutes=document.minutes))


COMMAND = command(outline, "outline")
