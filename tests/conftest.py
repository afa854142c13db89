"""What tests of several areas share."""

import os
import shutil

import pytest

REQUIRED = os.environ.get("DRAFTLINT_REQUIRE_TOOLS") == "1"


@pytest.fixture(scope="session")
def tool():
    """Find an outside program: `tool("soffice")` is its path. A missing one skips the test, loudly, or fails it in CI."""

    def find(*names: str) -> str:
        for name in names:
            if path := shutil.which(name):
                return path
        message = f"{names[0]} is not installed: this test was NOT run"
        raise (pytest.fail if REQUIRED else pytest.skip).Exception(message)

    return find
