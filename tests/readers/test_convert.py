"""Files of other word processors, through LibreOffice: what a draft links to is not fetched."""

import threading
import zipfile
from socketserver import BaseRequestHandler, ThreadingTCPServer

import pytest

from linter.readers import read

SPACES = " ".join(
    f'xmlns:{name}="{space}"'
    for name, space in (
        ("office", "urn:oasis:names:tc:opendocument:xmlns:office:1.0"),
        ("text", "urn:oasis:names:tc:opendocument:xmlns:text:1.0"),
        ("draw", "urn:oasis:names:tc:opendocument:xmlns:drawing:1.0"),
        ("svg", "urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0"),
        ("xlink", "http://www.w3.org/1999/xlink"),
    )
)
MANIFEST = "urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"
KIND = "application/vnd.oasis.opendocument.text"


@pytest.fixture
def server():
    """A server on this machine that keeps what it is asked for."""
    asked = []

    class Handler(BaseRequestHandler):
        def handle(self):
            asked.append(self.request.recv(100))

    running = ThreadingTCPServer(("127.0.0.1", 0), Handler)
    threading.Thread(target=running.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{running.server_address[1]}", asked
    running.shutdown()


def written(path, body):
    """Write an OpenDocument text."""
    content = (
        f'<office:document-content {SPACES} office:version="1.2"><office:body><office:text>{body}</office:text>'
        "</office:body></office:document-content>"
    )
    entries = "".join(
        f'<m:file-entry m:full-path="{name}" m:media-type="{kind}"/>'
        for name, kind in (("/", KIND), ("content.xml", "text/xml"))
    )
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("mimetype", KIND)
        archive.writestr("content.xml", content)
        archive.writestr("META-INF/manifest.xml", f'<m:manifest xmlns:m="{MANIFEST}">{entries}</m:manifest>')


def test_a_linked_picture_is_not_fetched(tmp_path, tool, server):
    tool("soffice", "libreoffice")
    address, asked = server
    image = f'<draw:image xlink:href="{address}/a.png" xlink:type="simple"/>'
    frame = f'<draw:frame text:anchor-type="as-char" svg:width="2cm" svg:height="2cm">{image}</draw:frame>'
    written(tmp_path / "a.odt", f"<text:p>共召开会议*次。{frame}</text:p>")
    document = read(str(tmp_path / "a.odt"))
    assert [block.text for block in document.blocks] == ["共召开会议*次。"]
    assert document.meta["converted"]
    assert asked == []
