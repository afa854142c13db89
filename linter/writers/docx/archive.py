"""A Word file to be changed: parts are parsed when asked for, everything else is copied as it is."""

from __future__ import annotations

import posixpath
import zipfile
from io import BytesIO

from lxml import etree

from linter.readers import Unreadable
from linter.readers.docx.names import Element
from linter.readers.docx.package import Package, parse, to_strict
from linter.writers import NotWritten

RELATIONSHIP = "http://schemas.openxmlformats.org/package/2006/relationships"
CONTENT_TYPE = "http://schemas.openxmlformats.org/package/2006/content-types"
TYPES = "[Content_Types].xml"
PURL = b"http://purl.oclc.org/ooxml/"


class Archive:
    """The parts of a file; those asked for by `xml` are written anew, if their XML changed, by `content`."""

    def __init__(self, content: bytes) -> None:
        """Open a file by its content.

        Raises NotWritten with the reader's reason when it is no Word file.
        """
        self._bytes = content
        try:
            self.package = Package(content)
            self.main = self.package.main
        except Unreadable as problem:
            raise NotWritten(str(problem)) from problem
        self._roots: dict[str, Element] = {}
        self._before: dict[str, bytes] = {}
        self._strict: set[str] = set()

    def xml(self, part: str) -> Element:
        """Return the root of a part, the same one each time; changes made to it are written.

        Raises KeyError when there is no such part, NotWritten when it is damaged.
        """
        name = self.package.name(part)
        if name not in self._roots:
            try:
                content = self.package.bytes(part)
                root = parse(content)
            except (Unreadable, etree.XMLSyntaxError) as problem:
                raise NotWritten(f"{part} 已损坏，没有写入。请用 Word 打开后另存，再试。") from problem
            if PURL in content:
                self._strict.add(name)
            self._roots[name], self._before[name] = root, etree.tostring(root)
        return self._roots[name]

    def add(self, part: str, root: Element) -> None:
        """Add a new part."""
        self._roots[part], self._before[part] = root, b""

    def link(self, kind: str, part: str, content_type: str) -> None:
        """Make the main part point to `part`, with the last word of the relationship's type, and declare its type."""
        folder, name = posixpath.split(self.main)
        rels = posixpath.join(folder, "_rels", f"{name}.rels")
        if rels not in self.package and rels not in self._roots:
            self.add(rels, etree.Element(f"{{{RELATIONSHIP}}}Relationships", nsmap={None: RELATIONSHIP}))  # type: ignore[dict-item]
        root = self._roots[rels] if rels in self._roots else self.xml(rels)
        taken = {item.get("Id") for item in root}
        number = next(number for number in range(1, len(taken) + 2) if f"rIdDraftlint{number}" not in taken)
        base = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
        attributes = {"Id": f"rIdDraftlint{number}", "Type": f"{base}/{kind}", "Target": f"/{part}"}
        etree.SubElement(root, f"{{{RELATIONSHIP}}}Relationship", attributes)
        types = self.xml(TYPES)
        etree.SubElement(types, f"{{{CONTENT_TYPE}}}Override", {"PartName": f"/{part}", "ContentType": content_type})

    def content(self) -> bytes:
        """Return the whole file with the changed parts; all others are the same, byte by byte."""
        out = BytesIO()
        changed = {name: self._written(name) for name in self._roots if self._is_changed(name)}
        with zipfile.ZipFile(BytesIO(self._bytes)) as old, zipfile.ZipFile(out, "w") as new:
            for info in {info.filename: info for info in old.infolist()}.values():  # of two of a name the last counts
                content = changed.pop(info.filename, None)
                new.writestr(_entry(info), old.read(info) if content is None else content)
            for name, content in changed.items():
                new.writestr(name, content, zipfile.ZIP_DEFLATED)
        return out.getvalue()

    def _is_changed(self, name: str) -> bool:
        return bool(etree.tostring(self._roots[name]) != self._before[name])

    def _written(self, name: str) -> bytes:
        tree = self._roots[name].getroottree()
        content: bytes = etree.tostring(tree, xml_declaration=True, encoding="UTF-8", standalone=True)
        return to_strict(content) if name in self._strict else content


def _entry(info: zipfile.ZipInfo) -> zipfile.ZipInfo:
    """Return a fresh directory entry that looks like `info`."""
    entry = zipfile.ZipInfo(info.filename, info.date_time)
    entry.compress_type, entry.external_attr = info.compress_type, info.external_attr
    entry.create_system = info.create_system
    return entry
