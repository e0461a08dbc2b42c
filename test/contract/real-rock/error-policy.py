"""What Harbor makes of every exception in its own table, in trial results that record it.

usage: error-policy.py < {"placeholder": TEXT, "results": [TRIAL RESULT…], "others": [NAME…]}
Prints {NAME: {"retry": whether Harbor would run such a trial again, "valid": [reward_valid of each result…]}} for each name
of the table and each of `others`; the placeholder in a result stands for the name.
"""

import json
import sys

from harbor.models.trial.error_policy import ERROR_POLICIES, policy_for
from harbor.models.trial.result import TrialResult


def judge(name: str, results: list[str], placeholder: str) -> dict:
    trials = [TrialResult.model_validate_json(result.replace(placeholder, name)) for result in results]
    policy = policy_for(name)
    # Harbor 0.26 calls it should_retry.
    retry = policy.retry if hasattr(policy, "retry") else policy.should_retry
    return {"retry": retry, "valid": [trial.reward_valid for trial in trials]}


def main() -> None:
    asked = json.load(sys.stdin)
    results = [json.dumps(result) for result in asked["results"]]
    names = [*ERROR_POLICIES, *asked["others"]]
    json.dump({name: judge(name, results, asked["placeholder"]) for name in names}, sys.stdout)


if __name__ == "__main__":
    main()
