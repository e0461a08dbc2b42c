import path from "node:path";
import { uploadArtifact } from "../index.js";

await uploadArtifact({ distDirectory: path.dirname(import.meta.dirname) });
