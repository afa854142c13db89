"""The folder that runs without Python. It takes half a minute to build: run with DRAFTLINT_TEST_ONE_FOLDER=1."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]


@pytest.mark.skipif(os.environ.get("DRAFTLINT_TEST_ONE_FOLDER") != "1", reason="DRAFTLINT_TEST_ONE_FOLDER is not set")
def test_folder_checks_a_draft_and_writes_a_page(tmp_path):
    pytest.importorskip("PyInstaller")
    script = [sys.executable, str(ROOT / ".packaging/one_folder.py"), str(tmp_path / "out")]
    subprocess.run(script, check=True, capture_output=True, timeout=600)
    program = tmp_path / "out/draftlint/draftlint"
    draft = tmp_path / "汇报.txt"
    draft.write_text("关于工作的汇报\n\n全年开展集中学习*次，落实年初制定制定的计划。\n", encoding="utf-8")
    bare = {"PATH": "/usr/bin:/bin", "LANG": "C.UTF-8", "HOME": str(tmp_path)}
    told = subprocess.run(
        [program, "check", "--format", "json", draft], capture_output=True, text=True, env=bare, timeout=60, check=False
    )
    assert told.returncode == 1, told.stderr
    assert "doubled-word" in told.stdout
    page = tmp_path / "page.html"
    subprocess.run([program, "report", draft, "-o", page], check=True, capture_output=True, env=bare, timeout=60)
    assert "重复词语" in page.read_text(encoding="utf-8")
    assert "集中学习" in page.read_text(encoding="utf-8")
