"""Process and mount namespaces: what sets two sandboxes apart on one host.

Needs root on Linux. `os.unshare` arrived in Python 3.12 and ROCK runs on 3.11, so the system calls are made through libc.
"""

import ctypes
import os
import sys
from pathlib import Path

_CLONE_NEWNS = 0x00020000
_CLONE_NEWPID = 0x20000000
_MS_BIND = 0x1000
_MS_REC = 0x4000
_MS_PRIVATE = 0x40000

_libc = ctypes.CDLL(None, use_errno=True) if sys.platform == "linux" else None


def _call(function, *arguments):
    if getattr(_libc, function)(*arguments) != 0:
        number = ctypes.get_errno()
        raise OSError(number, f"{function}: {os.strerror(number)}")


def _mount(source, target, kind, flags=0):
    Path(target).mkdir(parents=True, exist_ok=True)
    _call("mount", os.fsencode(source), os.fsencode(target), os.fsencode(kind), ctypes.c_ulong(flags), None)


def fork_with_own_process_table():
    """`os.fork`, but the child is process 1 of another table: when it ends, so does all it started."""
    with open("/proc/self/ns/pid") as own:
        _call("unshare", _CLONE_NEWPID)
        child = -1
        try:
            child = os.fork()
        finally:
            if child != 0:
                _call("setns", own.fileno(), _CLONE_NEWPID)
    return child


def _leave_mounts():
    _call("unshare", _CLONE_NEWNS)
    _call("mount", b"none", b"/", None, ctypes.c_ulong(_MS_REC | _MS_PRIVATE), None)
    _mount("proc", "/proc", "proc")


def leave_host_mounts(log_directory, kept):
    """Gives the calling process, alone in its process table, its own /data and /tmp, as a container has them.

    `log_directory` becomes /data/logs and stays readable from the host; what is `kept` stays visible even if it is under
    /tmp.
    """
    _leave_mounts()
    # Held open, because the new /tmp may cover the way to them.
    targets = [(log_directory, "/data/logs"), *((directory, directory) for directory in kept)]
    sources = [(os.open(directory, os.O_PATH), target) for directory, target in targets]
    _mount("tmpfs", "/data", "tmpfs")
    _mount("tmpfs", "/tmp", "tmpfs")
    os.chmod("/tmp", 0o1777)
    for source, target in sources:
        _mount(f"/proc/self/fd/{source}", target, "", _MS_BIND)
        os.close(source)


def namespaces_available():
    """Whether this process may make them; tried, because root in a container often may not."""
    if _libc is None or os.geteuid() != 0:
        return False
    try:
        child = fork_with_own_process_table()
    except OSError:
        return False
    if child == 0:
        try:
            _leave_mounts()
            os._exit(0)
        except OSError:
            os._exit(1)
    return os.waitpid(child, 0)[1] == 0
