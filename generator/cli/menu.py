"""Groups that import a command when it is called, and commands whose help is Chinese.

Typer's own texts are English; everything it would print is written here from the messages instead.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from importlib import import_module
from typing import TYPE_CHECKING, Any, ClassVar

import typer
from typer.core import TyperCommand, TyperGroup

from generator.cli.helptext import help_page, usage_line
from generator.errors import DraftError
from generator.messages import message

if TYPE_CHECKING:
    from typer._click.core import Command, Context
    from typer._click.formatting import HelpFormatter


class ChineseCommand(TyperCommand):
    """A command with Chinese help; words it has no place for are refused with the option they may belong to."""

    def get_usage(self, ctx: Context) -> str:
        """Return the usage line."""
        return usage_line(ctx)

    def format_help(self, ctx: Context, formatter: HelpFormatter) -> None:
        """Write the help page."""
        formatter.write(help_page(ctx))

    def parse_args(self, ctx: Context, args: list[str]) -> list[str]:
        """Return the words left over, of which there must be none. Raises DraftError."""
        ctx.allow_extra_args = True
        with _placed(ctx):
            rest = super().parse_args(ctx, args)
        if rest:
            raise DraftError(message("cli.extra_words", words=" ".join(rest), usage=usage_line(ctx), path=ctx.command_path))
        return rest


class Menu(TyperGroup):
    """A group of commands; ``modules`` maps each name to the module that holds it, imported when it is called."""

    modules: ClassVar[Mapping[str, str]] = {}

    def list_commands(self, ctx: Context) -> list[str]:  # noqa: ARG002 - typer's signature
        """Return the names in the order of the table."""
        return list(self.modules)

    def get_command(self, ctx: Context, cmd_name: str) -> Command | None:  # noqa: ARG002 - typer's signature
        """Return a command, or None for an unknown name."""
        if cmd_name not in self.modules:
            return None
        command: Command = import_module(self.modules[cmd_name]).COMMAND
        return command

    def resolve_command(self, ctx: Context, args: list[str]) -> tuple[str | None, Command | None, list[str]]:
        """Return the named command. Raises DraftError with the nearest names for an unknown one."""
        name = args[0]
        if name not in self.modules and not name.startswith("-"):
            raise DraftError(_unknown(name, list(self.modules), ctx.command_path))
        return super().resolve_command(ctx, args)

    def parse_args(self, ctx: Context, args: list[str]) -> list[str]:
        """Return the words left over; without any word the help page is shown."""
        with _placed(ctx):
            return super().parse_args(ctx, args or ["--help"])

    def get_usage(self, ctx: Context) -> str:
        """Return the usage line."""
        return usage_line(ctx)

    def format_help(self, ctx: Context, formatter: HelpFormatter) -> None:
        """Write the help page."""
        formatter.write(help_page(ctx))


@contextmanager
def _placed(ctx: Context) -> Iterator[None]:
    """Tell a usage error which command it arose in: some of typer's do not know."""
    try:
        yield
    except Exception as error:
        if getattr(error, "ctx", ctx) is None:
            error.ctx = ctx  # type: ignore[attr-defined]
        raise


def _unknown(name: str, known: list[str], path: str) -> str:
    """Return the sentence for an unknown command."""
    from difflib import get_close_matches

    near = get_close_matches(name, known, 1)
    key = "cli.unknown_command_near" if near else "cli.unknown_command"
    return message(key, name=name, near="".join(near), allowed="、".join(known), path=path)


def command(function: Callable[..., Any], name: str) -> Command:
    """Return a function as a command of that name."""
    app = typer.Typer(add_completion=False, rich_markup_mode=None, pretty_exceptions_enable=False)
    app.command(name, cls=ChineseCommand)(function)
    return typer.main.get_command(app)


def menu(kind: type[Menu], function: Callable[..., Any], name: str) -> Command:
    """Return a group of that name whose own options are those of ``function``."""
    app = typer.Typer(name=name, cls=kind, add_completion=False, rich_markup_mode=None, pretty_exceptions_enable=False)
    app.callback()(function)
    return typer.main.get_command(app)
