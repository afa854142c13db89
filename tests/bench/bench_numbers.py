"""Time figures in a small and a large draft: the time per character must not grow.

    python tests/bench/bench_numbers.py

Prints the ratio of the time per character in 1,000,000 characters (about 20,000 quantities) to that in 50,000.
"""

from __future__ import annotations

import random
import time
from statistics import median

from linter.facts import Facts
from linter.model import Block, Document, Segment
from linter.registry import own_checks
from linter.sources import LineSource

FILLER = "各级各部门要切实提高政治站位，压实工作责任，强化协同配合，确保各项部署落到实处、取得实效。"
SENTENCES = (
    "全年共改造管网{0}公里，其中城区{1}公里、集镇{2}公里。",
    "抽检样品{0}批次，合格{1}批次，合格率为{2}%。",
    "由{1}吨增加到{0}吨，增长{2}%。",
    "截至年底，累计建成蓄水池{0}口，投资{1}万元。",
)


def draft(size: int) -> Document:
    """Return a document of about `size` characters with a figure every fifty."""
    maker, texts, length = random.Random(1), [], 0
    while length < size:
        text = FILLER * 2 + maker.choice(SENTENCES).format(*(maker.randint(10, 900) for _ in range(3)))
        texts.append(text)
        length += len(text) + 1
    blocks = (Block(at, "paragraph", text, (Segment(0, LineSource(at + 1, 1)),)) for at, text in enumerate(texts))
    return Document("bench.txt", tuple(blocks))


def seconds(document: Document) -> float:
    """Return how long the figures of a document and all their checks take."""
    checks = [check for check in own_checks().values() if check.family == "numbers"]
    start = time.process_time()
    facts = Facts(document)
    for check in checks:
        list(check().check(document, facts))
    return time.process_time() - start


def main() -> None:
    """Print the times and their ratio."""
    small, large = draft(50_000), draft(1_000_000)
    quantities = len(Facts(large).quantities.all)
    per_small = median(seconds(small) for _ in range(5)) / len(small.text)
    per_large = median(seconds(large) for _ in range(3)) / len(large.text)
    print(f"quantities {quantities}, {per_small * 1e9:.0f} and {per_large * 1e9:.0f} ns a character")
    print(f"ratio {per_large / per_small:.2f} (limit 1.5)")


if __name__ == "__main__":
    main()
