import path from "node:path";
import { post } from "../index.js";

await post({ distDirectory: path.dirname(import.meta.dirname) });
