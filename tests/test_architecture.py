"""The house keeps its floors: who may import whom, what must not be imported, where Chinese prose may stand."""

from __future__ import annotations

import ast
import re
import sys
import tomllib
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
PACKAGE = ROOT / "generator"
MODULES = sorted(PACKAGE.rglob("*.py"))

FLOORS = (
    ("__main__",),
    ("cli",),
    ("pipeline",),
    ("setting",),
    ("writers",),
    ("review",),
    ("mining",),
    ("library",),
    ("wording",),
    ("planning",),
    ("brief",),
    ("bank",),
    ("document",),
    ("reading",),
    ("vocabulary",),
    ("messages",),
    ("resources",),
    ("errors",),
    ("__init__",),
)
"""From the top to the ground, as in the design: a floor imports only what stands below it, or itself."""

HEIGHT = {name: len(FLOORS) - place for place, floor in enumerate(FLOORS) for name in floor}

DISTRIBUTION = {"docx": "python-docx", "yaml": "pyyaml"}
"""Import names that differ from the name of the distribution."""

NETWORK = (
    "socket",
    "ssl",
    "http",
    "urllib.request",
    "urllib.error",
    "ftplib",
    "smtplib",
    "imaplib",
    "poplib",
    "xmlrpc",
    "socketserver",
    "asyncio",
)
NETWORK_PACKAGES = ("requests", "httpx", "aiohttp", "urllib3")

NUMERALS = re.compile("[〇零一二两三四五六七八九十百千万亿]")
PROSE = re.compile(r"[\u3400-\u9fff]{5,}")
"""More than four Han characters in a row are prose; it belongs into the data files."""


def module_name(path: Path) -> str:
    parts = path.relative_to(ROOT).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


@cache
def tree(path: Path) -> ast.Module:
    return ast.parse(path.read_text("utf-8"))


def imported(path: Path) -> Iterator[tuple[str, int]]:
    """Yield every module a file imports, wherever the import stands, with its line."""
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.Import):
            yield from ((alias.name, node.lineno) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}:{node.lineno}: relative import"
            assert node.module
            yield node.module, node.lineno
            yield from ((f"{node.module}.{alias.name}", node.lineno) for alias in node.names)


def lazily_named(path: Path) -> Iterator[tuple[str, int]]:
    """Yield modules of ours that a file names in a string (``import_module``)."""
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and re.fullmatch(r"generator(\.\w+)+", node.value):
            yield node.value, node.lineno


def floor(module: str) -> str:
    return [*module.split("."), "__init__"][1]


def ours(path: Path) -> Iterator[tuple[str, int]]:
    """Yield the modules of ours that a file imports; a name imported from a module counts as that module."""
    known = {module_name(one) for one in MODULES}
    for name, line in (*imported(path), *lazily_named(path)):
        if name in known:
            yield name, line


def test_every_module_has_its_floor():
    assert {floor(module_name(path)) for path in MODULES} <= set(HEIGHT)


@pytest.mark.parametrize("path", MODULES, ids=module_name)
def test_imports_go_down(path):
    here = floor(module_name(path))
    wrong = [
        f"{path.name}:{line} {name}" for name, line in ours(path) if floor(name) != here and HEIGHT[floor(name)] >= HEIGHT[here]
    ]
    assert not wrong


def test_no_circles():
    graph = {
        module_name(path): sorted({name for name, _ in ours(path)} - {module_name(path), *parents(module_name(path))})
        for path in MODULES
    }
    done: set[str] = set()
    for start in graph:
        assert not (circle := circle_from(start, graph, (), done)), " -> ".join(circle)


def parents(module: str) -> set[str]:
    """Return the packages a module lies in: importing from them is importing what they hold."""
    parts = module.split(".")
    return {".".join(parts[:count]) for count in range(1, len(parts))}


def circle_from(module: str, graph: dict[str, list[str]], above: tuple[str, ...], done: set[str]) -> tuple[str, ...]:
    """Return a circle below a module, () when there is none."""
    if module in above:
        return (*above[above.index(module) :], module)
    if module in done:
        return ()
    for name in graph[module]:
        if circle := circle_from(name, graph, (*above, module), done):
            return circle
    done.add(module)
    return ()


def declared(*extras: str) -> set[str]:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    lines = [*project["dependencies"], *(line for extra in extras for line in project["optional-dependencies"][extra])]
    return {re.split(r"[^\w.-]", line, maxsplit=1)[0].lower() for line in lines}


def third_party(path: Path, own: set[str]) -> set[str]:
    """Return the distributions a file imports that are neither Python's nor ours."""
    tops = {name.split(".")[0] for name, _ in imported(path)}
    return {DISTRIBUTION.get(top, top).lower() for top in tops - set(sys.stdlib_module_names) - own}


def test_the_program_imports_nothing_undeclared():
    used = set().union(*(third_party(path, {"generator"}) for path in MODULES))
    assert used <= declared("pdf")


def test_what_is_an_extra_is_imported_only_where_its_lack_is_explained():
    extras = {DISTRIBUTION.get(name, name) for name in declared("pdf") - declared()}
    assert extras
    for path in MODULES:
        guarded = {
            id(node) for one in ast.walk(tree(path)) if isinstance(one, ast.Try) and one.handlers for node in ast.walk(one)
        }
        free = [node for node in ast.walk(tree(path)) if isinstance(node, ast.Import) and id(node) not in guarded]
        assert not [alias.name for node in free for alias in node.names if alias.name in extras]


@pytest.mark.parametrize("folder", ["tests", "scripts"])
def test_the_workshop_imports_nothing_undeclared(folder):
    files = sorted((ROOT / folder).rglob("*.py"))
    own = (
        {"generator"}
        | {path.stem for folder in ("tests", "scripts") for path in (ROOT / folder).rglob("*.py")}
        | {"tests", "scripts"}
    )
    assert set().union(*(third_party(path, own) for path in files)) <= declared("dev")


@pytest.mark.parametrize("path", MODULES, ids=module_name)
def test_no_module_can_reach_the_network(path):
    forbidden = (*NETWORK, *NETWORK_PACKAGES)
    assert not [
        f"{name}:{line}" for name, line in imported(path) if any(name == one or name.startswith(f"{one}.") for one in forbidden)
    ]


def docstrings(path: Path) -> set[int]:
    """Return the identities of the string nodes that are docstrings (or notes under an attribute)."""
    return {
        id(node.value) for node in ast.walk(tree(path)) if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)
    }


def character_sets(path: Path) -> set[int]:
    """Return the identities of the strings that stand for a set of characters (``x in "…"``, ``frozenset("…")``)."""
    nodes = list(ast.walk(tree(path)))
    tests = [node for node in nodes if isinstance(node, ast.Compare) and isinstance(node.ops[0], ast.In | ast.NotIn)]
    calls = [node for node in nodes if isinstance(node, ast.Call) and isinstance(node.func, ast.Name)]
    sets = [call for call in calls if call.func.id in ("set", "frozenset")]
    return {id(node.comparators[0]) for node in tests} | {id(one) for call in sets for one in call.args}


def patterns(path: Path) -> set[int]:
    """Return the identities of the string nodes inside calls of ``re``."""
    calls = [node for node in ast.walk(tree(path)) if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute)]
    inside = [call for call in calls if isinstance(call.func.value, ast.Name) and call.func.value.id == "re"]
    return {id(node) for call in inside for node in ast.walk(call) if isinstance(node, ast.Constant)}


@pytest.mark.parametrize("path", MODULES, ids=module_name)
def test_no_chinese_prose_stands_in_code(path):
    allowed = docstrings(path) | patterns(path) | character_sets(path)
    strings = [
        node
        for node in ast.walk(tree(path))
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in allowed
    ]
    assert not [f"{node.lineno}: {node.value}" for node in strings if PROSE.search(NUMERALS.sub("", node.value))]
