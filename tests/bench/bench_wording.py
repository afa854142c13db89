"""How fast the word checks are: `python tests/bench/bench_wording.py [file]` prints characters a second."""

import sys
import time
from pathlib import Path

from checks.wording import confused_word, doubled_word, in_document_variant, near_term, unlikely_character
from linter.facts import Facts
from linter.readers import ReadOptions, read

CHECKS = (
    confused_word.ConfusedWord,
    doubled_word.DoubledWord,
    near_term.NearTerm,
    in_document_variant.InDocumentVariant,
    unlikely_character.UnlikelyCharacter,
)


def main(path: str) -> None:
    document = read(path, ReadOptions())
    for check in CHECKS:
        begin = time.perf_counter()
        count = len(list(check().check(document, Facts(document))))
        took = time.perf_counter() - begin
        print(f"{check.id:22s} {len(document.text) / took:12,.0f} characters a second, {count} findings")


if __name__ == "__main__":
    main(sys.argv[1] if len(sys.argv) > 1 else str(Path(__file__).with_name("sample.txt")))
