import { randomUUID } from "node:crypto";

export interface MultipartForm {
  readonly headers: Readonly<Record<string, string>>;
  readonly body: readonly Uint8Array[];
}

/** A multipart/form-data body of plain fields and one file part named `file`, without copying the file's bytes. */
export function multipart(fields: Readonly<Record<string, string>>, file: Uint8Array): MultipartForm {
  // A random boundary of 122 bits cannot occur in the file, so the file needs no scan.
  const boundary = `rock-job-${randomUUID()}`;
  const head = Object.entries(fields).map(
    ([name, value]) => `--${boundary}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`,
  );
  const fileHead =
    `--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="upload"\r\n` +
    "Content-Type: application/octet-stream\r\n\r\n";
  return {
    headers: { "content-type": `multipart/form-data; boundary=${boundary}` },
    body: [Buffer.from(head.join("") + fileHead), file, Buffer.from(`\r\n--${boundary}--\r\n`)],
  };
}
