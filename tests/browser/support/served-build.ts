import { cp, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright";
import { serve } from "../../../scripts/serve.mjs";
import { buildFolder } from "../../../scripts/set-up.mjs";

/** A server of a test's own, which can be stopped, and its own copy of the build, which can be changed. */
export type ServedBuild = {
  readonly url: string;
  readonly folder: string;
  readonly stop: () => Promise<void>;
  /** Serves what lies in the folder now at the same address, as a new start of `npm start` would. */
  readonly startAgain: () => Promise<void>;
  readonly remove: () => Promise<void>;
};

/** Serves a copy of the build at an address of its own. */
export async function serveOwnBuild(): Promise<ServedBuild> {
  const folder = await mkdtemp(join(tmpdir(), "havenmark-build-"));
  await cp(buildFolder, folder, { recursive: true });
  let served = await serve({ folder, port: 0 });
  const { url } = served;
  return {
    url,
    folder,
    stop: () => served.close(),
    async startAgain() {
      served = await serve({ folder, port: Number(new URL(url).port) });
    },
    async remove() {
      await served.close();
      await rm(folder, { recursive: true });
    },
  };
}

/** Waits until the browser holds its copy of the app and answers from it. */
export async function untilKept(page: Page): Promise<void> {
  await page.waitForFunction(() => navigator.serviceWorker.controller?.state === "activated");
}
