"""What ROCK's own SDK hands to Harbor for many jobs, and what PyYAML makes of many texts: the reference to compare with.

usage: harbor-yaml.py < {"jobs": [TEXT…], "sandbox": {"id": ID, "namespace": NAME or null}, "texts": [TEXT…]}

Prints {"jobs": [{"configuration", "timeout"} or {"error"}…], "texts": [VALUE…]} as JSON.
"""

import asyncio
import json
import logging
import sys
import types
import uuid

import yaml

logging.disable(logging.CRITICAL)
uuid.uuid4 = lambda: uuid.UUID(hex="0123abcd" * 4)


def _handed_over(text, sandbox):
    from rock.sdk.bench.models.job.config import HarborJobConfig
    from rock.sdk.job.trial.harbor import HarborTrial

    try:
        trial = HarborTrial(HarborJobConfig(**yaml.safe_load(text)))
        asyncio.run(trial.on_sandbox_ready(sandbox))
        if hasattr(trial, "_inject_runtime_labels"):
            trial._inject_runtime_labels(sandbox)
        config = trial._config
        return {"configuration": yaml.safe_load(config.to_harbor_yaml()), "timeout": config.timeout}
    except Exception as error:
        return {"error": f"{type(error).__name__}: {error}"}


if __name__ == "__main__":
    asked = json.load(sys.stdin)
    told = asked["sandbox"]
    sandbox = types.SimpleNamespace(sandbox_id=told["id"], _namespace=told["namespace"], _experiment_id="other")
    print(
        json.dumps(
            {
                "jobs": [_handed_over(text, sandbox) for text in asked["jobs"]],
                "texts": [yaml.safe_load(text) for text in asked["texts"]],
            }
        )
    )
