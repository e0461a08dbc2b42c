import path from "node:path";
import { localServer } from "../index.js";

await localServer({ distDirectory: path.dirname(import.meta.dirname) });
