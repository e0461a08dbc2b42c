"""The operator that ROCK's sandbox manager drives: here a sandbox is a process, where Ray would start a container.

The beginning of an image's name asks for a fault: reject* (no capacity), fail-pull* (the image cannot be pulled),
never-start* (stays in its pull). Any other image starts.
"""

from dataclasses import dataclass

import httpx
from rock.actions.sandbox.response import State
from rock.deployments.constants import Port, Status
from rock.deployments.status import ServiceStatus
from rock.sandbox.operator.abstract import AbstractOperator
from rock.sdk.common.exceptions import BadRequestRockError

_PROBE_SECONDS = 2


@dataclass
class _Sandbox:
    status: ServiceStatus
    rocklet_port: int | None = None


class ProcessOperator(AbstractOperator):
    def __init__(self, processes, redis_provider, environment):
        """`environment` is what every sandbox finds in its environment, as an image would bring it."""
        self.set_redis_provider(redis_provider)
        self._processes = processes
        self._environment = environment
        self._sandboxes = {}

    async def submit(self, config, user_info={}):  # noqa: B006 (the base class has it so)
        if config.image.startswith("reject"):
            raise RuntimeError(f"no capacity for {config.image}")
        self._sandboxes[config.container_name] = await self._create(config)
        return {
            "sandbox_id": config.container_name,
            "image": config.image,
            "host_ip": "127.0.0.1",
            "host_name": "localhost",
            "cpus": config.cpus,
            "memory": config.memory,
            "disk": getattr(config, "disk", None),
            "state": State.PENDING,
        }

    async def _create(self, config):
        status = ServiceStatus()
        if config.image.startswith("fail-pull"):
            status.update_status("image_pull", Status.FAILED, f"manifest for {config.image} not found")
            return _Sandbox(status)
        status.update_status("image_pull", Status.RUNNING, "image pull running")
        if config.image.startswith("never-start"):
            return _Sandbox(status)
        environment = {**self._environment, **(getattr(config, "env_vars", None) or {})}
        port = await self._processes.start(config.container_name, environment)
        status.update_status("image_pull", Status.SUCCESS, "image pull success")
        status.update_status("docker_run", Status.RUNNING, "docker run running")
        for inside, outside in ((Port.PROXY, port), (Port.SERVER, 8080), (Port.SSH, 22)):
            status.add_port_mapping(inside.value, outside)
        return _Sandbox(status, port)

    async def get_status(self, sandbox_id):
        info = await self.get_sandbox_info_from_redis(sandbox_id)
        sandbox = self._sandboxes.get(sandbox_id)
        if info is None or sandbox is None:
            return info
        if sandbox.rocklet_port is not None and await _is_alive(sandbox.rocklet_port):
            info["state"] = State.RUNNING
            if sandbox.status.get_phase("docker_run").status != Status.SUCCESS:
                sandbox.status.update_status("docker_run", Status.SUCCESS, "docker run success")
        info.update(sandbox.status.to_dict())
        return info

    async def stop(self, sandbox_id, reason=None):
        sandbox = self._sandboxes.pop(sandbox_id, None)
        if sandbox is None:
            # What the Ray operator raises for an actor it does not know; the manager counts on it.
            raise ValueError(f"no sandbox {sandbox_id}")
        if sandbox.rocklet_port is not None:
            await self._processes.stop(sandbox_id)
        return True

    async def delete(self, config, host_ip=None):
        return True

    async def restart(self, config, host_ip=None):
        raise BadRequestRockError("a process that has ended cannot be started again")


async def _is_alive(port):
    try:
        async with httpx.AsyncClient(timeout=_PROBE_SECONDS) as client:
            answer = await client.get(f"http://127.0.0.1:{port}/is_alive")
            return answer.json().get("is_alive", False)
    except (httpx.HTTPError, ValueError):
        return False
