"""Typer's usage errors as Chinese sentences, told apart by class name and attributes: its messages are English."""

from __future__ import annotations

from difflib import get_close_matches
from typing import TYPE_CHECKING

from generator.cli.helptext import argument, option, usage_line
from generator.messages import message

if TYPE_CHECKING:
    from typer._click.core import Context, Parameter


def is_usage_error(error: Exception) -> bool:
    """Return whether an exception is typer's way to refuse the command line."""
    return any(base.__name__ == "ClickException" for base in type(error).__mro__)


def explain(error: Exception) -> str:
    """Return the Chinese text for a usage error: what is wrong, what is allowed, how the command is written."""
    ctx: Context | None = getattr(error, "ctx", None)
    lines = [_sentence(error, ctx)]
    if ctx is not None:
        lines += [usage_line(ctx), message("cli.see_help", path=ctx.command_path)]
    return "\n".join(lines)


def _sentence(error: Exception, ctx: Context | None) -> str:
    """Return what is wrong."""
    kind = type(error).__name__
    name = str(getattr(error, "option_name", ""))
    parameter: Parameter | None = getattr(error, "param", None)
    if kind == "NoSuchOption":
        return _no_option(name, ctx)
    if kind == "BadOptionUsage":
        found = _option_named(name, ctx)
        return message("cli.needs_value" if found and not getattr(found, "is_flag", False) else "cli.takes_no_value", name=name)
    if kind == "MissingParameter" and parameter is not None:
        return message("cli.missing", name=_label(parameter))
    if kind == "BadParameter" and parameter is not None:
        return message("cli.bad_value", name=_label(parameter))
    return message("cli.bad_usage")


def _no_option(name: str, ctx: Context | None) -> str:
    """Return the sentence for an unknown option, with the nearest one and all there are."""
    known = [spelling for one in _options(ctx) for spelling in one.opts]
    near = get_close_matches(name, known, 1)
    key = "cli.no_option_near" if near else "cli.no_option"
    return message(key, name=name, near="".join(near), allowed="、".join(known))


def _options(ctx: Context | None) -> list[Parameter]:
    """Return the options of a command."""
    return [one for one in ctx.command.get_params(ctx) if one.param_type_name == "option"] if ctx else []


def _option_named(name: str, ctx: Context | None) -> Parameter | None:
    """Return the option with one of its spellings."""
    return next((one for one in _options(ctx) if name in one.opts), None)


def _label(parameter: Parameter) -> str:
    """Return how a parameter is written."""
    return option(parameter) if parameter.param_type_name == "option" else argument(parameter).strip("[]")
