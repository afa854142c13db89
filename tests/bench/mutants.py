"""Do the tests notice when the code is wrong? A seeded sample of mutants, each tried against the tests of its area.

    pip install cosmic-ray
    python tests/bench/mutants.py [--count 300] [--seed 1] [--workers 2] [--only checks/dates]

One small change (`<` for `<=`, `and` for `or`, 1 for 2 …) is made to a module of the facts or of two families, in memory
only, and the tests run in a forked process until one fails. A mutant that no test notices is printed: read it, and write
the test that was missing, unless the change changes nothing. Not part of CI: 300 mutants take half an hour.
"""

import argparse
import ast
import contextlib
import importlib.abc
import importlib.util
import os
import random
import signal
import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from difflib import unified_diff
from pathlib import Path
from typing import NamedTuple

import hypothesis  # noqa: F401  what every child would load again
import pytest
from cosmic_ray.ast import ast_nodes, get_ast
from cosmic_ray.mutating import mutate_code
from cosmic_ray.plugins import get_operator, operator_names

ROOT = Path(__file__).parent.parent.parent
AREAS = ("linter/facts", "checks/dates", "checks/numbers")
SECONDS = 180  # for one mutant; a test run that takes longer has noticed it
# names are replaced and decorators dropped with little effect on what is computed; `is` for `==` mostly with none
LEFT_OUT = ("Variable", "RemoveDecorator", "_Is", "BitOr", "BitAnd", "BitXor", "LShift", "RShift", "MatMul")


class Mutant(NamedTuple):
    """A change: the file, the operator and which of its places in the file."""

    path: Path
    operator: str
    occurrence: int


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
    """Return a source as a tree without annotations and docstrings, which change nothing."""
    tree = ast.parse(source)
    for node in ast.walk(tree):
        if isinstance(node, ast.AnnAssign):
            node.annotation = ast.Constant(None)
        elif isinstance(node, ast.arg):
            node.annotation = None
        elif isinstance(node, ast.FunctionDef):
            node.returns = None
    return ast.dump(tree)


def source_of(mutant: Mutant) -> str | None:
    """Return the mutated source; None when it means the same as before, or nothing."""
    source = mutant.path.read_text(encoding="utf-8")
    changed = mutate_code(source, get_operator(mutant.operator)(), mutant.occurrence)
    if changed is None:
        return None
    with contextlib.suppress(SyntaxError):
        return changed if meaning(changed) != meaning(source) else None
    return None


def tests_of(path: Path) -> list[str]:
    """Return the arguments for pytest: the tests of the module first, then those of its area."""
    stem = path.stem if path.stem != "__init__" else path.parent.name
    near = [item for item in ("facts", "checks") for item in sorted((ROOT / "tests" / item).glob("test_*.py"))]
    near.sort(key=lambda item: not stem.startswith(item.stem.removeprefix("test_").rstrip("s")))
    examples = [str(ROOT / "tests" / "test_examples.py")]
    return [*examples, *map(str, near)] if "checks" in path.parts else [*map(str, near), *examples]


def notices(mutant: Mutant, source: str) -> bool:
    """Run the tests on a mutant in a process of its own; say whether one failed."""
    child = os.fork()
    if not child:
        os.setpgid(0, 0)
        signal.alarm(SECONDS)
        sink = os.open(os.devnull, os.O_WRONLY)
        os.dup2(sink, 1)
        os.dup2(sink, 2)
        sys.meta_path.insert(0, Mutated(mutant.path, source))
        options = ["-x", "-q", "-p", "no:cacheprovider", "--rootdir", str(ROOT)]
        os._exit(int(pytest.main([*options, *tests_of(mutant.path)])))
    return os.waitpid(child, 0)[1] != 0


def main() -> None:
    """Try the sample and print the mutants that nobody noticed."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--count", type=int, default=300)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--workers", type=int, default=2)
    parser.add_argument("--only", default="")
    options = parser.parse_args()
    os.chdir(ROOT)
    pool = list(all_mutants(options.only))
    random.Random(options.seed).shuffle(pool)
    chosen = [(mutant, source) for mutant in pool[: 2 * options.count] if (source := source_of(mutant))]
    chosen = chosen[: options.count]
    killed = 0
    with ThreadPoolExecutor(options.workers) as executor:
        for (mutant, source), noticed in zip(chosen, executor.map(lambda item: notices(*item), chosen), strict=True):
            killed += noticed
            if not noticed:
                show(mutant, source)
    print(f"{len(pool)} possible, {len(chosen)} tried, {killed} noticed = {killed / len(chosen):.1%}")


def show(mutant: Mutant, source: str) -> None:
    """Print the change nobody noticed."""
    before = mutant.path.read_text(encoding="utf-8").splitlines()
    lines = [
        line for line in unified_diff(before, source.splitlines(), lineterm="", n=1) if line[:2] not in ("--", "++")
    ]
    print(mutant.path.relative_to(ROOT), mutant.operator.removeprefix("core/"), *lines, sep="\n  ", flush=True)


if __name__ == "__main__":
    main()
