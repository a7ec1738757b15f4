"""Help pages and usage lines in Chinese, from the messages.

The texts of a command are ``help.<command>`` and ``help.<command>.<parameter>``, with ``help.*.<parameter>`` for what
several commands share; ``kind.<metavar>`` is what a value is called. The first line of a command's help is its summary.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.cli.columns import table
from generator.messages import has_message, message

if TYPE_CHECKING:
    from typer._click.core import Context, Parameter

ROOT = "draft"


def command_key(ctx: Context) -> str:
    """Return a command's name without the program's: ``bank list``; "" for the program itself."""
    names: list[str] = []
    place: Context | None = ctx
    while place is not None and place.parent is not None:
        names.insert(0, place.info_name or "")
        place = place.parent
    return " ".join(names)


def usage_line(ctx: Context) -> str:
    """Return how the command is written."""
    parameters = ctx.command.get_params(ctx)
    pieces = [message("cli.place.options")]
    if subcommands(ctx):
        pieces.append(message("cli.place.command"))
    pieces += [argument(one) for one in parameters if one.param_type_name == "argument"]
    return message("cli.usage", line=" ".join([ctx.command_path, *pieces]))


def help_page(ctx: Context) -> str:
    """Return the whole help page of a command or group."""
    key = command_key(ctx)
    parts = [usage_line(ctx), message(f"cli.help.{key}")]
    parameters = ctx.command.get_params(ctx)
    arguments = [(argument(one), _about(key, one)) for one in parameters if one.param_type_name == "argument"]
    options = [(option(one), _about(key, one)) for one in parameters if one.param_type_name == "option"]
    commands = [(name, _summary(f"{key} {name}".strip())) for name in subcommands(ctx)]
    for heading, rows in (("commands", commands), ("arguments", arguments), ("options", options)):
        if rows:
            parts.append(message(f"cli.heading.{heading}") + "\n" + table(rows))
    return "\n\n".join(parts) + "\n"


def subcommands(ctx: Context) -> list[str]:
    """Return the names of a group's commands, none for a command."""
    lister = getattr(ctx.command, "list_commands", None)
    return list(lister(ctx)) if lister else []


def argument(parameter: Parameter) -> str:
    """Return how an argument is written in the usage line."""
    name = _kind(parameter) + ("…" if parameter.nargs == -1 else "")
    return name if parameter.required else f"[{name}]"


def option(parameter: Parameter) -> str:
    """Return an option with its short form and what follows it."""
    names = ", ".join(sorted(parameter.opts, key=len))
    return names if getattr(parameter, "is_flag", False) else f"{names} {_kind(parameter)}"


def _kind(parameter: Parameter) -> str:
    """Return what a parameter's value is called."""
    return message(f"cli.kind.{parameter.metavar}")


def _about(key: str, parameter: Parameter) -> str:
    """Return what a parameter is for."""
    own = f"cli.help.{key}.{parameter.name}"
    return message(own if has_message(own) else f"cli.help.*.{parameter.name}")


def _summary(key: str) -> str:
    """Return the first line of a command's help."""
    return message(f"cli.help.{key}").split("\n", 1)[0]
