import type { RockVersion } from "./envelope.ts";
import {
  type Check,
  type Checked,
  checkFields,
  type Field,
  failed,
  flag,
  integer,
  listOfTexts,
  mapOfTexts,
  missing,
  nonBlankText,
  notNegative,
  nullable,
  number,
  oneOf,
  optional,
  passed,
  required,
  type Shape,
  text,
  textOrListOfTexts,
  type ValuesOf,
} from "./validation.ts";

const BODY = ["body"] as const;
const QUERY = ["query"] as const;

const optionalText: Field<string | null> = optional(nullable(text), null);
const optionalNumber: Field<number | null> = optional(nullable(number), null);
const onlyBash = optional(oneOf(["bash"], "'bash'"), "bash");

/** Up to 1.8 the id of a sandbox may be absent or blank nearly everywhere; such a sandbox is then not found. */
function sandboxId(version: RockVersion): Field<string> {
  return version === "1.7" ? optional(absentAsNone, "None") : required(nonBlankText);
}

const absentAsNone: Check<string> = (input, loc) => (input === null ? passed("None") : text(input, loc));

const START_1_7 = {
  image: optional(text, ""),
  image_os: optional(text, "linux"),
  auto_clear_time_minutes: optional(integer, 360),
  pull: optional(oneOf(["never", "always", "missing"], "'never', 'always' or 'missing'"), "missing"),
  memory: optional(text, "8g"),
  cpus: optional(number, 2),
  limit_cpus: optionalNumber,
  sandbox_id: optionalText,
  registry_username: optionalText,
  registry_password: optionalText,
  use_kata_runtime: optional(flag, false),
  auto_delete_seconds: optional(nullable(integer), null),
} satisfies Shape;

const START = {
  image: required(nonBlankText),
  image_os: optional(text, "linux"),
  auto_clear_time_minutes: optional(integer, 30),
  pull: START_1_7.pull,
  memory: START_1_7.memory,
  cpus: START_1_7.cpus,
  limit_cpus: optionalNumber,
  sandbox_id: optionalText,
  registry_username: optionalText,
  registry_password: optionalText,
  startup_timeout: optionalNumber,
  use_kata_runtime: optional(flag, false),
  auto_archive_seconds: optional(nullable(notNegative("auto_archive_seconds")), null),
  auto_delete_seconds: optional(nullable(notNegative("auto_delete_seconds")), null),
  disk: optional(nullable(text), "50G"),
  num_gpus: optionalNumber,
  accelerator_type: optionalText,
} satisfies Shape;

export type StartRequest = ValuesOf<typeof START>;

export function checkStart(body: unknown, version: RockVersion): Checked<StartRequest> {
  if (version === "1.11") {
    return checkFields(START, body, BODY);
  }
  const checked = checkFields(START_1_7, body, BODY);
  const later = {
    startup_timeout: null,
    auto_archive_seconds: null,
    disk: null,
    num_gpus: null,
    accelerator_type: null,
  };
  return checked.ok ? passed({ ...checked.value, ...later }) : checked;
}

const EXECUTE = {
  session_type: onlyBash,
  command: required(textOrListOfTexts),
  timeout: optional(nullable(number), 1200),
  env: optional(nullable(mapOfTexts), null),
  cwd: optionalText,
  shell: optional(flag, false),
  check: optional(flag, false),
  error_msg: optional(text, ""),
} satisfies Shape;

export type ExecuteRequest = ValuesOf<typeof EXECUTE> & { readonly sandbox_id: string };

export function checkExecute(body: unknown, version: RockVersion): Checked<ExecuteRequest> {
  return checkFields({ ...EXECUTE, sandbox_id: sandboxId(version) }, body, BODY);
}

const READ_FILE = { path: required(text), encoding: optionalText, errors: optionalText } satisfies Shape;
export type ReadFileRequest = ValuesOf<typeof READ_FILE> & { readonly sandbox_id: string };

export function checkReadFile(body: unknown, version: RockVersion): Checked<ReadFileRequest> {
  return checkFields({ ...READ_FILE, sandbox_id: sandboxId(version) }, body, BODY);
}

const WRITE_FILE = { content: required(text), path: required(text) } satisfies Shape;
export type WriteFileRequest = ValuesOf<typeof WRITE_FILE> & { readonly sandbox_id: string };

export function checkWriteFile(body: unknown, version: RockVersion): Checked<WriteFileRequest> {
  return checkFields({ ...WRITE_FILE, sandbox_id: sandboxId(version) }, body, BODY);
}

/** The part of a session request that decides what the embedded server, which has no sessions, answers. */
export function checkSession(body: unknown, version: RockVersion): Checked<{ readonly sandbox_id: string }> {
  return checkFields({ session_type: onlyBash, sandbox_id: sandboxId(version) }, body, BODY);
}

export function checkRunInSession(body: unknown, version: RockVersion): Checked<{ readonly sandbox_id: string }> {
  return checkFields({ command: required(text), sandbox_id: sandboxId(version) }, body, BODY);
}

/** `/stop` needs an id in every version; 1.7 takes a blank one for an unknown sandbox. */
export function checkStop(body: unknown, version: RockVersion): Checked<{ readonly sandbox_id: string }> {
  return checkFields({ sandbox_id: required(version === "1.7" ? text : nonBlankText) }, body, BODY);
}

/** `/delete` and `/restart`, of which only 1.9 and later know. */
export function checkSandboxOnly(body: unknown): Checked<{ readonly sandbox_id: string }> {
  return checkFields({ sandbox_id: required(text) }, body, BODY);
}

export function checkBatch(body: unknown): Checked<{ readonly sandbox_ids: readonly string[] }> {
  return checkFields({ sandbox_ids: required(listOfTexts) }, body, BODY);
}

export interface StatusRequest {
  readonly sandbox_id: string;
  readonly include_all_states: boolean;
}

export function checkStatus(query: URLSearchParams, version: RockVersion): Checked<StatusRequest> {
  const values = Object.fromEntries(query);
  if (version === "1.7") {
    const checked = checkFields({ sandbox_id: required(text) }, values, QUERY);
    return checked.ok ? passed({ ...checked.value, include_all_states: false }) : checked;
  }
  return checkFields({ sandbox_id: required(nonBlankText), include_all_states: optional(flag, false) }, values, QUERY);
}

export interface UploadRequest {
  readonly sandbox_id: string;
  readonly target_path: string;
}

/** What an upload brought beside the file's bytes: whether there was a file part, and the plain fields. */
export interface UploadForm {
  readonly hasFile: boolean;
  readonly fields: ReadonlyMap<string, string>;
}

export function checkUpload(form: UploadForm, version: RockVersion): Checked<UploadRequest> {
  const plain = Object.fromEntries(form.fields);
  const id = checkFields({ sandbox_id: sandboxId(version) }, plain, BODY);
  const violations = [checkFilePart(form), checkTarget(form), id].flatMap((part) => (part.ok ? [] : part.violations));
  return id.ok && violations.length === 0
    ? passed({ sandbox_id: id.value.sandbox_id, target_path: form.fields.get("target_path") ?? "" })
    : { ok: false, violations };
}

function checkFilePart(form: UploadForm): Checked<null> {
  if (form.hasFile) {
    return passed(null);
  }
  const loc = [...BODY, "file"];
  if (!form.fields.has("file")) {
    return failed(missing(loc, null));
  }
  const msg = "Value error, Expected UploadFile, received: <class 'str'>";
  return failed({ type: "value_error", loc, msg, input: form.fields.get("file"), ctx: { error: {} } });
}

function checkTarget(form: UploadForm): Checked<null> {
  return (form.fields.get("target_path") ?? "") === "" ? failed(missing([...BODY, "target_path"], null)) : passed(null);
}
