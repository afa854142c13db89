"""What the tests of the commands share."""

import pytest
from click.testing import CliRunner

from linter.cli import main


@pytest.fixture
def run(tmp_path, monkeypatch):
    """Run the command in an empty folder, with no settings of the user's own."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "home"))
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / ".cache"))

    def call(*arguments, **options):
        return CliRunner().invoke(main, list(arguments), **options)

    return call
