"""Foreign pieces (w:altChunk) of a Word file that Word would only take in when it opens it: HTML, MHT, plain text."""

from __future__ import annotations

from email import message_from_bytes, policy
from html.parser import HTMLParser

from linter.patterns import Pattern

BLOCKS = frozenset(
    ("p", "div", "br", "h1", "h2", "h3", "h4", "h5", "h6", "li", "tr", "td", "th", "table", "ul", "ol", "blockquote")
)
SILENT = frozenset(("script", "style", "head", "title"))
CHARSET = Pattern(r"charset=[\"']?([\w-]+)", flags=2)


class _Text(HTMLParser):
    """Collects the paragraphs of a page."""

    def __init__(self) -> None:
        super().__init__()
        self.paragraphs: list[str] = [""]
        self._silent = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._silent += tag in SILENT
        if tag in BLOCKS:
            self.paragraphs.append("")

    def handle_endtag(self, tag: str) -> None:
        if tag in SILENT and self._silent:
            self._silent -= 1
        if tag in BLOCKS:
            self.paragraphs.append("")

    def handle_data(self, data: str) -> None:
        if not self._silent:
            self.paragraphs[-1] += " ".join(data.split()) if data.strip() else ""


def paragraphs(content: bytes, name: str) -> list[str] | None:
    """Return the paragraphs of a piece; None when it is of a kind we do not read (rtf, docx)."""
    suffix = name.rsplit(".", 1)[-1].lower()
    if suffix in ("mht", "mhtml") or content[:200].lower().startswith((b"mime-version", b"content-type")):
        return _mail(content)
    if suffix in ("htm", "html", "xhtml") or b"<html" in content[:2000].lower():
        return _page(_decode(content))
    if suffix == "txt":
        return _decode(content).splitlines()
    return None


def _mail(content: bytes) -> list[str] | None:
    message = message_from_bytes(content, policy=policy.default)
    for piece in message.walk():
        if piece.get_content_type() in ("text/html", "application/xhtml+xml"):
            raw = piece.get_payload(decode=True)
            return _page(_decode(raw)) if isinstance(raw, bytes) else None
    return None


def _page(text: str) -> list[str]:
    parser = _Text()
    parser.feed(text)
    parser.close()
    return [paragraph for paragraph in parser.paragraphs if paragraph]


def _decode(content: bytes) -> str:
    found = CHARSET.search(content[:2000].decode("latin-1"))
    for encoding in ("utf-8-sig", found[1] if found else "gb18030", "gb18030"):
        try:
            return content.decode(encoding)
        except (UnicodeDecodeError, LookupError):
            continue
    return content.decode("utf-8", "replace")
