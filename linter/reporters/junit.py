"""JUnit XML: a test suite a file, a failed case a finding."""

from __future__ import annotations

import re
from collections.abc import Iterator
from xml.etree import ElementTree as Tree

from linter.reporters import Run
from linter.reporters.plain import has_lines, sentence, troubles
from linter.result import FileResult

FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


def report(run: Run) -> str:
    """Return the XML text; info findings are passed cases with their message as output."""
    root = Tree.Element("testsuites", name="draftlint")
    for result in run.results:
        root.append(_suite(result))
    Tree.indent(root)
    return '<?xml version="1.0" encoding="UTF-8"?>\n' + Tree.tostring(root, encoding="unicode")


def _suite(result: FileResult) -> Tree.Element:
    cases = [*_cases(result)] or [Tree.Element("testcase", classname=_clean(result.path), name="draftlint")]
    suite = Tree.Element("testsuite", name=_clean(result.path), tests=str(len(cases)))
    for kind, name in (("failure", "failures"), ("error", "errors")):
        suite.set(name, str(sum(case.find(kind) is not None for case in cases)))
    suite.extend(cases)
    return suite


def _cases(result: FileResult) -> Iterator[Tree.Element]:
    path = _clean(result.path)
    for text in troubles(result):
        case = Tree.Element("testcase", classname=path, name="draftlint")
        Tree.SubElement(case, "error", message=_clean(text))
        yield case
    for item in result.findings:
        where = f"{item.anchors[0]['line']}:{item.anchors[0]['column']}" if has_lines(item) else item.heading
        case = Tree.Element("testcase", classname=path, name=_clean(f"{item.check} {where}".strip()))
        if item.severity == "info":
            Tree.SubElement(case, "system-out").text = _clean(sentence(item))
        else:
            failure = Tree.SubElement(case, "failure", message=_clean(sentence(item)), type=item.check)
            failure.text = _clean(item.context)
        yield case


def _clean(text: str) -> str:
    """Return `text` without what XML cannot hold."""
    return FORBIDDEN.sub("\ufffd", text)
