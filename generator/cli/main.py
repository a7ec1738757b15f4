"""The program ``draft``: how a run begins and ends. Nothing heavy is imported before a command runs."""

from __future__ import annotations

import sys
from collections.abc import Sequence

from generator.cli.direct import plain_new
from generator.cli.streams import calm_streams, flush, tell
from generator.errors import DraftError
from generator.messages import message

DONE, WRONG_INPUT, BROKEN, INTERRUPTED = 0, 1, 2, 130


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
        code = _call(sys.argv[1:] if args is None else [*args])
    except DraftError as error:
        tell(str(error))
        return WRONG_INPUT
    except KeyboardInterrupt:
        tell(message("cli.interrupted"))
        return INTERRUPTED
    except OSError as error:
        tell(message("cli.system", file=error.filename or "", why=error.strerror or error))
        return BROKEN
    except Exception as error:
        return _failed(error)
    return code if isinstance(code, int) else DONE


def _call(words: Sequence[str]) -> object:
    """Run the command that the words call for and return what it returns."""
    if (options := plain_new(words)) is not None:
        from generator.cli.drafting import draft_file

        draft_file(**options)
        return DONE
    from generator.cli.program import run_program

    return run_program(words)


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
