/** A job file, without its experiment_id, as both rl-rock and we take it. */
interface Job {
  readonly job: string;
  /** What rl-rock 1.7 does otherwise, where it does: then it is not compared. */
  readonly notIn17?: string;
}

const TASKS = "tasks: [{path: /tasks/a}]";

/** Jobs with the same configuration, by what is particular in them. */
export const SAME: Readonly<Record<string, Job>> = {
  "one task": { job: TASKS },
  "its own name": { job: `job_name: my.job_1-2\n${TASKS}` },
  "labels, and one that ROCK would add": { job: `labels: {team: a, rock_sandbox_id: mine}\n${TASKS}` },
  "a namespace that is the sandbox's": { job: `namespace: team\n${TASKS}` },
  "a namespace in both places": { job: `namespace: team\nenvironment: {namespace: team}\n${TASKS}` },
  "an experiment in both places": { job: `environment: {experiment_id: e}\n${TASKS}` },
  "nulls where they are taken": {
    job: `job_name: null
namespace: null
agent_timeout_multiplier: null
verifier_timeout_multiplier: null
agent_setup_timeout_multiplier: null
environment_build_timeout_multiplier: null
environment: {type: null, import_path: null, override_cpus: null, mounts_json: null, oss_mirror: null, tracking: null, sandbox_id: null}
agents: [{name: null, import_path: null, model_name: null, override_timeout_sec: null, override_setup_timeout_sec: null, max_timeout_sec: null}]
verifier: {override_timeout_sec: null, max_timeout_sec: null, patch: null, mode: null, native_config: {image: null, script: null, template: null}}
orchestrator: {retry: {include_exceptions: null, exclude_exceptions: null}}
datasets: [{path: /d, task_names: null, exclude_task_names: null, n_tasks: null}]
tasks: [{path: /t, git_url: null, git_commit_id: null, download_dir: null, source: null}]
artifacts: [{source: /x, destination: null}]
`,
  },
  "every sandbox field is kept from Harbor": {
    job: `environment:
  base_url: https://rock.example
  xrl_authorization: token-1234
  extra_headers: {X-A: b}
  route_key: r
  cluster: c
  user_id: u
  image: registry.example/harbor:1
  image_os: linux
  memory: 32g
  cpus: 8
  limit_cpus: 16
  num_gpus: 1
  accelerator_type: a10
  disk: 100G
  registry_username: name
  registry_password: password-1
  use_kata_runtime: true
  startup_timeout: 1800
  auto_clear_seconds: 7200
  auto_archive_seconds: 60
  auto_stop: false
  uploads: [[data, /workspace/data]]
  proxy: {enabled: false, recording_file: /r, host: 0.0.0.0, port: 28080, model_service_package: p}
  env: {OPENAI_API_KEY: sk-1234}
${TASKS}`,
  },
  "the other sandbox fields": { job: `environment: {auto_delete_seconds: 60, proxy: {replay_file: r}}\n${TASKS}` },
  "Harbor's own environment": {
    job: `environment:
  type: docker
  import_path: module:Class
  force_build: true
  delete: false
  override_cpus: 2
  override_memory_mb: 4096
  override_storage_mb: 10240
  override_gpus: 0
  suppress_override_warnings: true
  mounts_json: [{type: bind, source: /a, target: /b, read_only: true, other: null}]
  oss_deps: {a: oss://b/c}
  env: {A: "1", B: ""}
  kwargs: {a: null, b: [1, {c: d}], e: 1.5, f: true}
${TASKS}`,
  },
  "environment type rock": { job: `environment: {type: rock}\n${TASKS}` },
  "environment type daytona": { job: `environment: {type: daytona}\n${TASKS}` },
  "environment type gke": { job: `environment: {type: gke}\n${TASKS}` },
  "an OSS mirror that is on": {
    job: `namespace: team
environment:
  oss_mirror:
    enabled: true
    oss_bucket: bucket
    namespace: not-this
    experiment_id: nor-this
    oss_access_key_id: key-id
    oss_access_key_secret: key-secret
    oss_region: region
    oss_endpoint: endpoint
${TASKS}`,
  },
  "an OSS mirror that is off, in a job without namespace": {
    job: `environment: {oss_mirror: {namespace: its-own}}\n${TASKS}`,
  },
  tracking: {
    job: `environment: {tracking: {enabled: false, api_key: key-1234, params: {lr: 0.001, note: null}}}\n${TASKS}`,
    notIn17: "has no tracking",
  },
  "tracking by default": { job: `environment: {tracking: {}}\n${TASKS}`, notIn17: "has no tracking" },
  "jobs_dir, as pathlib writes it": { job: `jobs_dir: /data//jobs/./here/\n${TASKS}` },
  multipliers: {
    job: `timeout_multiplier: 2
agent_timeout_multiplier: 1.5
verifier_timeout_multiplier: 0.5
agent_setup_timeout_multiplier: 3
environment_build_timeout_multiplier: 4
${TASKS}`,
  },
  "a multiplier of 0 is none for the job's timeout": { job: `timeout_multiplier: 0\n${TASKS}` },
  "attempts, debugging and a timeout": { job: `n_attempts: 3\ndebug: true\ntimeout: 60\n${TASKS}` },
  "numbers and booleans as text": {
    job: `n_attempts: "3"\ndebug: "yes"\ntimeout_multiplier: "1e-1"\nverifier: {disable: y, patch: "f"}\n${TASKS}`,
    notIn17: "has no verifier.patch",
  },
  "YAML 1.1": {
    job: `n_attempts: 0b11\ndebug: on\nagents: [{kwargs: {a: 010, b: 1_000, c: 1:30, d: 1e3, e: .5, f: ~, g: no, h: "no"}}]\n${TASKS}`,
  },
  "the timeout follows the first agent's maximum": {
    job: `timeout_multiplier: 1.5\nagents: [{max_timeout_sec: 100.7, override_timeout_sec: 5}, {max_timeout_sec: 9000}]\n${TASKS}`,
  },
  "the timeout follows the first agent's own timeout": {
    job: `agents: [{max_timeout_sec: 0, override_timeout_sec: 100}]\n${TASKS}`,
  },
  "an agent without any time": { job: `agents: [{max_timeout_sec: 0, override_timeout_sec: 0}]\n${TASKS}` },
  "only the second agent has a timeout": { job: `agents: [{}, {max_timeout_sec: 100}]\n${TASKS}` },
  "two agents that differ in one argument": {
    job: `agents: [{name: oracle, kwargs: {a: 1}}, {name: oracle, kwargs: {a: 2}}]\n${TASKS}`,
  },
  "a whole agent": {
    job: `agents:
  - name: swe-agent
    import_path: agents.mine:Agent
    model_name: custom_openai/model
    override_timeout_sec: 600
    override_setup_timeout_sec: 60
    max_timeout_sec: 900
    kwargs: {temperature: 0.2, stop: [a, "b"], nested: {deep: {deeper: []}}}
    env: {KEY: value, EMPTY: ""}
${TASKS}`,
  },
  "an OSS dataset, with the split as its version": {
    job: `datasets:
  - name: princeton-nlp/SWE-bench_Verified
    registry:
      split: test
      oss_dataset_path: path
      oss_access_key_id: key-id
      oss_access_key_secret: key-secret
      oss_region: region
      oss_endpoint: endpoint
      oss_bucket: bucket
    task_names: [astropy__astropy-7606]
`,
    notIn17: "keeps the slash in the job's name",
  },
  "split and revision": { job: "datasets: [{name: d, registry: {split: test, revision: abc}}]" },
  "a version wins over the split": { job: "datasets: [{name: d, version: v1, registry: {split: test}}]" },
  "an empty version is one": { job: "datasets: [{name: d, version: '', registry: {split: test, revision: ''}}]" },
  "a revision alone is no version": { job: "datasets: [{name: d, registry: {revision: abc, split: ''}}]" },
  "a registry without a key is OSS": { job: "datasets: [{name: d, registry: {}}]" },
  "a remote registry": {
    job: "datasets: [{name: d, version: '2.0', overwrite: true, download_dir: /cache/, registry: {name: r, url: 'https://r.example/registry.json'}}]",
  },
  "a remote registry by name": { job: "datasets: [{name: d, registry: {name: r}}]" },
  "a remote registry whose name is null": { job: "datasets: [{name: d, registry: {name: null}}]" },
  "a local registry": { job: "datasets: [{name: d, registry: {name: r, path: ./registry.json}}]" },
  "a local dataset": {
    job: "datasets: [{path: ../sets//one/., task_names: ['a*', 'b[12]'], exclude_task_names: [a1], n_tasks: 5}]",
  },
  "several datasets, named by the first": {
    job: "datasets: [{name: org/first, registry: {}, task_names: [x/one]}, {name: second, registry: {}, task_names: [two]}, {path: /third}]",
    notIn17: "keeps the slash in the job's name",
  },
  "two tasks are not in the name": { job: "datasets: [{name: d, registry: {}, task_names: [a, b]}]" },
  "a git task": {
    job: "tasks: [{path: a/b, git_url: 'https://git.example/r.git', git_commit_id: abc, overwrite: true, download_dir: /c, source: s}]",
  },
  "artifacts in both forms": { job: `artifacts: [/a, {source: /b}, {source: /c, destination: d}]\n${TASKS}` },
  metrics: {
    job: `metrics: [{}, {type: sum}, {type: min}, {type: max, kwargs: {a: 1}}, {type: uv-script, kwargs: {script_path: /s.py}}]\n${TASKS}`,
  },
  "a native verifier": {
    job: `verifier:
  mode: native
  native_config: {image: i, script: s, oss_deps: {a: b}, template: {name: t, revision: r}}
${TASKS}`,
  },
  "a native verifier without anything": { job: `verifier: {mode: native}\n${TASKS}` },
  "a whole verifier": {
    job: `verifier: {mode: harbor, override_timeout_sec: 10, max_timeout_sec: 20.5, disable: true, patch: true, env: {A: b}}\n${TASKS}`,
    notIn17: "has neither patch nor env there",
  },
  "a template without a revision": {
    job: `verifier: {native_config: {template: {name: t, revision: null}}}\n${TASKS}`,
  },
  "a whole orchestrator": {
    job: `orchestrator:
  type: queue
  n_concurrent_trials: 8
  quiet: true
  kwargs: {a: b}
  retry: {max_retries: 2, include_exceptions: [B, A, B], exclude_exceptions: [], wait_multiplier: 2, min_wait_sec: 0.5, max_wait_sec: 30}
${TASKS}`,
  },
  "exceptions of one's own": { job: `orchestrator: {retry: {exclude_exceptions: [Z, A, A]}}\n${TASKS}` },
  "texts that YAML 1.1 takes for something else": {
    job: `labels: {a: "yes", "no": "010", c: "1e5", d: "1.5e+3", e: "2026-01-01", f: "0x1F", g: "1:30", h: "~", i: "null", j: "", k: "=", l: "<<", "<": "- a", m: "a: b", n: "a #b", o: " a ", "1": "!x", p: "1_000", q: ".inf", r: "%"}
agents: [{kwargs: {"on": "off", "": 1, "a b": "x\\ny\\t\\"'\\\\", u: "ü 实验 😀", v: "\\x7f\\x85\\u2028\\ufeff\\0"}}]
${TASKS}`,
  },
};

/** Jobs that both refuse. */
export const REFUSED_BY_BOTH: Readonly<Record<string, string>> = {
  "an unknown key": `agnets: []\n${TASKS}`,
  "a script": `script: x\n${TASKS}`,
  "another experiment in the environment": `environment: {experiment_id: other}\n${TASKS}`,
  "a name with a slash": `job_name: a/b\n${TASKS}`,
  "agents that are null": `agents: null\n${TASKS}`,
  "an environment that is null": `environment: null\n${TASKS}`,
  "labels that are no text": `labels: {a: 1}\n${TASKS}`,
  "labels that are null": `labels: null\n${TASKS}`,
  "a timeout that is null": `timeout: null\n${TASKS}`,
  "half an attempt": `n_attempts: 1.5\n${TASKS}`,
  "negative retries": `orchestrator: {retry: {max_retries: -1}}\n${TASKS}`,
  "an unknown orchestrator": `orchestrator: {type: remote}\n${TASKS}`,
  "an unknown environment type": `environment: {type: podman}\n${TASKS}`,
  "an unknown metric": `metrics: [{type: median}]\n${TASKS}`,
  "an unknown verifier mode": `verifier: {mode: other}\n${TASKS}`,
  "half a CPU to override with": `environment: {override_cpus: 1.5}\n${TASKS}`,
  "mounts that are no list": `environment: {mounts_json: {a: b}}\n${TASKS}`,
  "recording and replaying": `environment: {proxy: {recording_file: a, replay_file: b}}\n${TASKS}`,
  "archiving and deleting": `environment: {auto_archive_seconds: 1, auto_delete_seconds: 2}\n${TASKS}`,
  "a dataset without anything": "datasets: [{}]",
  "a dataset without a registry": "datasets: [{name: d}]",
  "a registry without a dataset's name": "datasets: [{registry: {}}]",
  "a task without a path": "tasks: [{git_url: u}]",
  "an artifact without a source": `artifacts: [{destination: d}]\n${TASKS}`,
  "an artifact that is a number": `artifacts: [1]\n${TASKS}`,
  "a variable that is a number": `agents: [{env: {A: 1}}]\n${TASKS}`,
  "no number for a timeout": `agents: [{max_timeout_sec: soon}]\n${TASKS}`,
  "a multiplier without end": `timeout_multiplier: .inf\n${TASKS}`,
};

/** Jobs that rl-rock takes and we do not, by the words of docs/harbor.md. */
export const REFUSED_HERE: Readonly<Record<string, readonly string[]>> = {
  "Neither datasets nor tasks": ["agents: [{name: nop}]", "datasets: []\ntasks: []"],
  "`agents: []`": [`agents: []\n${TASKS}`],
  "An unknown key below the top level": [`agents: [{naem: a}]\n${TASKS}`, "datasets: [{path: /d, n_task: 1}]"],
  "A dataset with `path` and keys of a registry dataset": [
    "datasets: [{path: /d, name: d}]",
    "datasets: [{path: /d, name: d, registry: {}}]",
  ],
  "A registry with keys of two kinds, or whose `url` or `path` is null": [
    "datasets: [{name: d, registry: {url: u, path: p}}]",
    "datasets: [{name: d, registry: {url: u, split: s}}]",
    "datasets: [{name: d, registry: {name: r, oss_bucket: b}}]",
    "datasets: [{name: d, registry: {url: null}}]",
  ],
  "A value of the wrong type in a registry": ["datasets: [{name: d, registry: {oss_access_key_id: 1}}]"],
  "A job name that is not safe in paths and commands": [`job_name: a b\n${TASKS}`, `job_name: ..\n${TASKS}`],
  "An empty path, url or dataset name": ["tasks: [{path: ''}]", "datasets: [{name: '', registry: {}}]"],
  "A relative `jobs_dir`, or one with `..`": [`jobs_dir: jobs\n${TASKS}`, `jobs_dir: /a/../b\n${TASKS}`],
  "Counts below 1, negative times and multipliers": [
    `n_attempts: 0\n${TASKS}`,
    `orchestrator: {n_concurrent_trials: 0}\n${TASKS}`,
    `timeout: 0\n${TASKS}`,
    `timeout_multiplier: -1\n${TASKS}`,
    `agents: [{max_timeout_sec: -1}]\n${TASKS}`,
    `orchestrator: {retry: {min_wait_sec: -1}}\n${TASKS}`,
    "datasets: [{path: /d, n_tasks: -1}]",
  ],
  "A metric `uv-script` without `kwargs.script_path`": [`metrics: [{type: uv-script}]\n${TASKS}`],
  "Dates, sets, binary data, infinities and integers beyond 2^53 inside `kwargs` and the like": [
    `agents: [{kwargs: {a: 2026-01-01}}]\n${TASKS}`,
    `environment: {kwargs: {a: !!set {b}}}\n${TASKS}`,
    `orchestrator: {kwargs: {a: [.nan]}}\n${TASKS}`,
    `metrics: [{kwargs: {a: 12345678901234567890}}]\n${TASKS}`,
  ],
  "A number where true or false is wanted, and the reverse": [`debug: 1\n${TASKS}`, `n_attempts: true\n${TASKS}`],
  "`sandbox_id`, Windows, `proxy.enabled`": [
    `environment: {sandbox_id: a}\n${TASKS}`,
    `environment: {image_os: windows}\n${TASKS}`,
    `environment: {proxy: {enabled: true}}\n${TASKS}`,
  ],
  "Secrets too short to be hidden": [
    "datasets: [{name: d, registry: {oss_access_key_id: abc}}]",
    `environment: {tracking: {api_key: abc}}\n${TASKS}`,
  ],
  "`namespace` and `environment.namespace` that differ": [`namespace: team\nenvironment: {namespace: b}\n${TASKS}`],
};

/** Jobs that rl-rock refuses and we take, by the words of docs/harbor.md. */
export const TAKEN_HERE: Readonly<Record<string, readonly string[]>> = {
  "An empty sandbox field": [`environment: {env: null, image: null, uploads: null}\n${TASKS}`],
};
