"""The user's own folders: where compiled packs are kept and where personal packs and templates lie."""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping
from pathlib import Path

APP = "draft"


def cache_folder(environ: Mapping[str, str] = os.environ, platform: str = sys.platform) -> Path | None:
    """Return the folder for compiled packs, or None for no cache.

    ``DRAFT_CACHE`` overrides the platform's folder; set and empty it switches the cache off.
    """
    if "DRAFT_CACHE" in environ:
        return _path(environ["DRAFT_CACHE"])
    if platform == "win32":
        return _under(environ.get("LOCALAPPDATA", ""), APP, "cache")
    if platform == "darwin":
        return _at_home(environ, "Library", "Caches", APP)
    return _under(environ.get("XDG_CACHE_HOME", ""), APP) or _at_home(environ, ".cache", APP)


def user_folder(environ: Mapping[str, str] = os.environ, platform: str = sys.platform) -> Path | None:
    """Return the folder of the user's own ``phrasebank/`` and ``templates/``, existing or not; None where there is no home.

    ``DRAFT_HOME`` overrides the platform's folder; set and empty it switches the layer off.
    """
    if "DRAFT_HOME" in environ:
        return _path(environ["DRAFT_HOME"])
    if platform == "win32":
        return _under(environ.get("APPDATA", ""), APP)
    return _under(environ.get("XDG_CONFIG_HOME", ""), APP) or _at_home(environ, ".config", APP)


def _path(text: str) -> Path | None:
    """Return the folder a variable names, None for a blank one."""
    return Path(os.path.expanduser(text)) if text.strip() else None  # noqa: PTH111 - Path.expanduser raises without a home


def _under(base: str, *parts: str) -> Path | None:
    """Return a folder under an absolute base; a blank or relative base counts as not set (XDG base directory rules)."""
    return Path(base, *parts) if base and Path(base).is_absolute() else None


def _at_home(environ: Mapping[str, str], *parts: str) -> Path | None:
    """Return a folder in the home folder, None where there is none."""
    return _under(environ.get("HOME", ""), *parts)
