import type { JobDocument } from "../document.ts";
import { problemAt } from "../plan.ts";
import type { Problem } from "../problem.ts";
import type { HarborDataset, HarborRegistry } from "./schema.ts";

/** Keys that only a dataset of a registry has. */
const REGISTRY_ONLY = ["registry", "name", "version", "overwrite", "download_dir"] as const;
const OSS_ONLY = [
  "split",
  "revision",
  "oss_dataset_path",
  "oss_access_key_id",
  "oss_access_key_secret",
  "oss_region",
  "oss_endpoint",
  "oss_bucket",
] as const;

/** A registry as ROCK's untagged union resolves it. */
export function registryKind(registry: HarborRegistry): "remote" | "local" | "oss" {
  if (registry.url !== undefined) {
    return "remote";
  }
  if (registry.path !== undefined) {
    return "local";
  }
  return registry.name === undefined ? "oss" : "remote";
}

/** Datasets that are neither of the two kinds, or both: ROCK drops what does not fit the kind it guesses, without a word. */
export function datasetProblems(document: JobDocument, datasets: readonly HarborDataset[]): readonly Problem[] {
  return datasets.flatMap((dataset, index) => {
    const problem = (key: keyof HarborDataset | null, message: string, remedy: string) =>
      problemAt(document, ["datasets", index, ...(key === null ? [] : [key])], `datasets.${index} ${message}`, remedy);
    if (dataset.path !== undefined) {
      return REGISTRY_ONLY.filter((key) => dataset[key] != null).map((key) =>
        problem(key, `has a path, which excludes ${key}`, `remove path, or remove ${key}`),
      );
    }
    if (dataset.registry === undefined) {
      const remedy = "add `registry:` and `name:`, or `path:` for a directory in the sandbox";
      return [problem(null, dataset.name === undefined ? "names no dataset" : "has no registry", remedy)];
    }
    return [
      ...(dataset.name === undefined
        ? [problem(null, "has a registry but no name", "add `name:`, as the registry has it")]
        : []),
      ...registryProblems(document, ["datasets", index, "registry"], dataset.registry),
    ];
  });
}

function registryProblems(
  document: JobDocument,
  path: readonly PropertyKey[],
  registry: HarborRegistry,
): readonly Problem[] {
  const place = path.map(String).join(".");
  const given = (keys: readonly (keyof HarborRegistry)[]) => keys.filter((key) => registry[key] != null);
  const [own] = given(["url", "path", "name"]);
  if (registry.url !== undefined && registry.path !== undefined) {
    return [problemAt(document, [...path, "path"], `${place} has both url and path`, "keep one of the two")];
  }
  return own === undefined
    ? []
    : given(OSS_ONLY).map((key) =>
        problemAt(
          document,
          [...path, key],
          `${place} has ${own}, which an OSS registry does not have, and ${key}, which only an OSS registry has`,
          "keep one of the two",
        ),
      );
}
