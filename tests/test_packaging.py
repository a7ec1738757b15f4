"""What is shipped: the wheel holds the tracked data and nothing else, and drafts from anywhere without a network."""

from __future__ import annotations

import os
import subprocess
import sys
import sysconfig
import tarfile
from pathlib import Path
from zipfile import ZipFile

import docx
import pytest

from generator.brief.load import load_brief
from generator.pipeline import draft
from tests.conftest import ROOT

pytestmark = pytest.mark.slow

DATA = ("templates", "phrasebank")
BIN, SUFFIX = ("Scripts", ".exe") if os.name == "nt" else ("bin", "")
POISON = """\
import socket
class Closed(socket.socket):
    def __init__(self, *args, **kwargs):
        raise OSError("the network is closed in this test")
def closed(*args, **kwargs):
    raise OSError("the network is closed in this test")
socket.socket = Closed
socket.create_connection = socket.getaddrinfo = socket.gethostbyname = closed
"""


def run(*command: str | Path, cwd: Path, env: dict[str, str] | None = None) -> subprocess.CompletedProcess[str]:
    ended = subprocess.run([str(word) for word in command], cwd=cwd, env=env, capture_output=True, encoding="utf-8", check=False)
    assert ended.returncode == 0, ended.stdout + ended.stderr
    return ended


def built(source: Path, target: str, folder: Path) -> Path:
    """Build a wheel or sdist without build isolation and return its path."""
    run(sys.executable, "-m", "hatchling", "build", "-t", target, "-d", folder, cwd=source)
    (path,) = folder.glob("*.whl" if target == "wheel" else "*.tar.gz")
    return path


def contents(wheel: Path) -> dict[str, bytes]:
    """Return the files of a wheel that belong to the package, by name."""
    with ZipFile(wheel) as archive:
        return {name: archive.read(name) for name in archive.namelist() if name.startswith("generator/")}


def tracked(*folders: str) -> set[str]:
    if not (ROOT / ".git").exists():
        pytest.skip("no git checkout: nothing says which files are tracked")
    listed = run("git", "ls-files", "-z", *folders, cwd=ROOT).stdout
    return {name for name in listed.split("\0") if name}


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return built(ROOT, "wheel", tmp_path_factory.mktemp("wheel"))


@pytest.fixture(scope="module")
def environment(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a fresh environment with the wheel in it; what the program needs is lent by the running one."""
    folder = tmp_path_factory.mktemp("environment")
    run(sys.executable, "-m", "venv", "--without-pip", folder, cwd=folder)
    python = folder / BIN / f"python{SUFFIX}"
    run(
        sys.executable,
        "-m",
        "pip",
        "--python",
        python,
        "install",
        "-q",
        "--no-deps",
        "--no-index",
        "--disable-pip-version-check",
        wheel,
        cwd=folder,
    )
    site = Path(run(python, "-c", "import sysconfig; print(sysconfig.get_path('purelib'))", cwd=folder).stdout.strip())
    lent = dict.fromkeys([sysconfig.get_path("purelib"), sysconfig.get_path("platlib")])
    (site / "lent.pth").write_text("".join(f"{path}\n" for path in lent), "utf-8")
    return folder


@pytest.fixture
def away(tmp_path: Path) -> dict[str, str]:
    """Return the variables of a user who is somewhere else, with nothing of ours on the path and the network closed."""
    (tmp_path / "poison").mkdir()
    (tmp_path / "poison" / "sitecustomize.py").write_text(POISON, "utf-8")
    kept = {name: os.environ[name] for name in ("PATH", "SYSTEMROOT", "LANG", "LC_ALL", "LD_LIBRARY_PATH") if name in os.environ}
    home = {name: str(tmp_path) for name in ("HOME", "APPDATA", "LOCALAPPDATA", "USERPROFILE")}
    return {**kept, **home, "PYTHONPATH": str(tmp_path / "poison"), "PYTHONUTF8": "1"}


def test_the_wheel_holds_the_tracked_data_and_nothing_else(wheel):
    prefixes = tuple(f"generator/{folder}/" for folder in DATA)
    shipped = {name.removeprefix("generator/") for name in contents(wheel) if name.startswith(prefixes)}
    files = tracked(*DATA)
    assert sorted(shipped - files) == [], "in the wheel but not tracked by git"
    assert sorted(files - shipped) == [], "tracked by git but not in the wheel"


def test_the_wheel_holds_the_tracked_modules_and_nothing_else(wheel):
    prefixes = tuple(f"generator/{folder}/" for folder in DATA)
    shipped = {name for name in contents(wheel) if not name.startswith(prefixes)}
    assert sorted(shipped ^ tracked("generator")) == []


def test_what_is_shipped_is_what_stands_in_the_tree(wheel):
    for name, content in contents(wheel).items():
        relative = name.removeprefix("generator/") if name.split("/")[1] in DATA else name
        assert (ROOT / relative).read_bytes() == content, name


def test_the_wheel_carries_licence_and_command(wheel):
    with ZipFile(wheel) as archive:
        names = {name.split("/", 1)[1]: name for name in archive.namelist() if ".dist-info/" in name}
        assert "licenses/LICENSE" in names
        assert "draft = generator.cli.main:main" in archive.read(names["entry_points.txt"]).decode()


def test_the_source_archive_builds_the_same_wheel(wheel, tmp_path):
    archive = built(ROOT, "sdist", tmp_path / "sdist")
    with tarfile.open(archive) as file:
        file.extractall(tmp_path / "source", filter="data")
    (source,) = (tmp_path / "source").iterdir()
    assert contents(built(source, "wheel", tmp_path / "again")) == contents(wheel)


def test_the_network_is_closed_in_these_tests(environment, away, tmp_path):
    ended = subprocess.run(
        [environment / BIN / f"python{SUFFIX}", "-c", "import socket; socket.socket()"],
        cwd=tmp_path,
        env=away,
        capture_output=True,
        check=False,
    )
    assert ended.returncode == 1
    assert b"the network is closed in this test" in ended.stderr


def test_the_installed_package_is_the_wheel_s(environment, away, tmp_path):
    where = run(
        environment / BIN / f"python{SUFFIX}", "-c", "import generator; print(generator.__file__)", cwd=tmp_path, env=away
    ).stdout.strip()
    assert Path(where).is_relative_to(environment)


@pytest.mark.parametrize("name", ["county", "district-half-year"])
def test_the_installed_program_drafts_from_another_folder_without_a_network(environment, away, tmp_path, library, name):
    out = tmp_path / "elsewhere" / "稿.docx"
    out.parent.mkdir()
    brief = tmp_path / "要素.yml"
    brief.write_bytes((ROOT / "examples" / f"{name}.yml").read_bytes())
    ended = run(environment / BIN / f"draft{SUFFIX}", "new", "--config", brief, "-o", out, cwd=out.parent, env=away)
    assert ended.stdout.strip() == str(out)
    written = [paragraph.text for paragraph in docx.Document(str(out)).paragraphs]
    document = draft(load_brief(brief, library.vocabulary), library)
    joined = "".join("".join(written).split())
    assert [block.text for block in document.blocks if "".join(block.text.split()) not in joined] == []
    assert len(written) > 20


def test_the_installed_program_knows_its_data(environment, away, tmp_path):
    said = run(environment / BIN / f"draft{SUFFIX}", "where", cwd=tmp_path, env=away).stdout
    assert str(environment) in said
    assert str(ROOT) not in said
