from __future__ import annotations

from tests.cli.test_new import pack


def test_where_names_packs_and_folders(run, place) -> None:
    pack(place / "phrasebank" / "own", "own", "active")
    pack(place / "home" / "phrasebank" / "mine", "mine", "active")
    shown = run("where").out
    order = [shown.find(piece) for piece in ("common ", "safety ", "mine ", "own ")]
    assert -1 not in order
    assert order == sorted(order)
    assert str(place / "phrasebank" / "own") in shown
    assert str(place / "home") in shown


def test_a_cache_switched_off(run, monkeypatch) -> None:
    monkeypatch.setenv("DRAFT_CACHE", "")
    assert "缓存：不用" in run("where").out
