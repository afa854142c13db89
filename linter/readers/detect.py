"""What a file is, told by its content; the name only decides between plain text and Markdown."""

from __future__ import annotations

import io
import re

WORD = "docx"
OFFICE = ("doc", "wps", "odt", "rtf")  # what LibreOffice can turn into docx

# what other files are called when they are refused
NAMES = {
    "xlsx": "Excel 表格",
    "pptx": "演示文稿",
    "ofd": "OFD 版式文件",
    "epub": "电子书",
    "zip": "压缩包",
    "image": "图片",
    "binary": "二进制文件，不是文稿",
    "xls": "Excel 表格",
    "ppt": "演示文稿",
    "ole": "旧版 Office 文件，但不是文稿",
    "pages": "苹果 Pages 文稿",
    "html": "网页或 XML 文件",
    "misnamed": "普通文字，与文件名的后缀不符，可能没有下载完整",
}
PASTE = "请把要检查的文字粘贴到 Word 中保存为 .docx，再检查。"
# what to do with them
ADVICE = {
    **dict.fromkeys(("xlsx", "xls", "pptx", "ppt", "html"), PASTE),
    "ofd": "请检查它的 Word 原稿，或另存为 PDF 再检查。",
    "zip": "请解压后检查其中的文稿。",
    "image": "请检查它的 Word 原稿或文字稿，图中的文字无法读取。",
    "pages": "请用 Pages 导出为 Word 再检查。",
    "misnamed": "请重新下载；确是文字的，请改名为 .txt 再检查。",
}
KNOWN = "可以检查的有 Word（.docx）、PDF、文本（.txt）和 Markdown（.md）。"
IMAGES = (b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"BM", b"II*\0", b"MM\0*", b"RIFF", b"\0\0\1\0")
NOT_TEXT = (".pdf", ".docx", ".docm", ".dotx", ".xlsx", ".pptx")  # plain text under such a name is a broken file
WORD_NAMES = (".docx", ".docm", ".dotx", ".dotm")
ARCHIVES = (b"Rar!", b"7z\xbc\xaf", b"\x1f\x8b", b"BZh", b"\xfd7zXZ")
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
OLD_WORD = (b"\xdb\xa5-\0", b"\x31\xbe\0\0", b"\xfe\x37\0\x23")  # Word before it used compound files
STREAMS = (
    ("WordDocument", "doc"),
    ("MatOST", "wps"),  # Microsoft Works
    ("PowerPoint Document", "ppt"),
    ("Workbook", "xls"),
    ("Book", "xls"),
)
# a web page, or other XML, which is not a text to be read by people
MARKUP = re.compile(rb"(?:\xef\xbb\xbf)?\s*(?:<\?xml\b|<!doctype\s+html\b|<html\b)", re.IGNORECASE)
PDF_WITHIN = 4096  # bytes of junk before %PDF- that readers put up with


def kind_of(content: bytes, path: str) -> str:
    """Return docx, pdf, txt, md, one of OFFICE, or a key of NAMES ("misnamed": text that is called something else)."""
    head = content[:PDF_WITHIN]
    if head[:2] == b"PK" and head[2:4] in (b"\3\4", b"\5\6", b"\7\x08"):
        return _zip_kind(content)
    if head.startswith(OLE):
        return _ole_kind(content)
    if b"%PDF-" in head:
        return "pdf"
    if head.lstrip().startswith(b"{\\rtf"):
        return "rtf"
    if head.startswith(OLD_WORD):
        return "doc"
    if head.startswith(IMAGES):
        return "image"
    if head.startswith(ARCHIVES):
        return "zip"
    if path.lower().endswith(WORD_NAMES) and _holds_zip(content):
        return _zip_kind(content)
    return _text_kind(head, path)


def _holds_zip(content: bytes) -> bool:
    """Say whether there is a zip behind other bytes, as in some downloads."""
    import zipfile

    return zipfile.is_zipfile(io.BytesIO(content))


def _zip_kind(content: bytes) -> str:
    """Tell zips apart by their parts; a damaged one is left to the Word reader, which says what is wrong with it."""
    import zipfile

    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            names = archive.namelist()
            kind = archive.read("mimetype")[:80] if "mimetype" in names else b""
    except Exception:  # zipfile has a dozen kinds for damage
        return WORD
    if kind.startswith(b"application/vnd.oasis.opendocument.text"):
        return "odt"
    if kind.startswith(b"application/epub"):
        return "epub"
    if "OFD.xml" in names:
        return "ofd"
    if any(
        name.endswith(".iwa") or name in ("Index.zip", "index.xml.gz", "buildVersionHistory.plist") for name in names
    ):
        return "pages"
    for start, found in (("word/", WORD), ("xl/", "xlsx"), ("ppt/", "pptx")):
        if any(name.startswith(start) for name in names):
            return found
    return WORD if "[Content_Types].xml" in names else "zip"


def _ole_kind(content: bytes) -> str:
    """Tell compound files apart by the names of their streams (UTF-16)."""
    if "EncryptedPackage".encode("utf-16-le") in content:
        return WORD  # an encrypted .docx: the Word reader asks to take the password off
    for stream, kind in STREAMS:
        if stream.encode("utf-16-le") in content:
            return kind
    return "ole"


def _text_kind(head: bytes, path: str) -> str:
    lower = path.lower()
    if MARKUP.match(head):
        return "html"
    if _is_binary(head):
        return "binary"
    if lower.endswith(NOT_TEXT):
        return "misnamed"
    return "md" if lower.endswith((".md", ".markdown")) else "txt"


def _is_binary(head: bytes) -> bool:
    """Text has no control characters beyond a stray one; UTF-16 and UTF-32 have zeros, but a mark or a pattern too."""
    if head.startswith((b"\xff\xfe", b"\xfe\xff", b"\0\0\xfe\xff")):
        return False
    controls = sum(byte < 32 and byte not in b"\t\n\r\f\0\x1a\x1b" for byte in head)
    zeros = head.count(0)
    if zeros and not _alternates(head):
        return zeros > len(head) // 50 + 1
    return controls > len(head) // 20 + 2


def _alternates(head: bytes) -> bool:
    """Say whether the zeros stand nearly all on even or all on odd places, as in UTF-16."""
    even = head[::2].count(0)
    odd = head.count(0) - even
    return max(even, odd) > 4 * min(even, odd)
