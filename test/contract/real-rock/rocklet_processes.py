"""The server's end of the process that makes sandboxes (rocklet_spawner.py)."""

import asyncio
import json
import os
import sys
from pathlib import Path

_SPAWNER = Path(__file__).with_name("rocklet_spawner.py")


class RockletProcesses:
    """Starts and stops sandboxes, one request at a time. They end with this process, however it ends."""

    def __init__(self, process):
        self._process = process
        self._turn = asyncio.Lock()

    @classmethod
    async def open(cls, log_directory, isolated, kept):
        logging = {"ROCK_LOGGING_PATH": str(log_directory / "spawner"), "ROCK_LOGGING_FILE_NAME": "rocklet.log"}
        process = await asyncio.create_subprocess_exec(
            sys.executable,
            str(_SPAWNER),
            str(log_directory / "sandboxes"),
            "isolated" if isolated else "shared",
            *map(str, kept),
            stdin=asyncio.subprocess.PIPE,
            stdout=asyncio.subprocess.PIPE,
            env={**os.environ, **logging},
            # A Ctrl-C in a terminal goes to the whole group; the spawner leaves when its stdin ends.
            start_new_session=True,
        )
        return cls(process)

    async def start(self, sandbox_id, environment):
        """Returns the port of the new sandbox's rocklet on this host."""
        answer = await self._ask({"start": sandbox_id, "environment": environment})
        return answer["port"]

    async def stop(self, sandbox_id):
        await self._ask({"stop": sandbox_id})

    async def close(self):
        """Ends every sandbox."""
        self._process.stdin.close()
        await self._process.wait()

    async def _ask(self, request):
        async with self._turn:
            self._process.stdin.write(json.dumps(request).encode() + b"\n")
            await self._process.stdin.drain()
            answer = await self._process.stdout.readline()
        if not answer:
            raise RuntimeError("the process that makes sandboxes has ended; its error is in this server's stderr")
        return json.loads(answer)
