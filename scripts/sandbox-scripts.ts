/** Prints the control script that runs in sandboxes, for shellcheck. */
import { CONTROL } from "../src/run/sandbox-scripts/control.ts";

process.stdout.write(CONTROL);
