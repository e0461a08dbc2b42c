"""A Harbor environment for the tests that needs no container: its commands are processes of this host.

Each environment has the directories that Harbor and the tasks know (/app, /logs, /solution, /tests) to itself, in a view of
the host's file system that only its commands have; everything else in it is the host's. Linux only; a user other than
root needs user namespaces. A job names it by `environment.import_path: harbor_process_environment:ProcessEnvironment`.
"""

import asyncio
import os
import shutil
import signal
import tempfile
from pathlib import Path

from harbor.environments.base import BaseEnvironment, ExecResult

_OWN_DIRECTORIES = ("app", "logs/agent", "logs/artifacts", "logs/verifier", "solution", "tests")

_UNSHARE = ["unshare", "--mount"] if os.geteuid() == 0 else ["unshare", "--mount", "--user", "--map-root-user"]

# The host's root cannot be mounted over, and nothing is to be left in it: a new root of mounts takes its place.
_ENTER = """
own=$1 directory=$2 command=$3
mount -t tmpfs tmpfs "$own/root"
for entry in /*; do
  if [ -L "$entry" ]; then cp -P "$entry" "$own/root$entry"
  elif [ -d "$entry" ]; then mkdir "$own/root$entry" && mount --rbind "$entry" "$own/root$entry"; fi
done
for name in app logs solution tests; do
  mkdir -p "$own/root/$name"
  mount --bind "$own/$name" "$own/root/$name"
done
exec chroot "$own/root" sh -c 'cd "$1" && exec bash -c "$2"' enter "$directory" "$command"
"""


class ProcessEnvironment(BaseEnvironment):
    @staticmethod
    def type():
        return "process"

    def _validate_definition(self):
        """Every definition will do: no image is built."""

    def _path(self, inside):
        return self._own / str(inside).lstrip("/")

    async def start(self, force_build):
        self._own = Path(tempfile.mkdtemp(prefix="harbor-environment-"))
        for name in (*_OWN_DIRECTORIES, "root"):
            self._path(name).mkdir(parents=True)

    async def stop(self, delete):
        shutil.rmtree(self._own, ignore_errors=True)

    async def upload_file(self, source_path, target_path):
        target = self._path(target_path)
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(source_path, target)

    async def upload_dir(self, source_dir, target_dir):
        shutil.copytree(source_dir, self._path(target_dir), dirs_exist_ok=True)

    async def download_file(self, source_path, target_path):
        Path(target_path).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(self._path(source_path), target_path)

    async def download_dir(self, source_dir, target_dir):
        shutil.copytree(self._path(source_dir), target_dir, dirs_exist_ok=True)

    async def exec(self, command, cwd=None, env=None, timeout_sec=None, user=None):
        process = await asyncio.create_subprocess_exec(
            *_UNSHARE,
            *("sh", "-ec", _ENTER, "enter", str(self._own), cwd or "/app", command),
            env={**os.environ, **(env or {})},
            stdin=asyncio.subprocess.DEVNULL,
            stdout=asyncio.subprocess.PIPE,
            stderr=asyncio.subprocess.PIPE,
            start_new_session=True,
        )
        try:
            output, errors = await asyncio.wait_for(process.communicate(), timeout_sec)
        finally:
            # Harbor ends an agent whose time is up by cancelling this call.
            if process.returncode is None:
                os.killpg(process.pid, signal.SIGKILL)
                await process.wait()
        return ExecResult(
            stdout=output.decode(errors="replace"),
            stderr=errors.decode(errors="replace"),
            return_code=process.returncode,
        )
