"""How fast the word checks are: `python tests/bench/bench_wording.py [file]` prints characters a second.

Without a file it takes the examples of the checks themselves, so often that it is about 20,000 characters: language
denser in slips than any draft.
"""

import sys
import time

from checks.wording import confused_word, doubled_word, in_document_variant, near_term, unlikely_character
from linter.examples import parse, unmark
from linter.facts import Facts
from linter.model import Document
from linter.readers import ReadOptions, read

CHECKS = (
    confused_word.ConfusedWord,
    doubled_word.DoubledWord,
    near_term.NearTerm,
    in_document_variant.InDocumentVariant,
    unlikely_character.UnlikelyCharacter,
)


def sample() -> Document:
    texts = [str(getattr(item, "text", item)) for check in CHECKS for item in (*check.good, *check.bad)]
    once = "\n\n".join(unmark(text)[0] for text in texts)
    return parse("\n\n".join([once] * (20_000 // len(once) + 1)))


def main(document: Document) -> None:
    for check in CHECKS:
        begin = time.process_time()
        count = len(list(check().check(document, Facts(document))))
        took = time.process_time() - begin
        print(f"{check.id:22s} {len(document.text) / took:12,.0f} characters a second, {count} findings")


if __name__ == "__main__":
    main(read(sys.argv[1], ReadOptions()) if len(sys.argv) > 1 else sample())
