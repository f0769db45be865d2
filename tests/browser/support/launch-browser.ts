import { chromium, type Browser } from "playwright";
import { findBrowser } from "../../../scripts/browser.mjs";

/** Flags that keep the browser from talking to anybody but the page under test. */
const quietFlags = [
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--disable-quic",
  "--no-first-run",
  "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost",
];

/** The path of the browser that all browser tests drive. */
async function browserPath(): Promise<string> {
  const path = await findBrowser();
  if (path === null) throw new Error("No Chromium, Chrome or Edge was found: run npm test, which gets one");
  return path;
}

export async function launchBrowser(): Promise<Browser> {
  const isRoot = process.getuid?.() === 0;
  return chromium.launch({
    executablePath: await browserPath(),
    args: [...quietFlags, ...(isRoot ? ["--no-sandbox"] : [])],
  });
}
