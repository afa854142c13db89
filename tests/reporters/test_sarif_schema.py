"""SARIF logs hold to the standard's own schema, which `.ci/run` brings along: DRAFTLINT_SARIF_SCHEMA names the file."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

FIXTURES = Path(__file__).resolve().parents[2] / "fixtures"
SCHEMA = os.environ.get("DRAFTLINT_SARIF_SCHEMA", "")


@pytest.mark.skipif(not Path(SCHEMA).is_file(), reason="the SARIF schema is not here: this test was NOT run")
def test_logs_are_valid():
    jsonschema = pytest.importorskip("jsonschema")
    drafts = [*sorted((FIXTURES / "drafts").iterdir()), FIXTURES / "word-draft.docx", FIXTURES / "pdf-columns.pdf"]
    command = [sys.executable, "-m", "linter", "check", "--no-config", "--no-user-config", "--format", "sarif"]
    told = subprocess.run([*command, *map(str, drafts)], capture_output=True, text=True, timeout=120, check=False)
    log = json.loads(told.stdout)
    assert len(log["runs"][0]["results"]) > 10
    validator = jsonschema.Draft7Validator(json.loads(Path(SCHEMA).read_text(encoding="utf-8")))
    assert [f"{list(error.path)}: {error.message[:200]}" for error in validator.iter_errors(log)] == []
