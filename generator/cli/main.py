"""The program ``draft``: which commands there are, how a run ends. Nothing heavy is imported before a command runs."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Annotated, ClassVar

import typer

from generator.cli.menu import Menu, menu
from generator.cli.streams import calm_streams, flush, result, tell
from generator.errors import DraftError
from generator.messages import message

NAMES = ("init", "new", "outline", "mine", "bank", "schema", "where")
DONE, WRONG_INPUT, BROKEN, INTERRUPTED = 0, 1, 2, 130


class Commands(Menu):
    """What ``draft`` can do."""

    modules: ClassVar[Mapping[str, str]] = {name: f"generator.cli.{name}" for name in NAMES}


def _show_version(wanted: bool) -> None:
    """Print the version and end the run."""
    if wanted:
        from generator import __version__

        result(message("cli.version", version=__version__))
        raise typer.Exit


def _program(version: Annotated[bool, typer.Option("--version", callback=_show_version, is_eager=True)] = False) -> None:
    """Take the program's own options."""


def main(args: Sequence[str] | None = None) -> int:
    """Run the program and return its exit code.

    ``args`` are the words after the program's name, those of the process when absent. 0: done; 1: the input has problems
    or the output exists; 2: the program could not run, by our fault or the machine's; 130: interrupted.
    """
    calm_streams()
    code = _run(args)
    return code if flush() else code or BROKEN


def _run(args: Sequence[str] | None) -> int:
    """Run a command; whatever it raises becomes a Chinese message and an exit code."""
    try:
        code = menu(Commands, _program, "draft").main(args, prog_name="draft", standalone_mode=False)
        if code == INTERRUPTED:
            raise KeyboardInterrupt
    except DraftError as error:
        tell(str(error))
        return WRONG_INPUT
    except (KeyboardInterrupt, typer.Abort):
        tell(message("cli.interrupted"))
        return INTERRUPTED
    except OSError as error:
        tell(message("cli.system", file=error.filename or "", why=error.strerror or error))
        return BROKEN
    except Exception as error:
        return _failed(error)
    return code if isinstance(code, int) else DONE


def _failed(error: Exception) -> int:
    """Explain a usage error, or show where the program broke."""
    from generator.cli.usage import explain, is_usage_error

    if is_usage_error(error):
        tell(explain(error))
        return WRONG_INPUT
    import traceback

    traceback.print_exception(error)
    tell(message("cli.broken"))
    return BROKEN


if __name__ == "__main__":
    raise SystemExit(main())
