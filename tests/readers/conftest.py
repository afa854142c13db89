"""What tests of damaged files share."""

import os
import random

import pytest

ROUNDS = int(os.environ.get("DRAFTLINT_FUZZ", "0")) // 100 or 6  # damaged copies of each fixture


def change(content: bytearray, at: int, chance: random.Random) -> None:
    content[at] = chance.randrange(256)


def drop(content: bytearray, at: int, chance: random.Random) -> None:
    del content[at : at + chance.randint(1, 20)]
    content += b" "


def double(content: bytearray, at: int, chance: random.Random) -> None:
    content[at:at] = content[at : at + chance.randint(1, 40)]


@pytest.fixture(scope="session")
def damaged():
    """Yield copies of some bytes with a few of them changed, cut out or doubled: `damaged(name, content)`.

    The name is the seed, so that a failure comes back; `DRAFTLINT_FUZZ=20000` makes more copies.
    """

    def copies(name: str, content: bytes):
        chance = random.Random(name)
        for _ in range(ROUNDS):
            copy = bytearray(content)
            for _ in range(chance.randint(1, 12)):
                chance.choice((change, drop, double))(copy, chance.randrange(len(copy)), chance)
            yield bytes(copy)

    return copies
