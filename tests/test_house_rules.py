"""The rules of the house, as far as a test can hold them."""

import ast
import inspect
import random
import re
import subprocess
import sys
from pathlib import Path

import pytest

import checks
from linter.check import Bad
from linter.engine import in_order, run_checks
from linter.examples import parse, unmark
from linter.facts import Facts
from linter.finding import SEVERITIES
from linter.registry import families, own_checks

ROOT = Path(__file__).parent.parent
OWN = list(own_checks().values())
FILES = sorted([*(ROOT / "linter").rglob("*.py"), *(ROOT / "checks").rglob("*.py")])
TABLES = sorted((ROOT / "checks").rglob("*.tsv"))


def short(path):
    return str(path.relative_to(ROOT))


@pytest.mark.parametrize("check", OWN, ids=lambda check: check.id)
class TestCheck:
    def test_says_what_it_is(self, check):
        """A title of at most eight characters, a severity, a docstring of its own in Chinese."""
        assert 2 <= len(check.title) <= 8
        assert check.severity in SEVERITIES
        own = vars(check).get("__doc__") or ""
        assert re.search(r"[\u4e00-\u9fff]{4}", own), "no docstring of its own"
        assert inspect.cleandoc(own).splitlines()[0].endswith(("。", "：", "；")), "the first line is one sentence"

    def test_is_one_file_one_name(self, check):
        """The name says the mistake, has no number, and is the file's."""
        assert re.fullmatch(r"[a-z]+(-[a-z]+)*", check.id)
        assert check.family in checks.FAMILIES
        assert (ROOT / "checks" / check.family / f"{check.id.replace('-', '_')}.py").is_file()

    def test_has_examples(self, check):
        """Bad examples mark the place, and there is at least one near miss."""
        assert check.bad
        assert check.good
        assert all(isinstance(bad, Bad) and (bad.document or "⟦" in bad.text) for bad in check.bad)

    def test_triggers_occur_in_every_bad_example(self, check):
        for bad in check.bad:
            if check.triggers and bad.document is None:
                text = unmark(bad.text)[0]
                assert any(literal in text for literal in check.triggers), text

    def test_options_are_documented(self, check):
        assert all(option.help for option in check.options().values())

    def test_is_a_pure_generator(self, check):
        """No state: a check never assigns to itself; no I/O: it opens nothing, prints nothing."""
        tree = ast.parse(inspect.getsource(check))
        for node in ast.walk(tree):
            if isinstance(node, (ast.Assign, ast.AugAssign)):
                targets = node.targets if isinstance(node, ast.Assign) else [node.target]
                assert not any(isinstance(at, ast.Attribute) for at in targets)
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
                assert node.func.id not in ("open", "print", "input")


def test_titles_and_ids_are_unique():
    names = [name for check in OWN for name in (check.id, check.title, *check.aliases)]
    names += [*families(), *families().values()]
    assert len(names) == len(set(names)), sorted(name for name in names if names.count(name) > 1)


@pytest.mark.parametrize("path", TABLES, ids=short)
def test_tables_are_sorted_and_unique(path):
    rows = [line for line in path.read_text(encoding="utf-8").splitlines() if line and not line.startswith("#")]
    keys = [row.split("\t")[0] for row in rows[1:]]  # the first line names the columns
    assert keys == sorted(keys)
    assert len(rows) == len(set(rows))


@pytest.mark.parametrize("path", FILES, ids=short)
def test_files_are_small(path):
    """Files up to 250 lines, functions up to 30 lines and 5 parameters (self apart), all public ones documented."""
    text = path.read_text(encoding="utf-8")
    assert len(text.splitlines()) <= 250
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            body = [item for item in node.body if not _is_docstring(item)]
            length = (body[-1].end_lineno - body[0].lineno + 1) if body else 0
            assert length <= 30, f"{node.name}: {length} lines"
            names = [arg.arg for arg in node.args.args if arg.arg not in ("self", "cls")]
            # click hands a command its options one by one
            assert len(names) <= 5 or "click" in text, f"{node.name}: {len(names)} parameters"


def _is_docstring(node):
    return isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant) and isinstance(node.value.value, str)


@pytest.mark.parametrize("path", FILES, ids=short)
def test_modules_are_documented(path):
    tree = ast.parse(path.read_text(encoding="utf-8"))
    assert ast.get_docstring(tree)
    if path.is_relative_to(ROOT / "linter"):
        for node in tree.body:
            if isinstance(node, ast.FunctionDef | ast.ClassDef) and not node.name.startswith("_"):
                assert ast.get_docstring(node), node.name


# what a layer may know of the others; a module belongs to the first layer whose name it begins with
LAYERS = {
    "linter.model": ("linter.patterns", "linter.sources"),
    "linter.finding": ("linter.model",),
    "linter.given": ("linter.model",),
    "linter.facts": (
        "linter.model",
        "linter.finding",
        "linter.given",
        "linter.patterns",
        "linter.wordlists",
        "linter.alignment",
        "linter.data",
        "linter.ngrams.symbols",
    ),
    "linter.readers": ("linter.model", "linter.sources", "linter.patterns", "linter.atomic", "linter.child"),
    "linter.check": ("linter.model", "linter.finding", "linter.facts"),
}


@pytest.mark.parametrize("path", [path for path in FILES if short(path).startswith("linter")], ids=short)
def test_nothing_downstream_is_imported_upstream(path):
    """cli → engine → check → facts → model, readers beside the facts."""
    name = ".".join(path.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__")
    layer = next((one for one in LAYERS if name == one or name.startswith(f"{one}.")), None)
    imported = [*_imports(path)]
    if not name.startswith(("linter.cli", "linter.desktop", "linter.__main__")):
        assert not [one for one in imported if one.startswith(("linter.cli", "click"))]
    if layer is not None:
        allowed = (layer, *LAYERS[layer])
        assert not [one for one in imported if one.startswith("linter.") and not one.startswith(allowed)]


@pytest.mark.parametrize("path", [path for path in FILES if short(path).startswith("checks")], ids=short)
def test_checks_know_no_engine(path):
    """A check asks the facts; it knows no reader, engine, report or other check."""
    families_seen = {one for one in _imports(path) if re.match(r"checks\.\w+\.[a-z]", one)}
    assert not [one for one in _imports(path) if one.startswith(("linter.cli", "linter.engine", "linter.readers"))]
    assert all(one.rpartition(".")[2].startswith("_") for one in families_seen), families_seen


def _imports(path):
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom) and node.module:
            yield node.module
        elif isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)


@pytest.mark.parametrize("path", FILES, ids=short)
def test_no_word_border_beside_han(path):
    """`\\b` beside a Han character never matches."""
    assert not re.search(r"\\b[\u4e00-\u9fff]|[\u4e00-\u9fff]\\b", path.read_text(encoding="utf-8"))


HEAVY = (
    "lxml",
    "docx",
    "pdfplumber",
    "pypdfium2",
    "pypdfium2_raw",
    "tabulate",
    "numpy",
    "regex",
    "jinja2",
    "multiprocessing",
)
LOOK = "import sys; from linter.cli import main; main(sys.argv[1:], standalone_mode=False); print(*sys.modules)"


@pytest.mark.parametrize("arguments", [["--help"], ["check", "--help"], ["--version"]], ids=" ".join)
def test_help_imports_nothing_heavy(arguments):
    result = subprocess.run([sys.executable, "-c", LOOK, *arguments], capture_output=True, text=True, check=True)
    loaded = result.stdout.splitlines()[-1].split()
    assert not [
        name for name in loaded if name in HEAVY or name.startswith(("linter.readers", "linter.facts", "checks"))
    ]


def test_machine_formats_load_no_table(tmp_path):
    path = tmp_path / "a.txt"
    path.write_text("落实年初制定的计划。\n", encoding="utf-8")
    script = "import sys, atexit; atexit.register(lambda: print(*sys.modules, file=sys.stderr)); "
    script += "from linter.cli import main; main(sys.argv[1:])"
    command = [sys.executable, "-c", script, "check", "--format", "json", "--no-config", "--no-user-config", str(path)]
    result = subprocess.run(command, capture_output=True, text=True, check=True)
    assert not set(result.stderr.split()) & set(HEAVY) - {"regex"}


EXAMPLES = [unmark(bad.text)[0] for check in OWN for bad in check.bad if bad.document is None]


@pytest.mark.parametrize("seed", range(5))
def test_order_of_the_checks_changes_nothing(seed):
    """Checks see the original and no other check: shuffled, they say the same of the same draft."""
    draw = random.Random(seed)
    text = "\n\n".join(draw.sample(EXAMPLES, min(25, len(EXAMPLES))))
    kinds = [kind() for kind in OWN]
    first = run_checks(kinds, parse(text), Facts(parse(text)))
    draw.shuffle(kinds)
    second = run_checks(kinds, parse(text), Facts(parse(text)))
    assert in_order(first.findings) == in_order(second.findings)
    assert first.findings
    assert not first.crashes
