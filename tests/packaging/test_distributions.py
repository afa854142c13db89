"""The wheel and the sdist: complete, small, and running from a fresh environment without a network."""

import os
import subprocess
import sys
import sysconfig
import tarfile
import venv
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
DRAFT = "关于工作的汇报\n\n全年开展集中学习*次，落实年初制定制定的计划。\n"


@pytest.fixture(scope="module")
def built(tmp_path_factory):
    pytest.importorskip("build")
    out = tmp_path_factory.mktemp("dist")
    command = [sys.executable, "-m", "build", "--no-isolation", "--outdir", str(out), str(ROOT)]
    done = subprocess.run(command, capture_output=True, text=True, timeout=300, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    (wheel,), (source,) = out.glob("*.whl"), out.glob("*.tar.gz")
    return wheel, source


def test_wheel_holds_code_and_tables_and_is_small(built):
    names = zipfile.ZipFile(built[0]).namelist()
    for folder in ("linter", "checks"):
        kept = {str(path.relative_to(ROOT)) for path in (ROOT / folder).rglob("*") if _ships(path)}
        assert kept - set(names) == set()
    assert built[0].stat().st_size < 8_000_000


def _ships(path):
    return path.is_file() and "__pycache__" not in path.parts and path.suffix != ".pyc"


def test_sdist_can_be_built_again(built):
    with tarfile.open(built[1]) as source:
        names = [name.split("/", 1)[1] for name in source.getnames() if "/" in name]
    assert {"pyproject.toml", "README.md", "LICENSE", "linter/cli/__init__.py", "checks/__init__.py"} <= set(names)


def test_installed_wheel_runs_offline_in_a_fresh_environment(built, tmp_path):
    home = tmp_path / "env"
    venv.create(home, with_pip=True)
    python = home / ("Scripts" if os.name == "nt" else "bin") / "python"
    quiet = [str(python), "-m", "pip", "install", "--quiet", "--no-index", "--no-deps", str(built[0])]
    subprocess.run(quiet, check=True, timeout=300)
    # the dependencies come from the environment that runs the tests: this one has no index to ask
    site = next((home / "lib").glob("python*/site-packages")) if os.name != "nt" else home / "Lib" / "site-packages"
    (site / "outer.pth").write_text(sysconfig.get_path("purelib") + "\n", encoding="utf-8")
    draft = tmp_path / "汇报.txt"
    draft.write_text(DRAFT, encoding="utf-8")
    code = "import linter, sys; from linter.cli import main; print(linter.__file__, file=sys.stderr); main()"
    command = [str(python), "-c", code, "check", "--no-config", "--format", "json", str(draft)]
    done = subprocess.run(command, capture_output=True, text=True, cwd=tmp_path, timeout=120, check=False)
    assert str(home) in done.stderr.splitlines()[0]
    assert done.returncode == 1, done.stderr
    assert "doubled-word" in done.stdout
