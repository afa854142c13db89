"""Full disks, missing rights, vanished files, Ctrl-C: a clear sentence, nothing half-written, originals untouched."""

import hashlib
import os
import resource
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from linter.atomic import write_new

FIXTURES = Path(__file__).resolve().parents[2] / "fixtures"
WORD = FIXTURES / "word-draft.docx"
posix = pytest.mark.skipif(os.name == "nt", reason="POSIX limits and signals")


def draftlint(*arguments, **options):
    command = [sys.executable, "-m", "linter", *map(str, arguments)]
    return subprocess.run(command, capture_output=True, text=True, timeout=120, check=False, **options)


def copy(folder):
    target = folder / "汇报 草稿.docx"
    target.write_bytes(WORD.read_bytes())
    return target


def digest(path):
    return hashlib.sha256(path.read_bytes()).hexdigest()


WRITING = [
    ["annotate", "{draft}", "-o", "{out}.docx"],
    ["fix", "{draft}", "-o", "{out}.docx", "--unsafe"],
    ["report", "{draft}", "-o", "{out}.html"],
    ["blanks", "{draft}", "--format", "csv", "-o", "{out}.csv"],
]


@posix
@pytest.mark.parametrize("command", WRITING, ids=lambda command: command[0])
def test_a_full_disk_leaves_nothing_half_written(tmp_path, command):
    draft, out = copy(tmp_path), tmp_path / "out"
    before = digest(draft)

    def no_room():
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)  # the write fails instead of killing the process
        resource.setrlimit(resource.RLIMIT_FSIZE, (100, 100))

    words = [word.format(draft=draft, out=out) for word in command]
    done = draftlint(*words, preexec_fn=no_room, env={**os.environ, "PYTHONDONTWRITEBYTECODE": "1"})
    assert done.returncode == 2, done.stdout
    assert "Traceback" not in done.stderr
    assert any("\u4e00" <= char <= "\u9fff" for char in done.stderr)
    assert digest(draft) == before
    assert [path.name for path in tmp_path.iterdir()] == [draft.name]


@posix
@pytest.mark.parametrize("command", WRITING, ids=lambda command: command[0])
def test_a_folder_that_is_not_there(tmp_path, command):
    draft = copy(tmp_path)
    words = [word.format(draft=draft, out=tmp_path / "没有" / "out") for word in command]
    done = draftlint(*words)
    assert done.returncode == 2
    assert "Traceback" not in done.stderr
    assert not (tmp_path / "没有").exists()


@pytest.mark.parametrize("command", ["check", "read", "annotate", "fix", "clean", "blanks"])
def test_a_vanished_file_is_named(tmp_path, command):
    done = draftlint(command, tmp_path / "没有这个文件.docx")
    assert done.returncode == 2
    assert "没有这个文件" in done.stdout + done.stderr
    assert "Traceback" not in done.stderr


@posix
@pytest.mark.skipif(hasattr(os, "geteuid") and os.geteuid() == 0, reason="root may read everything")
def test_a_file_without_permission_is_named(tmp_path):
    draft = copy(tmp_path)
    draft.chmod(0)
    done = draftlint("check", draft)
    assert done.returncode == 2
    assert "权限" in done.stdout + done.stderr


@posix
def test_a_pipe_and_a_device_are_refused_at_once(tmp_path):
    pipe = tmp_path / "管道.txt"
    os.mkfifo(pipe)
    for path in (pipe, "/dev/zero"):
        done = draftlint("check", path)
        assert done.returncode == 2
        assert "不是普通文件" in done.stdout + done.stderr


def heed_ctrl_c():
    """A process that was started in the background ignores Ctrl-C, and so would its children."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)


@posix
def test_ctrl_c_stops_at_once_and_leaves_nothing(tmp_path):
    for number in range(300):
        (tmp_path / f"{number:03}.txt").write_text(
            "今年以来，开展集中学习*次，落实各项任务。\n" * 400, encoding="utf-8"
        )
    out = tmp_path / "报告.json"
    command = [sys.executable, "-m", "linter", "check", "--no-cache", "--format", f"json={out}", str(tmp_path)]
    pipes = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE}
    process = subprocess.Popen(command, **pipes, start_new_session=True, preexec_fn=heed_ctrl_c)
    time.sleep(1.5)
    os.killpg(process.pid, signal.SIGINT)
    _, told = process.communicate(timeout=30)
    assert process.returncode not in (0, 1)
    assert b"Traceback" not in told
    assert not out.exists()
    assert sorted(path.suffix for path in tmp_path.iterdir()) == [".txt"] * 300


def test_a_failed_write_keeps_the_older_file(tmp_path, monkeypatch):
    target = tmp_path / "a.html"
    target.write_text("旧", encoding="utf-8")
    monkeypatch.setattr(os, "replace", lambda *_: (_ for _ in ()).throw(OSError(28, "No space left on device")))
    with pytest.raises(OSError, match="No space"):
        write_new(target, b"new")
    assert [path.name for path in tmp_path.iterdir()] == ["a.html"]
    assert target.read_text(encoding="utf-8") == "旧"
