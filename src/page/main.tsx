import { render } from "preact";
import type { PageData } from "../report/html/page-data.ts";
import { App } from "./app.tsx";
import { openPack } from "./packs.ts";

/** Shows the page. Before that, and where it cannot be, the page has the answer as plain text. */
async function show(): Promise<void> {
  const place = document.getElementById("page");
  const data = (await openPack("data")) as PageData | null;
  if (place === null || data === null) {
    throw new Error("this file is not complete: it has no data");
  }
  place.replaceChildren();
  render(<App data={data} />, place);
  performance.mark("usable");
}

show().catch((error: unknown) => {
  const line = document.createElement("p");
  line.setAttribute("role", "alert");
  line.textContent = `The report cannot be shown: ${String(error)}. results.json has the same content.`;
  document.body.append(line);
});
