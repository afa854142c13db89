"""Old and other word processors' files, through LibreOffice if it is installed."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import tempfile
from pathlib import Path

from linter.model import Document
from linter.readers import ReadOptions, Unreadable, docx

SECONDS = 60  # LibreOffice needs a few; what takes longer is hostile or hangs
PROGRAMS = ("soffice", "libreoffice")
TITLES = {"doc": "旧版 Word（.doc）", "wps": "WPS（.wps）", "odt": "OpenDocument（.odt）", "rtf": "RTF（.rtf）"}
SECURITY, NETWORK = "Office.Common/Security/Scripting", "Inet/Settings"
SETTINGS = (
    (SECURITY, "BlockUntrustedRefererLinks", "true"),
    (SECURITY, "DisableActiveContent", "true"),
    (SECURITY, "MacroSecurityLevel", "3"),
    # a proxy that does not exist, for whatever still wants to go out
    (NETWORK, "ooInetProxyType", "2"),
    *((NETWORK, f"ooInet{kind}ProxyName", "127.0.0.1") for kind in ("HTTP", "HTTPS")),
    *((NETWORK, f"ooInet{kind}ProxyPort", "9") for kind in ("HTTP", "HTTPS")),
    (NETWORK, "ooInetNoProxy", ""),
)
SAVE_AS = "请在 Word 或 WPS 中打开它，用“另存为”存成 .docx 再检查。"


def read(content: bytes, path: str, options: ReadOptions, kind: str) -> Document:
    """Convert a file of `kind` (doc, wps, odt, rtf) to .docx in a private folder and read that.

    Places then are those of the converted file, which `meta["converted"]` says. Raises Unreadable.
    """
    program = next(filter(None, map(shutil.which, PROGRAMS)), None)
    if program is None:
        raise Unreadable(f"这是{TITLES[kind]}文件，本机没有 LibreOffice，无法直接读取。{SAVE_AS}")
    document = docx.read(_converted(program, content, kind), path, options)
    return document._replace(meta={**document.meta, "converted": TITLES[kind]})


def _converted(program: str, content: bytes, kind: str) -> bytes:
    with tempfile.TemporaryDirectory(prefix="draftlint-") as name:
        folder = Path(name)
        source = folder / f"draft.{kind}"
        source.write_bytes(content)
        _write_profile(folder / "profile")
        command = [
            program,
            f"-env:UserInstallation={(folder / 'profile').as_uri()}",
            *("--headless", "--norestore", "--nolockcheck", "--convert-to", "docx:MS Word 2007 XML"),
            *("--outdir", str(folder / "out"), str(source)),
        ]
        _run(command, kind)
        target = folder / "out" / "draft.docx"
        if not target.is_file():
            raise Unreadable(f"这个{TITLES[kind]}文件无法转换，可能已损坏或有密码。{SAVE_AS}")
        return target.read_bytes()


def _write_profile(folder: Path) -> None:
    """Make LibreOffice's settings: nothing a draft links to is fetched, no macro runs."""
    items = "".join(
        f'<item oor:path="/org.openoffice.{path}"><prop oor:name="{name}" oor:op="fuse"><value>{value}</value></prop></item>'
        for path, name, value in SETTINGS
    )
    (folder / "user").mkdir(parents=True)
    spaces = 'xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema"'
    content = f'<?xml version="1.0" encoding="UTF-8"?>\n<oor:items {spaces}>{items}</oor:items>\n'
    (folder / "user" / "registrymodifications.xcu").write_text(content, encoding="utf-8")


def _run(command: list[str], kind: str) -> None:
    """Run LibreOffice in a process group of its own, so that nothing of it is left when it takes too long."""
    null = subprocess.DEVNULL
    process = subprocess.Popen(command, stdin=null, stdout=null, stderr=null, start_new_session=True)
    try:
        process.wait(SECONDS)
    except subprocess.TimeoutExpired as problem:
        raise Unreadable(f"这个{TITLES[kind]}文件转换超过{SECONDS}秒，已停止。{SAVE_AS}") from problem
    finally:
        if process.poll() is None:
            os.killpg(process.pid, signal.SIGKILL) if hasattr(os, "killpg") else process.kill()
            process.wait()
