"""Nothing leaves the machine: the whole command runs where no connection can be made."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

FIXTURES = Path(__file__).resolve().parents[2] / "fixtures"

# every way of Python to reach out passes one of these events; the hook cannot be taken off again
BLOCKED = """
import sys

REACHING = ("socket.connect", "socket.getaddrinfo", "socket.gethostby", "socket.sendto", "urllib.", "http.", "ftplib.")

def refuse(event, arguments):
    if event.startswith(REACHING):
        raise SystemExit(f"network used: {event} {arguments}")

sys.addaudithook(refuse)
from linter.cli import main
main()
"""


def drafts():
    """One draft of each format."""
    found = {path.suffix: path for path in sorted(FIXTURES.iterdir(), reverse=True)}
    return [str(found[suffix]) for suffix in (".md", ".txt", ".docx", ".pdf") if suffix in found]


def commands(folder):
    return [
        ["check", "--format", "json", *drafts()],
        ["check", "--format", "table", *drafts()],
        ["report", "-o", str(folder / "report.html"), *drafts()],
        ["read", drafts()[0]],
        ["checks"],
    ]


def test_the_hook_would_catch_a_connection():
    code = BLOCKED.replace(
        "from linter.cli import main\nmain()", "import socket; socket.create_connection(('192.0.2.1', 9))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, timeout=60, check=False)
    assert "network used" in done.stderr


@pytest.mark.parametrize("index", range(5))
def test_commands_open_no_connection(tmp_path, index):
    command = [sys.executable, "-c", BLOCKED, *commands(tmp_path)[index]]
    done = subprocess.run(command, capture_output=True, text=True, timeout=120, check=False)
    assert done.returncode in (0, 1), done.stderr
    assert "network used" not in done.stderr


def test_commands_run_in_an_empty_network_namespace(tmp_path):
    unshare = shutil.which("unshare")
    if not unshare or subprocess.run([unshare, "-rn", "true"], capture_output=True, check=False).returncode:
        pytest.skip("no network namespace can be made here: this test was NOT run")
    run = [unshare, "-rn", sys.executable, "-m", "linter", *commands(tmp_path)[0]]
    done = subprocess.run(run, capture_output=True, text=True, timeout=120, env=dict(os.environ), check=False)
    assert done.returncode == 1, done.stderr
    assert '"schema": "draftlint/1"' in done.stdout
