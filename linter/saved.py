"""Which saved version of a file was read, and whether somebody has it open."""

from __future__ import annotations

import datetime as dt
import os


def saved_version(path: str) -> dict[str, str]:
    """Return `saved` (local time, ISO, to the minute) and, when a lock file of Word, WPS or LibreOffice lies beside the
    file, `locked`. Nothing for what is no file (standard input)."""
    try:
        moment = dt.datetime.fromtimestamp(os.stat(path).st_mtime)
    except (OSError, ValueError):
        return {}
    found = {"saved": moment.isoformat(timespec="minutes")}
    folder, name = os.path.split(path)
    # Word writes ~$ over the first two characters of a long name and before a short one
    locks = (f"~${name}", f"~${name[2:]}", f".~lock.{name}#")
    if any(os.path.exists(os.path.join(folder, lock)) for lock in locks):
        found["locked"] = "true"
    return found
