// @ts-check
import { readdir, readFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import { runnerImport } from "vite";

/** @typedef {import("../src/catalogue/parse-catalogue").CatalogueFault} CatalogueFault */
/** @typedef {import("../src/catalogue/catalogue").CatalogueData} CatalogueData */

/**
 * Loads a TypeScript module of `src/` into a plain script.
 * @template T
 * @param {string} path from the root of the project
 * @returns {Promise<T>}
 */
export async function importSource(path) {
  const { module } = await runnerImport(fileURLToPath(new URL(`../${path}`, import.meta.url)), {
    logLevel: "error",
  });
  return /** @type {T} */ (module);
}

/**
 * @param {CatalogueFault} fault
 * @param {string} folder
 * @param {readonly string[]} domainFiles
 */
function faultToLine(fault, folder, domainFiles) {
  const domain = /^domains\[(\d+)\]/.exec(fault.path)?.[1];
  const file = domain === undefined ? undefined : domainFiles[Number(domain)];
  const elsewhere = fault.path.startsWith("sources") ? "sources.json" : "catalogue.json";
  const criterion = fault.criterionId === null ? "" : ` ${fault.criterionId}`;
  return `  ${folder}/${file ?? elsewhere}:${criterion} ${fault.field} ${fault.message}`;
}

/**
 * @param {string} path
 * @param {string} folder
 * @param {string[]} problems
 */
async function readFiles(path, folder, problems) {
  /** @type {Map<string, unknown>} */
  const files = new Map();
  const names = (await readdir(path)).filter((name) => name.endsWith(".json")).toSorted();
  for (const name of names) {
    try {
      files.set(name, JSON.parse(await readFile(join(path, name), "utf8")));
    } catch (error) {
      problems.push(`  ${folder}/${name}: cannot be read as JSON: ${String(error)}`);
    }
  }
  return { files, names };
}

/**
 * Reads one folder of `criteria/`. Throws one error that names every fault with file, id and field:
 * a build with a broken criterion must not exist.
 * @param {string} path
 * @returns {Promise<{ catalogueData: CatalogueData, contentHash: string }>}
 */
export async function readCatalogueFolder(path) {
  /** @type {[typeof import("../src/catalogue/catalogue-files"), typeof import("../src/catalogue/parse-catalogue"), typeof import("../src/catalogue/content-hash")]} */
  const [{ assembleCatalogue }, { parseCatalogue }, { hashCatalogue }] = await Promise.all([
    importSource("src/catalogue/catalogue-files.ts"),
    importSource("src/catalogue/parse-catalogue.ts"),
    importSource("src/catalogue/content-hash.ts"),
  ]);
  const folder = `criteria/${basename(path)}`;
  /** @type {string[]} */
  const problems = [];
  const { files, names } = await readFiles(path, folder, problems);
  const { data, domainFiles, strays } = assembleCatalogue(files);
  // Without all its files a catalogue has hundreds of faults that are none: say what is amiss with files first.
  if (files.size === names.length) {
    for (const stray of strays) {
      const message = files.has(stray)
        ? `/${stray}: is not listed under domains in catalogue.json`
        : `/catalogue.json: needs ${stray}, which is not there`;
      problems.push(`  ${folder}${message}`);
    }
  }
  const parsed = parseCatalogue(data);
  if (problems.length === 0 && !parsed.ok) {
    problems.push(...parsed.error.faults.map((fault) => faultToLine(fault, folder, domainFiles)));
  }
  if (problems.length > 0) {
    throw new Error(`The catalogue in ${folder} cannot be used:\n${problems.join("\n")}`);
  }
  const catalogueData = /** @type {CatalogueData} */ (data);
  return { catalogueData, contentHash: await hashCatalogue(catalogueData) };
}
