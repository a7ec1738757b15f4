"""Mined phrases in drafts: enough of them, each known to the bank, and frames that find a phrase wherever they may stand."""

from __future__ import annotations

import pytest

from generator.brief.load import load_brief
from generator.pipeline import draft
from generator.wording.chooser import ANY_MOVE
from tests.conftest import EXAMPLES

SEEDS = (None, 0, 1, 2, 3, 4, 18)
LEAST, MOST = 15, 28
"""Fewer show that the bank was not mined, more sound like slogans stuck onto the tasks."""
PHRASE = "phrase"


def asked(entry) -> str:
    """Return the use of phrase that an entry asks for, or nothing."""
    return next((key.partition(":")[2] for key in entry.slots if key.startswith(f"{PHRASE}:")), "")


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_every_example_says_fifteen_mined_phrases_and_not_a_chain_of_them(library, path):
    brief = load_brief(path, library.vocabulary)
    for seed in SEEDS:
        document = draft(brief, library, seed=seed)
        spans = [span for block in document.blocks for span in block.spans if span.kind == PHRASE]
        mined = {span.source[0]: span.text for span in spans if span.source[0].startswith("mined.")}
        assert LEAST <= len(mined) <= MOST, seed
        for ident, text in mined.items():
            entry = library.bank.find(ident)
            assert (entry.origin, entry.text) == ("mined", text)


def test_no_phrase_is_said_twice(library):
    document = draft(load_brief(EXAMPLES[0], library.vocabulary), library)
    mined = [span.source[0] for block in document.blocks for span in block.spans if span.kind == PHRASE]
    mined = [ident for ident in mined if ident.startswith("mined.")]
    assert len(mined) == len(set(mined))


def test_every_frame_that_asks_for_a_phrase_has_several_in_each_of_its_moves(library):
    frames = [entry for entry in library.bank.entries() if entry.kind == "frame" and asked(entry)]
    assert len(frames) >= 120
    for frame in frames:
        for move in frame.moves:
            known = library.bank.candidates(move, asked(frame)) or library.bank.candidates(ANY_MOVE, asked(frame))
            assert len(known) >= 2, (frame.id, move)


def test_no_use_of_phrases_is_called_like_a_role_of_frames(library):
    entries = list(library.bank.entries())
    uses = {entry.role for entry in entries if entry.origin == "mined" and entry.role}
    assert uses
    assert uses.isdisjoint(entry.role for entry in entries if entry.kind == "frame")


def test_a_frame_asks_for_one_phrase_only(library):
    for entry in library.bank.entries():
        assert sum(key.startswith(f"{PHRASE}:") for key in entry.slots) <= 1, entry.id
