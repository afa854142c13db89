"""Do the tests notice when the code is wrong? A seeded sample of mutants, each tried against the tests of its area.

    pip install cosmic-ray
    python tests/bench/mutants.py [--count 300] [--seed 1] [--workers 2] [--only checks/dates] > SURVIVORS
    python tests/bench/mutants.py --again SURVIVORS

One small change (`<` for `<=`, `and` for `or`, 1 for 2 …) is made to a module of the facts or of two families, in memory
only, and the tests run in a forked process until one fails. A mutant that no test notices is printed: read it, and write
the test that was missing, unless the change changes nothing; `--again` tries those of a former run once more. Progress
goes to stderr. Not part of CI: 300 mutants take a quarter of an hour of processor time.

Left out, because no test could notice them: annotations, sizes of caches, and `<=` for `==` or `!=` for `>` between a
length and 0. Everything else counts, also what turns out to change nothing (`>=` for `==` between words, say).
"""

import argparse
import ast
import contextlib
import gc
import importlib.abc
import importlib.util
import inspect
import os
import random
import re
import resource
import subprocess
import sys
from collections.abc import Iterator
from difflib import unified_diff
from pathlib import Path
from types import FunctionType, ModuleType
from typing import NamedTuple

import pytest
from cosmic_ray.ast import ast_nodes, get_ast
from cosmic_ray.mutating import mutate_code
from cosmic_ray.plugins import get_operator, operator_names

ROOT = Path(__file__).parent.parent.parent
AREAS = ("linter/facts", "checks/dates", "checks/numbers")
SECONDS = 40  # of processor time for one mutant, twice what the slowest area takes; longer is noticed as well
# tests of many seconds: only for the modules they are about, so that what is printed may still be noticed by another
SLOW = {
    "test_arithmetic": "number",
    "test_number_sentences": "number",
    "test_tables": "table",
    "test_own_slips": "$^",
    "test_reuse_pairs": "$^",
}
# names are replaced and decorators dropped with little effect on what is computed; `is` for `==` mostly with none
LEFT_OUT = ("Variable", "RemoveDecorator", "_Is", "BitOr", "BitAnd", "BitXor", "LShift", "RShift", "MatMul")

SAME = 99  # exit status: the mutant means the same as before, or nothing
PYTEST = ["-o", "addopts=", "--import-mode=importlib", "-p", "no:cacheprovider", "--rootdir", str(ROOT)]
TESTS = [ROOT / "tests" / part for part in ("facts", "test_examples.py", "checks")]
SAME_FOR_LENGTHS = {ast.LtE: ast.Eq, ast.Gt: ast.NotEq}


class Mutant(NamedTuple):
    """A change: the file, the operator and which of its places in the file."""

    path: Path
    operator: str
    occurrence: int


def all_mutants(only: str) -> Iterator[Mutant]:
    """Yield every change that could be made."""
    operators = [name for name in operator_names() if not any(part in name for part in LEFT_OUT)]
    for path in sorted(path for area in AREAS for path in (ROOT / area).rglob("*.py")):
        if not str(path.relative_to(ROOT)).startswith(only):
            continue
        nodes = list(ast_nodes(get_ast(path.read_text(encoding="utf-8"))))
        for name in operators:
            operator = get_operator(name)()
            for occurrence in range(sum(len(list(operator.mutation_positions(node))) for node in nodes)):
                yield Mutant(path, name, occurrence)


def meaning(source: str) -> str:
    """Return a source as a tree without what changes nothing: annotations, sizes of caches, lengths below 0."""
    tree = ast.parse(source)
    for node in ast.walk(tree):
        if isinstance(node, ast.AnnAssign):
            node.annotation = ast.Constant(None)
        elif isinstance(node, ast.arg):
            node.annotation = None
        elif isinstance(node, ast.FunctionDef):
            node.returns = None
        elif isinstance(node, ast.Call) and getattr(node.func, "id", "") == "lru_cache":
            node.args, node.keywords = [], []
        elif isinstance(node, ast.Compare) and _is_length_beside_zero(node):
            node.ops = [SAME_FOR_LENGTHS.get(type(node.ops[0]), type(node.ops[0]))()]
    return ast.dump(tree)


def _is_length_beside_zero(node: ast.Compare) -> bool:
    """Say whether `len(…)` stands at the left of 0."""
    left, right = node.left, node.comparators[-1]
    length = isinstance(left, ast.Call) and getattr(left.func, "id", "") == "len"
    return length and len(node.ops) == 1 and isinstance(right, ast.Constant) and right.value == 0


def source_of(mutant: Mutant) -> str | None:
    """Return the mutated source; None when it means the same as before, or nothing."""
    source = mutant.path.read_text(encoding="utf-8")
    changed = mutate_code(source, get_operator(mutant.operator)(), mutant.occurrence)
    if changed is None:
        return None
    with contextlib.suppress(SyntaxError):
        return changed if meaning(changed) != meaning(source) else None
    return None


def outside_functions(source: str) -> str:
    """Return what stands outside the bodies of functions: changed there, a module has to be imported anew."""
    tree = ast.parse(source)
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef):
            node.body = []
    return ast.dump(tree)


def functions(space: dict[str, object], module: str) -> Iterator[tuple[str, FunctionType]]:
    """Yield the functions that a module or class of it defines, with their names; under decorators, too."""
    for name, item in list(space.items()):
        if isinstance(item, type) and item.__module__ == module:
            yield from ((f"{name}.{inner}", function) for inner, function in functions(dict(vars(item)), module))
            continue
        held = [item, *(getattr(item, part, None) for part in ("fget", "func", "__func__"))]
        for part in held:
            plain = inspect.unwrap(part) if callable(part) else part
            if isinstance(plain, FunctionType) and plain.__module__ == module:
                yield name, plain


def swap(mutant: Mutant, source: str) -> None:
    """Give the functions of a module, wherever they are already imported, the code of the mutated ones."""
    name = ".".join(mutant.path.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__")
    old = sys.modules[name]
    new = ModuleType(name)
    new.__dict__.update({key: value for key, value in vars(old).items() if key.startswith("__")})
    exec(compile(source, str(mutant.path), "exec"), new.__dict__)
    fresh = dict(functions(vars(new), name))
    for key, function in functions(vars(old), name):
        if key in fresh and len(fresh[key].__code__.co_freevars) == len(function.__code__.co_freevars):
            function.__code__, function.__defaults__ = fresh[key].__code__, fresh[key].__defaults__


def rank(item: pytest.Item, path: Path) -> int | None:
    """Return when a test is run for a module: 0 its own examples or the tests of its facts, 1 the quick ones, 2 slow ones."""
    stem = item.path.stem
    if stem in SLOW:
        return 2 if re.search(SLOW[stem], str(path.relative_to(ROOT))) else None
    if "checks" in path.parts:
        return 0 if stem == "test_examples" and path.stem.replace("_", "-") in item.name else 1
    own = item.path.parent.name == "facts" and any(
        word.startswith(stem[5:].rstrip("s")) for word in (path.parent.name, path.stem)
    )
    return 0 if own else 1


class Trial:
    """Runs the mutants once pytest has collected the tests, each in a process that begins with all of them imported."""

    def __init__(self, options: argparse.Namespace) -> None:
        self.options, self.running = options, {}
        self.tried = self.noticed = 0

    def pytest_runtestloop(self, session: pytest.Session) -> bool:
        """Try the sample in place of running the tests."""
        self.caches = [item for item in gc.get_objects() if hasattr(type(item), "cache_clear")]
        gc.freeze()
        waiting = chosen(self.options)
        while self.running or self.tried < self.options.count:
            full = len(self.running) >= self.options.workers or self.tried + len(self.running) >= self.options.count
            mutant = None if full else next(waiting, None)
            if mutant:
                child = os.fork()
                if not child:
                    self.child(session, mutant)
                self.running[child] = mutant
            elif self.running:
                self.reap()
            else:
                break
        print(f"{self.tried} tried, {self.noticed} noticed = {self.noticed / self.tried:.1%}")
        return True

    def reap(self) -> None:
        """Wait for one process and print its mutant when nobody noticed it."""
        child, status = os.wait()
        mutant = self.running.pop(child)
        if os.waitstatus_to_exitcode(status) == SAME:
            return
        self.tried += 1
        self.noticed += status != 0
        if status == 0:
            show(mutant, source_of(mutant) or "")
        print(f"\r{self.tried} tried, {self.noticed} noticed", end="", file=sys.stderr, flush=True)

    def child(self, session: pytest.Session, mutant: Mutant) -> None:
        """Run the tests until one fails; end with 0 when none does."""
        os.setpgid(0, 0)
        resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS))
        resource.setrlimit(resource.RLIMIT_AS, (2 << 30, 2 << 30))
        sink = os.open(os.devnull, os.O_WRONLY)
        os.dup2(sink, 1)
        os.dup2(sink, 2)
        try:
            source = source_of(mutant)
            if source is None:
                os._exit(SAME)
            if outside_functions(source) == outside_functions(mutant.path.read_text(encoding="utf-8")):
                swap(mutant, source)
                for cache in self.caches:
                    cache.cache_clear()
            else:
                os._exit(imported_anew(mutant, source))
            ranks = {item: rank(item, mutant.path) for item in session.items}
            for item in sorted((item for item in ranks if ranks[item] is not None), key=ranks.get):
                session.config.hook.pytest_runtest_protocol(item=item, nextitem=None)
                if session.testsfailed:
                    os._exit(1)
        except BaseException:
            os._exit(1)
        os._exit(0)


def imported_anew(mutant: Mutant, source: str) -> int:
    """Run the tests in a new interpreter that imports the mutated source; return its exit status."""
    tests = [item for item in map(str, TESTS[-1].glob("test_*.py")) if Path(item).stem not in SLOW]
    code = (
        "import sys, pytest; from mutants import Mutated, Path; "
        f"sys.meta_path.insert(0, Mutated(Path({str(mutant.path)!r}), {source!r})); "
        f"sys.exit(pytest.main({['-x', *PYTEST, *map(str, TESTS[:-1]), *tests]!r}))"
    )
    paths = {**os.environ, "PYTHONPATH": f"{ROOT}:{ROOT / 'tests' / 'bench'}"}
    return subprocess.run([sys.executable, "-c", code], cwd=ROOT, env=paths, check=False).returncode


class Mutated(importlib.abc.MetaPathFinder, importlib.abc.InspectLoader):
    """Gives one module another source, whoever imports it."""

    def __init__(self, path: Path, source: str) -> None:
        name = ".".join(path.relative_to(ROOT).with_suffix("").parts)
        self.name, self.path, self.source = name.removesuffix(".__init__"), path, source

    def find_spec(self, name: str, path: object, target: object = None) -> object:
        """Answer for the mutated module only."""
        if name != self.name:
            return None
        spec = importlib.util.spec_from_loader(name, self, origin=str(self.path), is_package=self.is_package(name))
        if spec is not None and self.is_package(name):
            spec.submodule_search_locations = [str(self.path.parent)]
        return spec

    def is_package(self, name: str) -> bool:
        """Say whether the module is a package."""
        return self.path.name == "__init__.py"

    def get_source(self, name: str) -> str:
        """Return the mutated source."""
        return self.source

    def exec_module(self, module: object) -> None:
        """Run the mutated source as the module it stands for."""
        module.__file__ = str(self.path)
        exec(compile(self.source, str(self.path), "exec"), module.__dict__)


def chosen(options: argparse.Namespace) -> Iterator[Mutant]:
    """Yield the mutants to try, in the order of the seed, or those that a former run printed."""
    if options.again:
        keys = [line.split() for line in options.again.read_text().splitlines() if line[:1].isalpha()]
        return iter(Mutant(ROOT / key[0], f"core/{key[1]}", int(key[2])) for key in keys if len(key) == 3)
    pool = list(all_mutants(options.only))
    print(len(pool), "possible", file=sys.stderr)
    random.Random(options.seed).shuffle(pool)
    return iter(pool)


def main() -> None:
    """Try the sample and print the mutants that nobody noticed."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--count", type=int, default=300)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--workers", type=int, default=2)
    parser.add_argument("--only", default="")
    parser.add_argument("--again", type=Path)
    options = parser.parse_args()
    os.chdir(ROOT)
    sys.exit(pytest.main(["-s", "-p", "no:terminal", *PYTEST, *map(str, TESTS)], plugins=[Trial(options)]))


def show(mutant: Mutant, source: str) -> None:
    """Print the change nobody noticed."""
    before = mutant.path.read_text(encoding="utf-8").splitlines()
    lines = [
        line for line in unified_diff(before, source.splitlines(), lineterm="", n=1) if line[:2] not in ("--", "++")
    ]
    print(mutant.path.relative_to(ROOT), mutant.operator.removeprefix("core/"), mutant.occurrence)
    print("", *lines, sep="\n  ", flush=True)


if __name__ == "__main__":
    main()
