// @ts-check
import { createHash } from "node:crypto";
import { readdir, readFile, writeFile } from "node:fs/promises";
import { join, relative, resolve, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { offlineWorkerName } from "./headers.mjs";

const source = fileURLToPath(new URL("./offline-worker.mjs", import.meta.url));
const emptyBuild = '{ version: "", files: [] }';

/**
 * Every file that a host serves, by its address from the page, with its hash. The page itself stands
 * under the folder's own address: hosts like to lead `index.html` there.
 * @param {string} folder
 * @returns {Promise<readonly (readonly [path: string, hash: string])[]>}
 */
async function listFiles(folder) {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join("/"))
    .filter((path) => path !== offlineWorkerName && !/(^|\/)[._]/.test(path))
    .toSorted();
  return Promise.all(
    paths.map(async (path) => {
      const hash = createHash("sha256").update(await readFile(join(folder, path)));
      return /** @type {const} */ ([path === "index.html" ? "./" : path, `sha256-${hash.digest("base64")}`]);
    }),
  );
}

/**
 * Writes the service worker of a build into its folder.
 * @param {string} folder
 */
export async function writeOfflineWorker(folder) {
  const files = await listFiles(folder);
  const version = createHash("sha256").update(JSON.stringify(files)).digest("hex").slice(0, 16);
  const text = await readFile(source, "utf8");
  const [before, after, ...others] = text.split(emptyBuild);
  if (before === undefined || after === undefined || others.length > 0) {
    throw new Error("The service worker has no place for the list of files");
  }
  await writeFile(join(folder, offlineWorkerName), `${before}${JSON.stringify({ version, files })}${after}`);
}

/**
 * The service worker is written last, when all files of the build lie in their folder.
 * @returns {import("vite").Plugin}
 */
export function offlinePlugin() {
  let folder = "";
  return {
    name: "havenmark:offline",
    apply: "build",
    configResolved(config) {
      folder = resolve(config.root, config.build.outDir);
    },
    writeBundle: { order: "post", sequential: true, handler: () => writeOfflineWorker(folder) },
  };
}
