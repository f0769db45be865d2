import type { TestProject } from "vitest/node";
import { serve } from "../../../scripts/serve.mjs";
import { buildFolder, ensureBuild } from "../../../scripts/set-up.mjs";

declare module "vitest" {
  interface ProvidedContext {
    /** Where the production build is served to the browser tests, ending in `/`. */
    readonly baseUrl: string;
  }
}

/** Builds the app when its sources changed and serves it, as `npm start` would, for all browser tests. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  ensureBuild();
  const { url, close } = await serve({ folder: buildFolder, port: 0 });
  project.provide("baseUrl", url);
  return close;
}
