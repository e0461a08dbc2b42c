"""A Harbor environment that does not start for one task, once: where its marker, a directory on the host, is not there yet."""

from pathlib import Path

from harbor_process_environment import ProcessEnvironment


class FailingOnceEnvironment(ProcessEnvironment):
    def __init__(self, *args, task, marker, **kwargs):
        super().__init__(*args, **kwargs)
        self._marker = Path(marker) if self.environment_name == task else None

    async def start(self, force_build):
        await super().start(force_build)
        if self._marker is not None and not self._marker.exists():
            self._marker.mkdir()
            raise ConnectionRefusedError("the environment's host does not answer")
