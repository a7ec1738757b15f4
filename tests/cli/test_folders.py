from __future__ import annotations

from pathlib import Path

import pytest

from generator.cli.folders import cache_folder, user_folder

HOME = str(Path("/home/w").absolute())
BASE = str(Path("/base").absolute())


@pytest.mark.parametrize(
    ("environ", "platform", "expected"),
    [
        ({"HOME": HOME}, "linux", Path(HOME, ".cache", "draft")),
        ({"HOME": HOME, "XDG_CACHE_HOME": BASE}, "linux", Path(BASE, "draft")),
        ({"HOME": HOME, "XDG_CACHE_HOME": "relative"}, "linux", Path(HOME, ".cache", "draft")),
        ({"HOME": HOME, "XDG_CACHE_HOME": BASE}, "darwin", Path(HOME, "Library", "Caches", "draft")),
        ({"LOCALAPPDATA": BASE}, "win32", Path(BASE, "draft", "cache")),
        ({}, "win32", None),
        ({}, "linux", None),
        ({"HOME": HOME, "DRAFT_CACHE": "here"}, "linux", Path("here")),
        ({"HOME": HOME, "DRAFT_CACHE": ""}, "linux", None),
    ],
)
def test_cache_folder(environ, platform, expected) -> None:
    assert cache_folder(environ, platform) == expected


@pytest.mark.parametrize(
    ("environ", "platform", "expected"),
    [
        ({"HOME": HOME}, "linux", Path(HOME, ".config", "draft")),
        ({"HOME": HOME, "XDG_CONFIG_HOME": BASE}, "linux", Path(BASE, "draft")),
        ({"APPDATA": BASE}, "win32", Path(BASE, "draft")),
        ({"APPDATA": BASE, "DRAFT_HOME": "own"}, "win32", Path("own")),
        ({"HOME": HOME, "DRAFT_HOME": ""}, "linux", None),
    ],
)
def test_user_folder(environ, platform, expected) -> None:
    assert user_folder(environ, platform) == expected
