"""The zip a Word file is: its parts, their relationships, and what makes a file too strange or too large to read."""

from __future__ import annotations

import posixpath
import zipfile
from functools import cached_property
from io import BytesIO
from typing import NamedTuple
from urllib.parse import unquote

from lxml import etree

from linter.readers import Unreadable
from linter.readers.docx.names import Element

# A draft of a million characters is about 10 MB of XML; libxml2 needs up to 15 times that in memory.
LARGEST_PART = 24 << 20
LARGEST_SUM = 48 << 20
MOST_PARTS = 20_000
# Deflate reaches 1030 : 1 on nothing but blanks; real documents stay below 100.
MOST_RATIO, RATIO_FROM = 300, 4 << 20
OLE = bytes.fromhex("d0cf11e0a1b11ae1")

ENCRYPTED = "文件有打开密码，无法读取。请在 Word 或 WPS 中取消密码（文件→信息→保护文档）后另存，再检查。"
NOT_ZIP = "文件不是完整的 Word 文档（.docx），可能没有下载完整或已损坏。请用 Word 或 WPS 打开后另存为 .docx，再检查。"
OLD = "这是旧版格式（.doc、.wps 等），不是 .docx。请用 Word 或 WPS 打开后另存为 .docx，再检查。"
TOO_LARGE = "文件解压后过大（超出 {0} MB），为安全起见没有读取。请确认文件来源；如确是文稿，请拆成几个文件后再检查。"
DAMAGED = "文件内部已损坏（{0}），无法读取。请用 Word 或 WPS 打开（必要时选择“打开并修复”）后另存为 .docx，再检查。"
HOSTILE = "文件内含有 XML 实体声明，正常的 Word 文档不会有，为安全起见没有读取。请用 Word 打开后另存为 .docx，再检查。"
OTHERS = {
    "xl/workbook.xml": "这是 Excel 表格，不是 Word 文档。请把要检查的文字粘贴到 Word 中保存为 .docx，再检查。",
    "ppt/presentation.xml": "这是演示文稿，不是 Word 文档。请把要检查的文字粘贴到 Word 中保存为 .docx，再检查。",
    "ofd.xml": "这是 OFD 版式文件，不是 Word 文档。请检查它的 Word 原稿。",
    "content.xml": "这是 OpenDocument 文件，不是 Word 文档。请用 Word 或 WPS 打开后另存为 .docx，再检查。",
}

# The strict variant of the format differs in its namespaces only, so it is read and written as the usual one.
STRICT = tuple(
    (quote + strict + quote, quote + usual + quote)
    for quote in (b'"', b"'")
    for strict, usual in (
        (
            b"http://purl.oclc.org/ooxml/wordprocessingml/main",
            b"http://schemas.openxmlformats.org/wordprocessingml/2006/main",
        ),
        (
            b"http://purl.oclc.org/ooxml/officeDocument/relationships",
            b"http://schemas.openxmlformats.org/officeDocument/2006/relationships",
        ),
        (
            b"http://purl.oclc.org/ooxml/officeDocument/math",
            b"http://schemas.openxmlformats.org/officeDocument/2006/math",
        ),
        (b"http://purl.oclc.org/ooxml/drawingml/main", b"http://schemas.openxmlformats.org/drawingml/2006/main"),
        (b"http://purl.oclc.org/ooxml/drawingml/chart", b"http://schemas.openxmlformats.org/drawingml/2006/chart"),
        (b"http://purl.oclc.org/ooxml/drawingml/diagram", b"http://schemas.openxmlformats.org/drawingml/2006/diagram"),
    )
)


class Relation(NamedTuple):
    """A link from one part: `type` is the last word of its type (footnotes, header …), `target` a part or an address."""

    id: str
    type: str
    target: str
    external: bool


def parse(content: bytes) -> Element:
    """Parse XML without entities, network or unbounded depth.

    Raises etree.XMLSyntaxError; Unreadable when it declares entities.
    """
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
    root = etree.fromstring(to_usual(content), parser)
    dtd: Element = root.getroottree().docinfo.internalDTD
    if dtd is not None and next(dtd.iterentities(), None) is not None:
        raise Unreadable(HOSTILE)
    return root


def to_usual(content: bytes) -> bytes:
    """Return the XML with the namespaces of strict OOXML replaced by the usual ones."""
    if b"http://purl.oclc.org/ooxml/" in content:
        for strict, usual in STRICT:
            content = content.replace(strict, usual)
    return content


def to_strict(content: bytes) -> bytes:
    """Undo `to_usual`."""
    for strict, usual in STRICT:
        content = content.replace(usual, strict)
    return content


class Package:
    """A Word file, opened. Part names have no leading slash and are found whatever their case."""

    def __init__(self, content: bytes) -> None:
        """Open `content`.

        Raises Unreadable.
        """
        if content[:8] == OLE:
            raise Unreadable(ENCRYPTED if "EncryptedPackage".encode("utf-16-le") in content else OLD)
        try:
            self._zip = zipfile.ZipFile(BytesIO(content))
        except Exception as problem:  # zipfile has a dozen kinds for damage: BadZipFile, ValueError, struct.error …
            raise Unreadable(NOT_ZIP) from problem
        infos = self._zip.infolist()
        if len(infos) > MOST_PARTS:
            raise Unreadable(TOO_LARGE.format(LARGEST_SUM >> 20))
        self._infos = {info.filename.replace("\\", "/").lstrip("/").lower(): info for info in infos}
        self._read = 0
        self._relations: dict[str, list[Relation]] = {}

    def __contains__(self, part: str) -> bool:
        return part.lower() in self._infos

    def name(self, part: str) -> str:
        """Return the name of a part as the zip spells it."""
        return self._infos[part.lower()].filename

    def bytes(self, part: str) -> bytes:
        """Return the content of a part.

        Raises KeyError when there is none, Unreadable when it is damaged, encrypted or too large.
        """
        info = self._infos[part.lower()]
        if info.flag_bits & 1:
            raise Unreadable(ENCRYPTED)
        limit = min(LARGEST_PART, LARGEST_SUM - self._read)
        if info.file_size > limit:
            raise Unreadable(TOO_LARGE.format(LARGEST_PART >> 20))
        try:
            with self._zip.open(info) as stream:
                content = stream.read(limit + 1)
        except Exception as problem:  # as above, and those of the ways to compress
            raise Unreadable(DAMAGED.format(f"{part} 解压失败")) from problem
        inflated = len(content)
        if inflated > limit or (inflated > RATIO_FROM and inflated > MOST_RATIO * max(1, info.compress_size)):
            raise Unreadable(TOO_LARGE.format(LARGEST_PART >> 20))
        self._read += inflated
        return content

    def xml(self, part: str) -> Element:
        """Return the root of an XML part.

        Raises KeyError, Unreadable.
        """
        content = self.bytes(part)
        try:
            return parse(content)
        except etree.XMLSyntaxError as problem:
            if b"<!ENTITY" in content:  # so many of them that libxml2 stops by itself
                raise Unreadable(HOSTILE) from problem
            raise Unreadable(DAMAGED.format(f"{part} 第{problem.lineno}行")) from problem

    def optional(self, part: str | None) -> Element | None:
        """Return the root of a part that only helps; None when it is absent or damaged."""
        try:
            return self.xml(part) if part else None
        except (KeyError, Unreadable):
            return None

    @cached_property
    def main(self) -> str:
        """The part that holds the draft.

        Raises Unreadable when there is none.
        """
        for relation in self.relations(""):
            if relation.type == "officeDocument" and relation.target in self and self._is_word(relation.target):
                return relation.target
        if "word/document.xml" in self:
            return "word/document.xml"
        for name, message in OTHERS.items():
            if name in self:
                raise Unreadable(message)
        raise Unreadable("压缩包里没有 Word 正文（word/document.xml），不是 Word 文档。请选择 .docx 文件。")

    def _is_word(self, part: str) -> bool:
        return not part.lower().startswith(("xl/", "ppt/"))

    def relations(self, part: str) -> list[Relation]:
        """Return the relationships of a part ("" for the package itself), none when their list is damaged."""
        if part not in self._relations:
            self._relations[part] = self._relations_of(part)
        return self._relations[part]

    def _relations_of(self, part: str) -> list[Relation]:
        folder, name = posixpath.split(part)
        root = self.optional(posixpath.join(folder, "_rels", f"{name}.rels"))
        found = []
        for item in () if root is None else root:
            target, kind = item.get("Target") or "", (item.get("Type") or "").rsplit("/", 1)[-1]
            external = item.get("TargetMode") == "External"
            if not external:
                target = posixpath.normpath(posixpath.join("/", folder, unquote(target))).lstrip("/")
            found.append(Relation(item.get("Id") or "", kind, target, external))
        return found

    def related(self, part: str, kind: str) -> str | None:
        """Return the first part that `part` links to by `kind`."""
        for relation in self.relations(part):
            if relation.type == kind and not relation.external and relation.target in self:
                return relation.target
        return None
