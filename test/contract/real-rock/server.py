"""ROCK's own HTTP server from the published package, without Docker, Ray or Kubernetes.

Its routers, sandbox manager, state machine and proxy service are the real ones, and so is the agent inside each sandbox
(the rocklet). Only the operator that would start a container starts a process instead. Works with rl-rock 1.7 to 1.11.

Prints `ready http://127.0.0.1:PORT isolated` once it accepts requests, or `… shared` where sandboxes share the host's
processes, /data and /tmp, because namespaces need root on Linux. SIGINT, SIGTERM and, with --until-stdin-ends, the end of
stdin stop it and every sandbox. Logs: DIRECTORY/admin.log, and what a sandbox has in /data/logs in DIRECTORY/sandboxes/ID.
"""

import argparse
import asyncio
import inspect
import os
import sys
from contextlib import asynccontextmanager
from pathlib import Path

from absent_packages import stand_in_for_absent_packages
from namespaces import namespaces_available

_PREFIX = "/apis/envs/sandbox/v1"
_IDLE_SCANS = ("auto_transition", "job_check")  # the timer's name from 1.10 on, and before
_SANDBOX_ENVIRONMENT = {"HOME": "/tmp", "PATH": os.environ["PATH"], "LANG": "C.UTF-8"}


def _arguments():
    parser = argparse.ArgumentParser()
    parser.add_argument("--port", type=int, default=0)
    parser.add_argument("--role", choices=["both", "admin", "proxy"], default="both")
    parser.add_argument("--log-directory", type=Path, required=True)
    parser.add_argument("--autostop-interval-sec", type=int, default=180, help="how often idle sandboxes are looked for")
    parser.add_argument("--sandbox-environment", metavar="NAME=VALUE", action="append", default=[])
    parser.add_argument("--keep", metavar="DIRECTORY", action="append", default=[], help="visible in every sandbox")
    parser.add_argument("--until-stdin-ends", action="store_true")
    return parser.parse_args()


def _import_rock(log_directory):
    """ROCK reads its environment, and up to 1.9 also the command line, when it is imported."""
    os.environ.update(
        ROCK_ADMIN_ENV="local",  # no telemetry is sent
        ROCK_ADMIN_ROLE="admin",
        ROCK_FORCE_PRIMARY_POD="true",  # the timers run that stop idle sandboxes
        ROCK_LOGGING_PATH=str(log_directory),
        ROCK_LOGGING_FILE_NAME="admin.log",
    )
    stand_in_for_absent_packages()
    arguments, sys.argv = sys.argv, sys.argv[:1]
    try:
        import rock.admin.main  # noqa: F401
    finally:
        sys.argv = arguments


def _make(kind, **options):
    """Calls with the options that the installed release knows."""
    known = inspect.signature(kind).parameters
    return kind(**{name: value for name, value in options.items() if name in known})


def _configuration():
    from rock.config import RockConfig

    configuration = RockConfig()
    configuration.runtime.operator_type = "process"  # neither of the two that need more than a sandbox manager
    configuration.aes_encrypt_key = "A" * 43 + "="  # 1.8 on: must be there, encrypts nothing that matters here
    return configuration


def _redis():
    from fakeredis import aioredis
    from rock.utils.providers import RedisProvider

    provider = RedisProvider(host=None, port=None, password="")
    # ROCK swallows a failure to get a connection, and then a living sandbox looks "not started": 100, fakeredis's
    # default, is too few for a hundred busy sandboxes.
    provider.client = aioredis.FakeRedis(decode_responses=True, max_connections=5000)
    return provider


async def _database():
    from rock.admin.core.db_provider import DatabaseProvider
    from rock.config import DatabaseConfig

    # One thread (1.11): an SQLite database in memory is one connection, which threads must not share.
    provider = DatabaseProvider(_make(DatabaseConfig, url="sqlite+aiosqlite:///:memory:", pool_size=1, max_overflow=0))
    await provider.init()
    await provider.create_tables()
    return provider


def _app(arguments, isolated):
    from fastapi import FastAPI
    from process_operator import ProcessOperator
    from rock.admin import main as admin
    from rock.admin.core.sandbox_table import SandboxTable
    from rock.admin.entrypoints.sandbox_api import sandbox_router, set_sandbox_manager
    from rock.admin.entrypoints.sandbox_proxy_api import sandbox_proxy_router, set_sandbox_proxy_service
    from rock.sandbox.sandbox_manager import SandboxManager
    from rock.sandbox.sandbox_meta_store import SandboxMetaStore
    from rocklet_processes import RockletProcesses

    variables = dict(pair.split("=", 1) for pair in arguments.sandbox_environment)

    @asynccontextmanager
    async def lifespan(_app):
        processes = await RockletProcesses.open(arguments.log_directory, isolated, arguments.keep)
        configuration, redis, database = _configuration(), _redis(), await _database()
        table = _make(SandboxTable, db_provider=database, rock_config=configuration)
        store = _make(SandboxMetaStore, redis_provider=redis, sandbox_table=table, rock_config=configuration)
        operator = ProcessOperator(processes, redis, {**_SANDBOX_ENVIRONMENT, **variables})
        manager = SandboxManager(configuration, meta_store=store, operator=operator)
        for timer in _IDLE_SCANS:
            if manager.scheduler.get_job(timer):
                manager.scheduler.reschedule_job(timer, trigger="interval", seconds=arguments.autostop_interval_sec)
        set_sandbox_manager(manager)
        set_sandbox_proxy_service(manager._proxy_service)
        yield
        await processes.close()
        manager.stop_monitoring()
        await database.close()

    app = FastAPI(lifespan=lifespan)
    app.add_exception_handler(Exception, admin.base_exception_handler)
    _answer_invalid_requests_as_rock_does(app)
    app.middleware("http")(admin.log_requests_and_responses)
    app.add_api_route("/", admin.root, methods=["GET"])
    # Both roles know some of the same paths; the first router that does answers, as the admin would behind a gateway.
    if arguments.role != "proxy":
        app.include_router(sandbox_router, prefix=_PREFIX)
    if arguments.role != "admin":
        app.include_router(sandbox_proxy_router, prefix=_PREFIX)
    return app


def _answer_invalid_requests_as_rock_does(app):
    from fastapi.exceptions import RequestValidationError

    try:
        from rock.common.exception import request_validation_exception_handler
    except ImportError:
        return  # up to 1.8: FastAPI's own answer, status 422
    app.add_exception_handler(RequestValidationError, request_validation_exception_handler)


async def _serve(arguments):
    import uvicorn

    isolated = namespaces_available()

    class Server(uvicorn.Server):
        async def startup(self, sockets=None):
            await super().startup(sockets=sockets)
            port = self.servers[0].sockets[0].getsockname()[1]
            print(f"ready http://127.0.0.1:{port} {'isolated' if isolated else 'shared'}", flush=True)

    server = Server(
        uvicorn.Config(
            _app(arguments, isolated),
            host="127.0.0.1",
            port=arguments.port,
            log_level="warning",
            timeout_keep_alive=30,  # as ROCK's own entry point has it
            timeout_graceful_shutdown=1,  # requests that wait in a sandbox would else hold it up
        )
    )

    async def leave_when_stdin_ends():
        await asyncio.to_thread(sys.stdin.buffer.read)
        server.should_exit = True

    if arguments.until_stdin_ends:
        watch = asyncio.create_task(leave_when_stdin_ends())  # noqa: F841 (kept, or it would be collected)
    await server.serve()


def main():
    arguments = _arguments()
    _import_rock(arguments.log_directory)
    asyncio.run(_serve(arguments))


if __name__ == "__main__":
    main()
