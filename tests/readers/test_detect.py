"""What a file is, told by its content."""

from __future__ import annotations

import io
import os
import zipfile

import pytest

from linter.readers import LARGEST, ReadOptions, Unreadable, read, read_content
from linter.readers.detect import NAMES, kind_of

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 504


def packed(*names: str, **contents: str) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for name in names:
            archive.writestr(name, contents.get(name, "x"))
    return buffer.getvalue()


def stream(name: str) -> bytes:
    return OLE + name.encode("utf-16-le") + b"\0" * 400


CASES = [
    (b"%PDF-1.4\n", "a.txt", "pdf"),
    (b"junk of a mail gateway\r\n%PDF-1.4\n", "a.pdf", "pdf"),
    (packed("[Content_Types].xml", "word/document.xml"), "a.pdf", "docx"),
    (packed("[Content_Types].xml", "xl/workbook.xml"), "a.docx", "xlsx"),
    (packed("[Content_Types].xml", "ppt/presentation.xml"), "a.docx", "pptx"),
    (packed("mimetype", "content.xml", mimetype="application/vnd.oasis.opendocument.text"), "a", "odt"),
    (packed("mimetype", mimetype="application/epub+zip"), "a", "epub"),
    (packed("OFD.xml", "Doc_0/Document.xml"), "a.ofd", "ofd"),
    (packed("Index/Document.iwa"), "a.pages", "pages"),
    (packed("a.txt"), "a.docx", "zip"),
    (b"PK\3\4 cut off", "a.docx", "docx"),
    (stream("WordDocument"), "a.doc", "doc"),
    (stream("WordDocument"), "a.wps", "doc"),
    (stream("MatOST"), "a.wps", "wps"),
    (stream("Workbook"), "a.xls", "xls"),
    (stream("PowerPoint Document"), "a.ppt", "ppt"),
    (stream("EncryptedPackage"), "a.docx", "docx"),
    (stream("Nothing known"), "a.msg", "ole"),
    (b"\xdb\xa5-\0\0\0", "a.doc", "doc"),
    (rb"{\rtf1\ansi a}", "a.doc", "rtf"),
    (b"\x89PNG\r\n\x1a\n", "a.txt", "image"),
    (b"\xff\xd8\xff\xe0", "a.docx", "image"),
    (b"Rar!\x1a\7\0", "a", "zip"),
    (b"<!DOCTYPE html><p>a", "a.txt", "html"),
    (b"<?xml version='1.0'?><html/>", "a.html", "html"),
    ("<局机关> 关于会议的通知".encode(), "a.txt", "txt"),
    (bytes(range(256)) * 8, "a.txt", "binary"),
    (b"\x7fELF\2\1\1\0\0\0\0\0\0\0\0\0\3\0\4\0", "a", "binary"),
    ("关于会议的通知".encode(), "a.txt", "txt"),
    ("关于会议的通知".encode(), "a.MD", "md"),
    ("关于会议的通知".encode(), "-", "txt"),
    ("关于会议的通知".encode("gb18030"), "a.txt", "txt"),
    ("关于会议的通知\n".encode("utf-16"), "a.txt", "txt"),
    ("会议 2023\n通知 15 次\n".encode("utf-16-le"), "a.txt", "txt"),
    ("这不是文件".encode(), "a.pdf", "misnamed"),
    ("这不是文件".encode(), "a.docx", "misnamed"),
]


@pytest.mark.parametrize(("content", "path", "kind"), CASES)
def test_kind(content, path, kind):
    assert kind_of(content, path) == kind


@pytest.mark.parametrize(("content", "path", "kind"), [case for case in CASES if case[2] in NAMES])
def test_what_is_no_draft_is_refused_by_its_name(content, path, kind):
    with pytest.raises(Unreadable, match=r"不能检查。(?:可以检查的有|请)"):
        read_content(content, path, ReadOptions())


def test_empty():
    with pytest.raises(Unreadable, match="空"):
        read_content(b"", "a.txt", ReadOptions())


def test_missing(tmp_path):
    with pytest.raises(Unreadable, match="找不到"):
        read(str(tmp_path / "没有.docx"))


def test_folder(tmp_path):
    with pytest.raises(Unreadable, match="文件夹"):
        read(str(tmp_path))


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes in the file system")
def test_pipe_is_not_waited_for(tmp_path):
    os.mkfifo(tmp_path / "pipe.txt")
    with pytest.raises(Unreadable, match="管道"):
        read(str(tmp_path / "pipe.txt"))


@pytest.mark.skipif(not os.path.exists("/dev/zero"), reason="no devices")
def test_device():
    with pytest.raises(Unreadable, match="设备"):
        read("/dev/zero")


def test_huge(tmp_path):
    path = tmp_path / "a.txt"
    with path.open("wb") as file:
        file.truncate(LARGEST + 1)
    with pytest.raises(Unreadable, match="太大"):
        read(str(path))


def test_bad_name():
    with pytest.raises(Unreadable):
        read("a\0b.txt")
