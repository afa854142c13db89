"""Fits the weights of `evidence`: `python -m linter.ngrams.fit tables:pairs.tsv … ` prints them. Needs numpy.

Each line of a .tsv file holds a sentence as written and as it should be, of one length. `tables` is the folder with the
counts to judge it by: they must not have been made of the same sentences. A doubt that finds the right characters
counts as true, one on characters that are right as false; one that finds the place but not the character is left out.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from functools import cache
from importlib import import_module
from pathlib import Path
from typing import Any

from linter.ngrams.doubts import Doubt, Search
from linter.ngrams.evidence import WEIGHTS
from linter.ngrams.neighbours import Neighbours
from linter.ngrams.symbols import symbols
from linter.ngrams.table import Table, mapped, of_bytes

ROUNDS, RIDGE = 25, 1.0


@cache
def opened(folder: Path) -> tuple[Table, Neighbours]:
    """Return the two tables of a folder."""
    return of_bytes(mapped(folder / "grams.bin")), Neighbours(mapped(folder / "pairs.bin"))


def judged(name: str) -> Iterator[tuple[Doubt, bool]]:
    """Yield the doubts about the sentences of one file, with whether they are true."""
    folder, _, path = name.partition(":")
    for line in Path(path).read_text(encoding="utf-8").splitlines():
        written, meant = line.split("\t")[:2]
        if len(written) != len(meant):
            continue
        for doubt in Search(*opened(Path(folder)), symbols(written)).found():
            right = meant[doubt.start : doubt.end]
            if right in (doubt.old, doubt.new):
                yield doubt, right == doubt.new


def fitted(rows: list[list[float]], truth: list[bool]) -> list[float]:
    """Return constant and weights of a logistic regression with a little ridge (Newton's steps)."""
    np: Any = import_module("numpy")
    given = np.column_stack([np.ones(len(rows)), np.array(rows, float)])
    spread = given.std(axis=0)
    spread[0] = 1.0
    scaled, wanted = given / spread, np.array(truth, float)
    ridge = np.eye(given.shape[1]) * RIDGE
    ridge[0, 0] = 0.0
    weights = np.zeros(given.shape[1])
    for _ in range(ROUNDS):
        chance = 1 / (1 + np.exp(-scaled @ weights))
        slope = scaled.T @ (chance - wanted) + ridge @ weights
        weights -= np.linalg.solve((scaled * (chance * (1 - chance))[:, None]).T @ scaled + ridge, slope)
    return list(weights / spread)


def main() -> None:
    """Fit and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("texts", nargs="+", help="folder of tables:file of sentences")
    found = [item for name in parser.parse_args().texts for item in judged(name)]
    rows = [[doubt.evidence[name] for name in WEIGHTS] for doubt, _ in found]
    truth = [true for _, true in found]
    print(len(truth), "doubts,", sum(truth), "of them true")
    for name, weight in zip(("constant", *WEIGHTS), fitted(rows, truth), strict=True):
        print(f"{name:10s} {weight:7.3f}")


if __name__ == "__main__":
    main()
