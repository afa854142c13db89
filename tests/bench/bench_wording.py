"""How fast the word checks are: `python tests/bench/bench_wording.py [file]` prints characters a second, check by check
and for all of them but `unlikely-character` together.

Without a file it takes the examples of the checks themselves, so often that it is about 20,000 characters: language
denser in slips than any draft.
"""

import sys
import time

from linter.check import Check
from linter.examples import parse, unmark
from linter.facts import Facts
from linter.model import Document
from linter.readers import ReadOptions, read
from linter.registry import available

APART = "unlikely-character"


def checks() -> list[type[Check]]:
    found = available().values()
    return sorted((check for check in found if check.family in ("wording", "names")), key=lambda check: check.id)


def sample(found: list[type[Check]]) -> Document:
    texts = [str(getattr(item, "text", item)) for check in found for item in (*check.good, *check.bad)]
    once = "\n\n".join(unmark(text)[0] for text in texts)
    return parse("\n\n".join([once] * (20_000 // len(once) + 1)))


def main(found: list[type[Check]], document: Document) -> None:
    facts, together = Facts(document), 0.0
    assert facts.titles  # worked out once for all checks of a draft
    for check in found:
        list(check().check(document, facts))  # tables and patterns are loaded once a run
        begin = time.process_time()
        count = len(list(check().check(document, facts)))
        took = max(time.process_time() - begin, 1e-6)
        together += took if check.id != APART else 0
        print(f"{check.id:22s} {len(document.text) / took:12,.0f} characters a second, {count} findings")
    print(f"all but {APART:14s} {len(document.text) / together:12,.0f} characters a second")


if __name__ == "__main__":
    found = checks()
    main(found, read(sys.argv[1], ReadOptions()) if len(sys.argv) > 1 else sample(found))
