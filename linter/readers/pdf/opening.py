"""Bytes → an open pdfium document. pdfium is C: every handle taken here is given back here."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from ctypes import c_char_p, c_int
from typing import Any

from linter.readers import Unreadable

HEADER = b"%PDF-"
JUNK = 65_536  # bytes before the header that mail gateways and scanners have been seen to add
MOST_PAGES = 3_000

PASSWORD_WANTED = "PDF 已加密，请用 --password 给出打开密码。"
PASSWORD_WRONG = "PDF 的打开密码不对，请用 --password 给出正确的密码。"
BROKEN = "PDF 已损坏或不完整，无法打开，请重新导出，或提供 Word 原稿。"
UNSUPPORTED = "PDF 用了不支持的加密方式，请另存为不加密的 PDF，或提供 Word 原稿。"
ERROR_PASSWORD, ERROR_SECURITY = 4, 5  # FPDF_ERR_PASSWORD, FPDF_ERR_SECURITY


@contextmanager
def opened(content: bytes, password: str | None) -> Iterator[Any]:
    """Yield the handle of an open document; `content` may have junk before its header.

    Raises Unreadable: damaged, encrypted, without pages.
    """
    import pypdfium2.raw as pdfium

    begin = max(0, content[:JUNK].find(HEADER))
    body = content[begin:] if begin else content
    pdfium.FPDF_InitLibrary  # noqa: B018  # importing pypdfium2 initialises the library; keep the import in use
    secret = password.encode("utf-8") if password else None
    handle = pdfium.FPDF_LoadMemDocument64(c_char_p(body), len(body), secret)
    if not handle:
        raise Unreadable(_why(int(pdfium.FPDF_GetLastError()), password))
    try:
        yield handle
    finally:
        pdfium.FPDF_CloseDocument(handle)
        del body  # pdfium reads from it until the document is closed


def _why(error: int, password: str | None) -> str:
    if error == ERROR_PASSWORD:
        return PASSWORD_WRONG if password else PASSWORD_WANTED
    return UNSUPPORTED if error == ERROR_SECURITY else BROKEN


def page_count(document: Any) -> int:
    """Return the number of pages that will be read, at most `MOST_PAGES`, after a look at what the file claims."""
    import pypdfium2.raw as pdfium

    return min(MOST_PAGES, max(0, int(c_int(pdfium.FPDF_GetPageCount(document)).value)))
