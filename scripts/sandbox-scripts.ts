/** Prints a script that runs in sandboxes, for shellcheck: `control` or `harbor`. */
import { harborScript } from "../src/job/harbor/script.ts";
import { CONTROL } from "../src/run/sandbox-scripts/control.ts";

const SCRIPTS: Readonly<Record<string, string>> = {
  control: CONTROL,
  harbor: harborScript({
    configuration: "/c/harbor.yaml",
    jobsDirectory: "/jobs",
    jobDirectory: "/jobs/j",
    image: "i",
  }),
};

const [name = ""] = process.argv.slice(2);
const script = SCRIPTS[name];
if (script === undefined) {
  throw new Error(`there is no script ${JSON.stringify(name)}; there are ${Object.keys(SCRIPTS).join(", ")}`);
}
process.stdout.write(script);
