"""Runs a job file by ROCK's own Python SDK and prints what it says as one line of JSON: the reference to compare with.

usage: sdk-job.py JOB_FILE
"""

import asyncio
import json
import logging
import sys
import time

logging.disable(logging.CRITICAL)


def _trial(trial):
    exception = trial.exception_info
    return {
        "task_name": trial.task_name,
        "status": trial.status,
        "score": trial.score,
        "exit_code": trial.exit_code,
        "exception_type": exception and exception.exception_type,
        "log_characters": len(trial.raw_output or ""),
    }


async def _run(file):
    from rock.sdk.job import Job, JobConfig

    started = time.monotonic()
    try:
        result = await Job(JobConfig.from_yaml(file)).run()
        outcome = {
            "status": result.status.value,
            "score": result.score,
            "exit_code": result.exit_code,
            "n_completed": result.n_completed,
            "n_failed": result.n_failed,
            "trials": [_trial(trial) for trial in result.trial_results],
        }
    except Exception as error:
        outcome = {"error": f"{type(error).__name__}: {error}"}
    return {**outcome, "seconds": round(time.monotonic() - started, 2)}


if __name__ == "__main__":
    print(json.dumps(asyncio.run(_run(sys.argv[1]))))
