import { existsSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { type Browser, type BrowserContextOptions, chromium, type Page } from "playwright-core";

const PLACES = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

/** Where a browser is that these tests can drive; null where there is none. */
export function chromiumPath(): string | null {
  return PLACES.find((place) => existsSync(place)) ?? null;
}

export async function openBrowser(): Promise<Browser> {
  const executablePath = chromiumPath();
  if (executablePath === null) {
    throw new Error(`there is no Chromium at ${PLACES.join(", ")}`);
  }
  return await chromium.launch({ executablePath, args: ["--no-sandbox", "--disable-gpu"] });
}

const TELL_VIOLATIONS = `document.addEventListener("securitypolicyviolation", (event) => {
  console.error("policy: " + event.violatedDirective + " " + event.blockedURI);
});`;

/** A page from the disk, with everything in it that should not happen. */
export interface OpenPage extends AsyncDisposable {
  readonly page: Page;
  /** Errors, requests beside the page itself, violations of its policy, dialogs. */
  readonly trouble: readonly string[];
}

export async function openFile(
  browser: Browser,
  file: string,
  hash = "",
  options: BrowserContextOptions = {},
): Promise<OpenPage> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, ...options });
  const page = await context.newPage();
  const trouble: string[] = [];
  const address = `${pathToFileURL(file).href}${hash}`;
  page.on("pageerror", (error) => trouble.push(`error: ${error.message}`));
  page.on("console", (message) => {
    if (message.type() === "error" || message.type() === "warning") {
      trouble.push(`console: ${message.text()}`);
    }
  });
  page.on("dialog", (dialog) => {
    trouble.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on("request", (request) => {
    if (request.url().split("#")[0] !== address.split("#")[0]) {
      trouble.push(`request: ${request.url()}`);
    }
  });
  await page.addInitScript(TELL_VIOLATIONS);
  await page.goto(address);
  await page.locator("main.page h1").first().waitFor();
  await page.locator(".foot").or(page.locator(".way")).first().waitFor();
  return { page, trouble, [Symbol.asyncDispose]: async () => await context.close() };
}

/** When the page could be used, in milliseconds after it was asked for. */
export async function usableTime(page: Page): Promise<number> {
  return Math.round(await page.evaluate<number>("performance.getEntriesByName('usable')[0].startTime"));
}

/** Types into the search, and tells how many milliseconds it takes to the frame that shows what was found. */
export async function filterTime(page: Page, text: string): Promise<number> {
  const time = await page.evaluate<number>(`(async () => {
    const input = document.querySelector(".toolbar .search");
    const start = performance.now();
    input.value = ${JSON.stringify(text)};
    input.dispatchEvent(new Event("input", { bubbles: true }));
    await new Promise((shown) => requestAnimationFrame(() => setTimeout(shown)));
    return performance.now() - start;
  })()`);
  return Math.round(time);
}
