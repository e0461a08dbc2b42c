import path from "node:path";
import { main } from "../index.js";

await main({ distDirectory: path.dirname(import.meta.dirname) });
