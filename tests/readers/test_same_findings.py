"""A draft says the same whether it is a text file or a Word file: checks, marked words and their order."""

import io
import subprocess

import pytest
from docx_files import FIXTURES

from linter.engine import judged
from linter.facts import Facts
from linter.readers import ReadOptions, read_content
from linter.settings import Asked, Resolver

DRAFT = (FIXTURES / "drafts" / "年度总结.txt").read_text(encoding="utf-8")
# cut as drafts are that come out of a PDF: by a page's end in the middle of a word, by lines
CUT = """XX县农业农村局关于2023年工作情况的报告

县人民政府：

今年以来，我局认真贯彻落实各级决策部署，深入学习宣传有关会议精神，牢牢把握正确方向，切实加强意


识形态领域工作，实行主要领导负责则、分管领导具体抓，共召开专题会议*次，印发《关于做好2023年

度农业生产工作的通知》，现将有关情况报告如下：

一、主要工作

（一）强化组织领导。成立领导小组，落实年初制定制定的计划，
明确分工，压实责任，推动各项工作落到实处。

特此报告。
"""


def as_word(text):
    from docx import Document

    document, out = Document(), io.BytesIO()
    for line in text.split("\n"):
        document.add_paragraph(line)
    document.save(out)
    return out.getvalue()


def as_libreoffice(text, program, folder):
    (folder / "a.txt").write_text(text, encoding="utf-8")
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    command = [program, profile, "--headless", "--infilter=Text (encoded):UTF8", "--convert-to", "docx", "a.txt"]
    subprocess.run(command, cwd=folder, check=True, capture_output=True, timeout=120)
    return (folder / "a.docx").read_bytes()


def findings(content, name):
    document = read_content(content, name, ReadOptions())
    plan = Resolver(Asked(found=False, user=False)).plan(name)
    examined = judged(document, Facts(document), plan)
    return [(found.check, document.quote(found.span) if found.span else "") for found in examined.findings]


@pytest.mark.parametrize("text", [DRAFT, CUT], ids=["a draft", "cut by pages and lines"])
def test_the_same_as_text_and_as_word(text, tool, tmp_path):
    wanted = findings(text.encode(), "a.txt")
    assert len(wanted) > 2
    assert findings(as_word(text), "a.docx") == wanted
    assert findings(as_libreoffice(text, tool("soffice", "libreoffice"), tmp_path), "a.docx") == wanted
