"""Sentences and clauses."""

import pytest

from linter.examples import parse
from linter.facts import Facts
from linter.model import Span

SENTENCES = [
    ("第一句。第二句！第三句", ["第一句。", "第二句！", "第三句"]),
    ("他说：“好。”然后走了。", ["他说：“好。”", "然后走了。"]),
    ("学习《为什么？怎么办？》一书。完", ["学习《为什么？怎么办？》一书。", "完"]),
    ("甲；乙。", ["甲；乙。"]),
    ("增长3.5%。其中", ["增长3.5%。", "其中"]),
    ("一、标题\n\n正文。", ["一、标题", "正文。"]),
]


@pytest.mark.parametrize(("source", "expected"), SENTENCES)
def test_sentences(source, expected):
    document = parse(source)
    assert [document.quote(span) for span in Facts(document).sentences.spans] == expected


CLAUSES = [
    ("前三季度，开展学习⟦3⟧次，研讨5次。", "开展学习3次"),
    ("⟦今⟧年以来，工作顺利。", "今年以来"),
    ("甲乙。丙丁⟦戊⟧；己", "丙丁戊"),
]


@pytest.mark.parametrize(("source", "expected"), CLAUSES)
def test_clause_around_a_place(source, expected):
    start = source.index("⟦")
    document = parse(source.replace("⟦", "").replace("⟧", ""))
    span = Span(0, start, source.index("⟧") - 1)
    assert document.quote(Facts(document).sentences.clause(span)) == expected
