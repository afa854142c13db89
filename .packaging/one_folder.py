"""Build a folder that runs without Python: `python .packaging/one_folder.py [OUT]` (needs `pip install pyinstaller`).

The folder holds two programs: `draftlint` for a terminal and `draftlint-open`, on which drafts are dropped. Run it on
the system the folder is for: PyInstaller does not build across systems.
"""

import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
# modules that are imported by name, and the files that lie beside modules
DATA = ("linter", "checks")
UNUSED = ("tkinter.test", "unittest", "pydoc", "lib2to3", "numpy", "pandas", "IPython", "pytest", "hypothesis", "mypy")

SPEC = """
from PyInstaller.utils.hooks import collect_data_files, collect_submodules, copy_metadata
hidden = [name for package in {data!r} for name in collect_submodules(package)]
datas = [item for package in (*{data!r}, 'pypdfium2', 'pypdfium2_raw', 'docx') for item in collect_data_files(package)]
datas += copy_metadata('draftlint')
def program(script, name, console):
    analysis = Analysis([script], pathex=[{root!r}], hiddenimports=hidden, datas=datas, excludes={unused!r})
    return analysis, EXE(PYZ(analysis.pure), analysis.scripts, exclude_binaries=True, name=name, console=console)
shell, shell_program = program({shell!r}, 'draftlint', True)
desk, desk_program = program({desk!r}, 'draftlint-open', False)
COLLECT(shell_program, shell.binaries, shell.datas, desk_program, desk.binaries, desk.datas, name='draftlint')
"""


def main() -> None:
    """Write the spec and the two start scripts, and run PyInstaller on them."""
    from PyInstaller.__main__ import run

    out = Path(sys.argv[1] if len(sys.argv) > 1 else ROOT / "dist").resolve()
    work = out / "build"
    work.mkdir(parents=True, exist_ok=True)
    scripts = {}
    for name, module in (("shell", "linter.cli"), ("desk", "linter.desktop")):
        scripts[name] = work / f"start_{name}.py"
        lines = ["import multiprocessing", f"from {module} import main", "multiprocessing.freeze_support()", "main()"]
        scripts[name].write_text("\n".join(lines) + "\n", encoding="utf-8")
    spec = work / "draftlint.spec"
    values = {"data": DATA, "root": str(ROOT), "unused": UNUSED}
    spec.write_text(SPEC.format(shell=str(scripts["shell"]), desk=str(scripts["desk"]), **values), encoding="utf-8")
    run(["--noconfirm", "--log-level=WARN", f"--distpath={out}", f"--workpath={work}", str(spec)])
    print(out / "draftlint")


if __name__ == "__main__":
    main()
