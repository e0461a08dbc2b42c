"""Makes sandboxes: imports ROCK's rocklet (the agent inside a sandbox) once and forks it for each of them.

A fork starts in a tenth of a second and shares its memory with the others, so that a hundred sandboxes fit on a small
machine. Isolated, each has its own process table, /data and /tmp; shared, they all have the host's, and a working directory
each.

usage: rocklet_spawner.py LOG_DIRECTORY isolated|shared [KEPT_DIRECTORY…]
Speaks JSON lines on stdin and stdout: {"start": ID, "environment": {…}} is answered by {"port": N}, {"stop": ID} by {}.
When stdin ends, for whatever reason, every sandbox is ended too.
"""

import gc
import json
import logging
import os
import shutil
import signal
import socket
import sys
import tempfile
import traceback
from pathlib import Path

from absent_packages import stand_in_for_absent_packages
from namespaces import fork_with_own_process_table, leave_host_mounts

# Finds the processes of a sandbox that shares a process table.
SANDBOX_ID_VARIABLE = "ROCK_TEST_SANDBOX_ID"


class Spawner:
    def __init__(self, rocklet, log_directory, isolated, kept):
        """`kept` directories are visible in every sandbox, wherever they are."""
        self._kept = kept
        self._rocklet = rocklet
        self._log_directory = log_directory
        self._isolated = isolated
        self._sandboxes = {}

    def start(self, sandbox_id, environment):
        """Forks a sandbox and returns the port its rocklet listens on. Connections wait until it is ready."""
        listener = _listen()
        port = listener.getsockname()[1]
        logs = self._log_directory / sandbox_id
        logs.mkdir(parents=True, exist_ok=True)
        directory = "/" if self._isolated else tempfile.mkdtemp(prefix="rock-sandbox-")
        process = fork_with_own_process_table() if self._isolated else os.fork()
        if process == 0:
            self._become_sandbox(sandbox_id, environment, listener, logs, directory)
        listener.close()
        self._sandboxes[sandbox_id] = (process, directory)
        return port

    def stop(self, sandbox_id):
        """Ends every process of the sandbox; nothing happens when there is none."""
        process, directory = self._sandboxes.pop(sandbox_id, (None, None))
        if process is None:
            return
        _kill(os.kill, process)
        _kill(os.killpg, process)
        if not self._isolated:
            for stray in _processes_of(sandbox_id):
                _kill(os.kill, stray)
            shutil.rmtree(directory, ignore_errors=True)
        os.waitpid(process, 0)

    def stop_all(self):
        for sandbox_id in list(self._sandboxes):
            self.stop(sandbox_id)

    def _become_sandbox(self, sandbox_id, environment, listener, logs, directory):
        try:
            os.setsid()
            output = os.open(f"{logs}.output", os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
            nothing = os.open(os.devnull, os.O_RDONLY)
            for source, target in ((nothing, 0), (output, 1), (output, 2)):
                os.dup2(source, target)
            if self._isolated:
                leave_host_mounts(logs, kept=[sys.prefix, *self._kept])
                logs = Path("/data/logs")
            os.chdir(directory)
            os.environ.clear()
            os.environ.update(environment, **{SANDBOX_ID_VARIABLE: sandbox_id, "ROCK_LOGGING_PATH": str(logs)})
            _move_log_files(logs)
            self._rocklet.run(sockets=[listener])
        except BaseException:
            traceback.print_exc()
        finally:
            sys.stderr.flush()
            os._exit(1)


def _listen():
    """A listener that names its protocol, or asyncio would not switch Nagle's delay off: 40 ms for each answer."""
    listener = socket.socket(socket.AF_INET, socket.SOCK_STREAM, socket.IPPROTO_TCP)
    listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    listener.bind(("127.0.0.1", 0))
    listener.listen(2048)
    return listener


def _move_log_files(directory):
    """ROCK opened its log files when it was imported; they are opened anew, in the sandbox's own directory."""
    loggers = [logging.getLogger(name) for name in logging.root.manager.loggerDict]
    files = {handler for logger in loggers for handler in logger.handlers if isinstance(handler, logging.FileHandler)}
    for file in files:
        file.close()
        file.baseFilename = str(directory / Path(file.baseFilename).name)
        file.setStream(file._open())


def _load_rocklet():
    import uvicorn
    from rock.rocklet.server import app

    # What the rocklet gets in an image, where neither uvloop nor httptools is installed.
    configuration = uvicorn.Config(app, access_log=False, loop="asyncio", http="h11")
    configuration.load()
    gc.freeze()  # or the first collection in each fork would copy what they share
    return uvicorn.Server(configuration)


def _processes_of(sandbox_id):
    import psutil

    for process in psutil.process_iter(["environ"]):
        if (process.info["environ"] or {}).get(SANDBOX_ID_VARIABLE) == sandbox_id:
            yield process.pid


def _kill(send, target):
    try:
        send(target, signal.SIGKILL)
    except ProcessLookupError:
        pass


def main():
    # The answers go to a copy, because what else is printed here must not come between them.
    answers = os.fdopen(os.dup(1), "w", buffering=1)
    os.dup2(2, 1)
    stand_in_for_absent_packages()
    spawner = Spawner(_load_rocklet(), Path(sys.argv[1]), isolated=sys.argv[2] == "isolated", kept=sys.argv[3:])
    try:
        for line in sys.stdin:
            request = json.loads(line)
            if "start" in request:
                answer = {"port": spawner.start(request["start"], request["environment"])}
            else:
                spawner.stop(request["stop"])
                answer = {}
            print(json.dumps(answer), file=answers)
    finally:
        spawner.stop_all()


if __name__ == "__main__":
    main()
