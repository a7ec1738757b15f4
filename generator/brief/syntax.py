"""Text → nodes, whatever is wrong with its YAML: one bad section does not hide the others."""

from __future__ import annotations

import re
from dataclasses import dataclass

import yaml

from generator.brief.mended import Mended
from generator.brief.report import Place, Report
from generator.brief.yaml_reader import Anchors, Composer, Mapping, Node, Scalar, UnreadableError

EXPLAINED = (
    ("mapping values are not allowed", "syntax_colon"),
    ("block sequence entries are not allowed", "syntax_indent"),
    ("escape", "syntax_escape"),
    ("quoted scalar", "syntax_quote"),
    ("expected ',' or", "syntax_bracket"),
    ("flow sequence", "syntax_bracket"),
    ("flow mapping", "syntax_bracket"),
    ("could not find expected ':'", "syntax_no_colon"),
    ("flow node", "syntax_bracket_near"),
    ("did not find expected key", "syntax_indent"),
    ("expected '-' indicator", "syntax_indent"),
    ("expected <block end>", "syntax_indent"),
    ("tag", "syntax_tag"),
    ("undefined alias", "syntax_alias"),
)
"""Parts of the parser's words (libyaml's and PyYAML's own) → messages; the first that occurs counts."""
_TOP_KEY = re.compile(r"^[^\s#\-\[\]{}].*?[:：]")


@dataclass(frozen=True)
class Section:
    """A stretch of lines beginning with a key at the left edge."""

    first: int
    text: str


def read_nodes(mended: Mended, report: Report) -> Node | None:
    """Return the nodes of a text, None when it is empty.

    When the YAML is broken somewhere, every section that can be read is returned and the others' keys become
    ``report.wrong``.
    """
    try:
        return Composer(mended, report).compose(mended.text)
    except UnreadableError as error:
        place, key, values = error.args
        report.problem_at(place, key, **values)
        if key == "too_many":
            report.stop_if_wrong()
    except yaml.YAMLError:
        pass
    return _by_section(mended, report)


def _by_section(mended: Mended, report: Report) -> Node:
    """Return the nodes of the sections that can be read; what is wrong with the others becomes problems."""
    pairs: dict[str, tuple[Scalar, Node]] = {}
    anchors: Anchors = {}
    for section in _sections(mended):
        composer = Composer(mended, report, section.first, anchors)
        try:
            node = composer.compose(section.text)
        except UnreadableError as error:
            place, key, values = error.args
            report.problem_at(place, key, **values)
        except yaml.YAMLError as error:
            _explain(error, composer, mended, report)
        else:
            if isinstance(node, Mapping):
                for key, value in node.pairs:
                    _add(pairs, key, value, report)
                continue
        report.wrong.add(re.split("[:：]", section.text, maxsplit=1)[0].strip(" \"'“”"))
    if not pairs:
        report.stop_if_wrong()
    return Mapping(Place(1, 1), tuple(pairs.values()), 1)


def _add(pairs: dict[str, tuple[Scalar, Node]], key: Scalar, value: Node, report: Report) -> None:
    """Add a section's pair unless its key stands in an earlier section."""
    text = str(key.text)
    if text in pairs:
        report.problem_at(Place(key.place.line, key.place.column, text), "duplicate_key", first=pairs[text][0].place.line)
    pairs.setdefault(text, (key, value))


def _sections(mended: Mended) -> list[Section]:
    """Return the text cut before every key at the left edge."""
    starts = [number for number, line in enumerate(mended.lines) if _TOP_KEY.match(line)]
    if not starts or starts[0] != 0:
        starts = [0, *starts]
    ends = [*starts[1:], len(mended.lines)]
    cut = [Section(start, "\n".join(mended.lines[start:end])) for start, end in zip(starts, ends, strict=True)]
    return [section for section in cut if section.text.strip()]


def _explain(error: yaml.YAMLError, composer: Composer, mended: Mended, report: Report) -> None:
    """Add the problem a parser error is in the writer's terms."""
    problem = f"{getattr(error, 'context', None) or ''} {getattr(error, 'problem', None) or error}"
    mark = getattr(error, "problem_mark", None)
    opened = getattr(error, "context_mark", None)
    key = next((key for words, key in EXPLAINED if words in problem), "syntax_other")
    if key in {"syntax_quote", "syntax_bracket"} and opened:
        mark = opened
    if mark is None:
        report.problem_at(Place(1, 1), "syntax_other", text="")
        return
    place = composer.place(mark)
    if place.line > len(mended.lines) or not mended.lines[place.line - 1].strip():
        place = _last_written(mended, min(place.line, len(mended.lines)))
    line = mended.lines[place.line - 1]
    if "cannot start any token" in problem:
        report.problem_at(place, "syntax_start", char=line[mark.column : mark.column + 1])
    else:
        report.problem_at(place, key, text=line.strip()[:30])


def _last_written(mended: Mended, number: int) -> Place:
    """Return the end of the last line up to ``number`` that is not empty."""
    while number > 1 and not mended.lines[number - 1].strip():
        number -= 1
    return Place(number, mended.column(number - 1, len(mended.lines[number - 1])) + 1)
