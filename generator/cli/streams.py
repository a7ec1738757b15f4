"""What goes out: results to stdout, everything else to stderr, on any console."""

from __future__ import annotations

import os
import sys
from contextlib import suppress
from io import TextIOWrapper


def calm_streams() -> None:
    """Let characters that a console cannot show come out as question marks instead of ending the run."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors="replace")


def result(text: str) -> None:
    """Write a line of the result to stdout."""
    print(text)


def tell(text: str) -> None:
    """Write a line for the person at the screen to stderr."""
    print(text, file=sys.stderr)


def flush() -> bool:
    """Write out what is buffered; return False when stdout is full or gone.

    The descriptor then leads nowhere, so that the interpreter does not complain a second time at its end.
    """
    try:
        if sys.stdout is not None:
            sys.stdout.flush()
    except (OSError, ValueError):
        with suppress(OSError, ValueError):
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return False
    return True
