"""What the user must put right before anything can be checked."""

import errno

CAUSES = {
    errno.ENOENT: "没有这个文件或文件夹",
    errno.EACCES: "没有权限，或文件正被别的程序使用",
    errno.EPERM: "没有权限，或文件正被别的程序使用",
    errno.EISDIR: "这是文件夹，不是文件",
    errno.ENOTDIR: "路径中有一段不是文件夹",
    errno.EROFS: "所在位置只能读，不能写",
    errno.ENOSPC: "磁盘已满",
    errno.ENAMETOOLONG: "文件名太长",
    errno.EEXIST: "已有同名文件",
}


class Trouble(Exception):
    """Wrong settings, tables, names; the message is a Chinese sentence. Commands end with exit code 2."""


def cause(problem: OSError) -> str:
    """Return in Chinese why a file could not be read or written."""
    return CAUSES.get(problem.errno or 0) or problem.strerror or str(problem)
