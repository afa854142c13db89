"""Checks of an installed package: found, listed with where they come from, selectable, explained like our own."""

import os
import subprocess
import sys

import pytest

CHECK = '''"""A flag."""
from linter.api import Bad, Check, Pattern


class GreenFlag(Check):
    """“高举绿旗”应为“高举红旗”。"""

    title = "旗色有误"
    severity = "warning"
    good = ("绿旗俱乐部成立。",)
    bad = (Bad("高举⟦绿旗⟧前进。"),)
    flag = Pattern("(?<=高举)绿旗")

    def check(self, document, facts):
        for found in document.find(self.flag):
            yield self.finding(found.span, "“绿旗”应为“红旗”。", fix="红旗")
'''


@pytest.fixture
def site(tmp_path):
    """A folder on the import path with an installed package in it, laid out as pip does."""
    for folder in ("my_checks/wording", "my_checks-1.0.dist-info"):
        os.makedirs(tmp_path / folder)
    (tmp_path / "my_checks/__init__.py").write_text("", encoding="utf-8")
    (tmp_path / "my_checks/wording/__init__.py").write_text("", encoding="utf-8")
    (tmp_path / "my_checks/wording/green_flag.py").write_text(CHECK, encoding="utf-8")
    info = tmp_path / "my_checks-1.0.dist-info"
    (info / "METADATA").write_text("Metadata-Version: 2.1\nName: my-checks\nVersion: 1.0\n", encoding="utf-8")
    (info / "entry_points.txt").write_text("[draftlint.checks]\nmy-checks = my_checks\n", encoding="utf-8")
    (tmp_path / "稿.txt").write_text("高举绿旗前进。\n", encoding="utf-8")
    return tmp_path


def draftlint(site, *arguments):
    environment = {**os.environ, "PYTHONPATH": str(site), "PYTHONIOENCODING": "utf-8"}
    command = [sys.executable, "-m", "linter", *arguments]
    return subprocess.run(command, capture_output=True, text=True, encoding="utf-8", env=environment, cwd=site)


def test_an_installed_package_brings_its_checks(site):
    assert "旗色有误" in draftlint(site, "checks").stdout
    assert "my_checks" in draftlint(site, "checks", "旗色有误").stdout
    assert "高举⟦绿旗⟧前进" in draftlint(site, "explain", "green-flag").stdout
    result = draftlint(site, "稿.txt", "--no-user-config")
    assert (result.returncode, "[green-flag]" in result.stdout) == (1, True)
    assert draftlint(site, "稿.txt", "--ignore", "旗色有误", "--no-user-config").returncode == 0


def test_a_broken_package_is_said(site):
    (site / "my_checks/wording/green_flag.py").write_text("import nothing_like_this\n", encoding="utf-8")
    result = draftlint(site, "稿.txt", "--no-user-config")
    assert result.returncode == 2
    assert "my-checks" in result.stderr
    assert "Traceback" not in result.stderr
