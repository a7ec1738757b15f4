"""The brief that ``draft init`` begins with: the answers filled in, everything else as commented examples."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass

from generator.brief.load import load_brief_text
from generator.errors import InputError
from generator.resources import bundled
from generator.vocabulary import Vocabulary

PLAIN = re.compile(r"[\u4e00-\u9fff（）·]+")
YEAR = re.compile(r"\d{4}")
TEMPLATE = "county.yml.j2"


@dataclass(frozen=True)
class Answers:
    """What is known so far; ``occasion`` and ``sectors`` are ids, the rest is as written, "" for no answer."""

    name: str = ""
    level: str = ""
    year: str = ""
    occasion: str = ""
    post: str = ""
    speaker: str = ""
    date: str = ""
    sectors: tuple[str, ...] = ()


def starter(answers: Answers, vocabulary: Vocabulary, file: str) -> str:
    """Return the YAML text of a brief with the answers; ``file`` is the name it will have."""
    from jinja2 import Environment, FileSystemLoader, StrictUndefined

    folder = bundled("templates") / "brief"
    environment = Environment(
        loader=FileSystemLoader(folder),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    environment.filters["quoted"] = quoted
    spare = next(sector for sector in vocabulary.sectors.values() if sector.id not in answers.sectors)
    return environment.get_template(TEMPLATE).render(
        a=answers,
        file=file,
        year=int(YEAR.findall(answers.year)[0]),
        occasion=vocabulary.occasions[answers.occasion].name,
        sectors=[vocabulary.sectors[sector].name for sector in answers.sectors],
        spare=spare.name,
    )


def quoted(text: str) -> str:
    """Return a text as a YAML value: bare where nothing in it can be misread, else in double quotes."""
    return text if PLAIN.fullmatch(text) else json.dumps(text, ensure_ascii=False)


def objections(answers: Answers, vocabulary: Vocabulary) -> list[str]:
    """Return what the brief's loader says against the answers so far; what is not answered yet is not objected to."""
    values = {
        "locality": _given(name=answers.name, level=answers.level),
        "year": answers.year,
        "meeting": _given(occasion=answers.occasion or next(iter(vocabulary.occasions)), date=answers.date),
        "speaker": _given(post=answers.post, name=answers.speaker),
        "focus_sectors": list(answers.sectors),
    }
    try:
        load_brief_text(json.dumps(values, ensure_ascii=False), vocabulary)
    except InputError as error:
        return [problem.message for problem in error.problems]
    return []


def _given(**values: str) -> dict[str, str]:
    """Return the values that are not blank."""
    return {key: value for key, value in values.items() if value}
