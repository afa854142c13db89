"""Gather what an isolated Windows desk needs into one zip: `python .packaging/windows_bundle.py [OUT.zip]`.

The zip holds the wheels of draftlint and of all it needs (64-bit Windows, Python 3.11–3.13), 安装.bat, checksums and a
short 说明.txt. It needs the package index once, here; the desk needs no network.
"""

import hashlib
import subprocess
import sys
import tempfile
import zipfile
from pathlib import Path

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent
PYTHONS = ("3.11", "3.12", "3.13")


def main() -> None:
    """Build our wheel, download the others, write the zip."""
    target = Path(sys.argv[1] if len(sys.argv) > 1 else ROOT / "dist" / "draftlint-windows.zip")
    target.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        wheels = Path(folder)
        gather(wheels)
        write_zip(target, sorted(wheels.glob("*.whl")))
    print(target)


def gather(folder: Path) -> None:
    """Put the wheels into a folder, for each Python version; there is no compiler on an office desk."""
    pip = [sys.executable, "-m", "pip", "--quiet"]
    subprocess.run([*pip, "wheel", "--no-deps", "-w", folder, ROOT], check=True)
    (own,) = folder.glob("draftlint-*.whl")
    for version in PYTHONS:
        target = ["--platform", "win_amd64", "--python-version", version, "--only-binary", ":all:"]
        subprocess.run([*pip, "download", *target, "-d", folder, f"{own}[xlsx]"], check=True)


def write_zip(target: Path, wheels: list[Path]) -> None:
    """Write the zip; the scripts get the line ends and the byte order mark Windows wants."""
    sums = "".join(f"{hashlib.sha256(wheel.read_bytes()).hexdigest()} {wheel.name}\n" for wheel in wheels)
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as bundle:
        for wheel in wheels:
            bundle.write(wheel, f"draftlint/wheels/{wheel.name}", zipfile.ZIP_STORED)
        bundle.writestr("draftlint/SHA256SUMS", sums)
        for path in sorted((HERE / "windows").iterdir()):
            text = path.read_text(encoding="utf-8").replace("\n", "\r\n")
            # a batch file must not begin with a mark, Notepad and PowerShell 5 want one
            bundle.writestr(f"draftlint/{path.name}", text.encode("utf-8" if path.suffix == ".bat" else "utf-8-sig"))


if __name__ == "__main__":
    main()
