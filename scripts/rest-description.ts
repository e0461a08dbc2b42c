/**
 * Writes the part of GitHub's REST description that the stand-in for GitHub checks requests against: parameters and bodies
 * of the routes below, without the prose. The whole one, as big as half a gigabyte with its variants, is the npm package
 * @octokit/openapi (MIT licence); it is not installed. To add a route or take a newer description:
 *
 *     npm pack @octokit/openapi && tar xzf octokit-openapi-*.tgz package/package.json package/generated/api.github.com.json
 *     npm run compile && node build/scripts/rest-description.js package && npx biome check --write test/fakes/github
 */
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { z } from "zod";

const REPOSITORY = "/repos/{owner}/{repo}";

/** What the action asks for, and what lies next to it. */
const ROUTES: readonly string[] = [
  "GET /user",
  `GET ${REPOSITORY}`,
  `GET ${REPOSITORY}/issues/{issue_number}/comments`,
  `POST ${REPOSITORY}/issues/{issue_number}/comments`,
  `GET ${REPOSITORY}/issues/comments/{comment_id}`,
  `PATCH ${REPOSITORY}/issues/comments/{comment_id}`,
  `DELETE ${REPOSITORY}/issues/comments/{comment_id}`,
  `GET ${REPOSITORY}/commits`,
  `GET ${REPOSITORY}/commits/{ref}`,
  `GET ${REPOSITORY}/commits/{commit_sha}/pulls`,
  `GET ${REPOSITORY}/commits/{ref}/check-runs`,
  `GET ${REPOSITORY}/compare/{basehead}`,
  `GET ${REPOSITORY}/pulls`,
  `GET ${REPOSITORY}/pulls/{pull_number}`,
  `GET ${REPOSITORY}/contents/{path}`,
  `POST ${REPOSITORY}/check-runs`,
  `PATCH ${REPOSITORY}/check-runs/{check_run_id}`,
  `GET ${REPOSITORY}/actions/runs`,
  `GET ${REPOSITORY}/actions/runs/{run_id}`,
  `GET ${REPOSITORY}/actions/runs/{run_id}/jobs`,
  `GET ${REPOSITORY}/actions/runs/{run_id}/artifacts`,
  `GET ${REPOSITORY}/actions/workflows/{workflow_id}`,
  `GET ${REPOSITORY}/actions/workflows/{workflow_id}/runs`,
  `GET ${REPOSITORY}/actions/artifacts`,
  `GET ${REPOSITORY}/actions/artifacts/{artifact_id}`,
  `GET ${REPOSITORY}/actions/artifacts/{artifact_id}/{archive_format}`,
];

const Json = z.record(z.string(), z.unknown());
const Operation = z.object({ parameters: z.array(z.unknown()).default([]), requestBody: z.unknown().optional() });
const Parameter = z.object({
  name: z.string(),
  in: z.enum(["path", "query", "header"]),
  required: z.boolean().default(false),
  schema: z.unknown(),
  "x-multi-segment": z.boolean().default(false),
});
const Body = z.object({
  required: z.boolean().default(false),
  content: z.record(z.string(), z.object({ schema: z.unknown() })),
});

const directory = process.argv[2];
if (directory === undefined) {
  throw new Error("name the directory of the unpacked package @octokit/openapi");
}
const manifest = readJson("package.json");
const description = readJson("generated/api.github.com.json");
const routes = Object.fromEntries(ROUTES.map((route) => [route, routeOf(route)]));
const written = { from: `@octokit/openapi ${String(manifest["version"])}`, routes };
writeFileSync("test/fakes/github/rest-description.json", JSON.stringify(written));

function readJson(file: string): Record<string, unknown> {
  return Json.parse(JSON.parse(readFileSync(path.join(directory ?? "", file), "utf8")));
}

function routeOf(route: string): unknown {
  const [method = "", address = ""] = route.split(" ");
  const found = at(["paths", address, method.toLowerCase()]);
  if (found === undefined) {
    throw new Error(`GitHub's description has no ${route}`);
  }
  const { parameters, requestBody } = Operation.parse(found);
  const body = requestBody === undefined ? undefined : Body.parse(resolved(requestBody));
  return {
    parameters: parameters.map((parameter) => Parameter.parse(resolved(parameter))),
    body: body && { required: body.required, schema: body.content["application/json"]?.schema },
  };
}

function at(keys: readonly string[]): unknown {
  return keys.reduce<unknown>((value, key) => Json.safeParse(value).data?.[key], description);
}

/** The same without references, and without what only people read. */
function resolved(value: unknown): unknown {
  if (Array.isArray(value)) {
    return value.map(resolved);
  }
  const object = Json.safeParse(value).data;
  if (object === undefined) {
    return value;
  }
  const reference = object["$ref"];
  if (typeof reference === "string") {
    return resolved(at(reference.replace("#/", "").split("/")));
  }
  const kept = Object.entries(object).filter(([key, one]) => typeof one !== "string" || key !== "description");
  const entries = kept.filter(([key]) => key !== "example" && key !== "examples");
  return withType(Object.fromEntries(entries.map(([key, one]) => [key, resolved(one)])));
}

/** The alternatives of a body say what they require, and leave out that they are objects. */
function withType(schema: Record<string, unknown>): Record<string, unknown> {
  const isObject = !("type" in schema) && (Array.isArray(schema["required"]) || "additionalProperties" in schema);
  return isObject ? { type: "object", ...schema } : schema;
}
