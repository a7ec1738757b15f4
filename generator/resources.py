"""Where the bundled data is: the only module that knows (wheel, editable install or bare checkout)."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Literal

from generator.errors import InternalError

Kind = Literal["templates", "phrasebank"]


@cache
def bundled(kind: Kind) -> Path:
    """Return the folder of the bundled ``templates`` or ``phrasebank``.

    A wheel carries it inside the package; an editable install or a bare checkout beside it, which counts only
    where a ``pyproject.toml`` shows that it is ours. Raises InternalError naming both places.
    """
    # The package is always a plain folder (wheels are unpacked): importlib.resources would cost its import for the same path.
    package = Path(__file__).resolve().parent
    inside, beside = package / kind, package.parent / kind
    if inside.is_dir():
        return inside
    if beside.is_dir() and (package.parent / "pyproject.toml").is_file():
        return beside
    raise InternalError(f"bundled data not found: neither {inside} nor {beside}")
