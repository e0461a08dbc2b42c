import { Masker } from "./masker.ts";
import { parseCommand, type WorkflowCommand } from "./workflow-commands.ts";

/** A notice, warning or error that would show on the run and, with a file, on its line. */
export interface Annotation {
  readonly level: "notice" | "warning" | "error";
  readonly message: string;
  readonly properties: ReadonlyMap<string, string>;
}

/** Commands the runner refuses since 2020; using one fails the step. */
const DISABLED = ["set-env", "add-path"];

const HIDDEN = ["add-mask", "save-state", "set-output", "add-matcher", "remove-matcher", "echo", "set-env", "add-path"];

/** Turns the output of a step into its log as the runner does: runs the commands in it and masks what is shown. */
export class StepLog {
  /** Lines as the process wrote them. */
  readonly raw: string[] = [];
  /** Lines as the log shows them. */
  readonly shown: string[] = [];
  readonly annotations: Annotation[] = [];
  readonly commands: WorkflowCommand[] = [];
  /** Pairs of the old stdout commands, which the runner still honours. */
  readonly outputs = new Map<string, string>();
  readonly state = new Map<string, string>();
  failed = false;
  readonly #masker: Masker;
  readonly #debug: boolean;
  #stopToken: string | null = null;

  constructor(masker: Masker, debug: boolean) {
    this.#masker = masker;
    this.#debug = debug;
  }

  /** Takes one line of stdout or stderr; answers the lines the log shows for it. */
  take(line: string): readonly string[] {
    this.raw.push(line);
    const command = parseCommand(line, this.#stopToken === null ? [] : [this.#stopToken]);
    const lines = (command === null ? [line] : this.#run(command, line)).map((one) => this.#masker.mask(one));
    this.shown.push(...lines);
    return lines;
  }

  #run(command: WorkflowCommand, line: string): readonly string[] {
    if (this.#stopToken !== null) {
      if (command.name === this.#stopToken.toLowerCase()) {
        this.#stopToken = null;
      }
      return [line];
    }
    this.commands.push(command);
    if (DISABLED.includes(command.name)) {
      this.failed = true;
      return [`##[error]Unable to process command '${line}' successfully.`];
    }
    switch (command.name) {
      case "stop-commands":
        this.#stopToken = command.data;
        return [line];
      case "add-mask":
        this.#masker.add(command.data);
        return [];
      case "set-output":
        this.outputs.set(command.properties.get("name") ?? "", command.data);
        return [];
      case "save-state":
        this.state.set(command.properties.get("name") ?? "", command.data);
        return [];
      case "notice":
      case "warning":
      case "error":
        this.annotations.push({ level: command.name, message: command.data, properties: command.properties });
        return [`##[${command.name}]${command.data}`];
      case "debug":
        return this.#debug ? [`##[debug]${command.data}`] : [];
      case "group":
        return [`##[group]${command.data}`];
      case "endgroup":
        return ["##[endgroup]"];
      default:
        return HIDDEN.includes(command.name) ? [] : [line];
    }
  }
}
