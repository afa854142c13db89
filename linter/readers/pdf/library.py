"""pdfium itself: the bindings without the helpers (half the import time), set up once; an open file."""

from __future__ import annotations

import ctypes
from typing import Any

import pypdfium2_raw as pdfium

from linter.readers import Unreadable

WRONG_PASSWORD, UNKNOWN_SECURITY = pdfium.FPDF_ERR_PASSWORD, pdfium.FPDF_ERR_SECURITY
DAMAGED = "PDF 已损坏或不完整，无法打开。请重新导出，或提供 Word 原稿。"
ADDRESS, INDEX = ctypes.c_void_p, ctypes.c_int

pdfium.FPDF_InitLibraryWithConfig(pdfium.FPDF_LIBRARY_CONFIG(version=2))  # does nothing the second time


def quick(function: Any, result: Any, *arguments: Any) -> Any:
    """Return a function of pdfium that takes plain numbers, addresses included: a third of the time of a call."""
    return ctypes.CFUNCTYPE(result, *arguments)(address(function))


def address(handle: Any) -> int:
    """Return a handle as a plain number."""
    return ctypes.cast(handle, ADDRESS).value or 0


class Pdf:
    """An open PDF.

    Raises Unreadable when it cannot be opened.
    """

    def __init__(self, content: bytes, password: str | None) -> None:
        self._content = content  # pdfium reads from it as long as the file is open
        self._form: tuple[Any, Any] | None = None
        secret = (password or "").encode() + b"\0" if password else None
        self.raw = pdfium.FPDF_LoadMemDocument64(content, len(content), secret)
        if not self.raw:
            raise Unreadable(_why(pdfium.FPDF_GetLastError(), bool(password)))
        self.count = pdfium.FPDF_GetPageCount(self.raw)
        if self.count < 1:
            raise Unreadable(DAMAGED)

    @property
    def form(self) -> Any:
        """The handle through which what was filled in is read; None where there is no form."""
        if self._form is None:
            config = pdfium.FPDF_FORMFILLINFO(version=2)
            self._form = pdfium.FPDFDOC_InitFormFillEnvironment(self.raw, config), config
        return self._form[0]

    def close(self) -> None:
        """Close the file; no page of it may be open."""
        if self._form and self._form[0]:
            pdfium.FPDFDOC_ExitFormFillEnvironment(self._form[0])
        pdfium.FPDF_CloseDocument(self.raw)


def _why(code: int, tried: bool) -> str:
    if code == WRONG_PASSWORD:
        says = "密码不对" if tried else "文件有打开密码"
        return f"PDF {says}，请用 --password 给出密码，或另存一份没有密码的。"
    if code == UNKNOWN_SECURITY:
        return "PDF 的加密方式不支持，请另存一份没有加密的再检查。"
    return DAMAGED
