// @ts-check
// The size budget: what a browser must load before the first screen, counted in the built app.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { buildFolder } from "./set-up.mjs";

const budgetBytes = 120 * 1024;

/** What is loaded only when a report is made, by a text that nothing else holds. */
const lateParts = [
  {
    name: "jsPDF",
    isIn: (/** @type {string} */ code) => code.includes("putCatalog") && code.includes("jsPDF"),
  },
  { name: "a PDF font", isIn: (/** @type {string} */ code) => /["'`]AAEAAAA|\.ttf["'`]/.test(code) },
];

/** @typedef {{ file: string, isEntry?: boolean, imports?: string[], dynamicImports?: string[] }} Chunk */

/**
 * The files of the entry and of all it imports before it can run. Chunks that it asks for afterwards
 * (routes, the catalogue, the report) are not among them.
 * @param {Readonly<Record<string, Chunk>>} manifest
 */
function firstLoadFiles(manifest) {
  /** @type {Set<string>} */
  const seen = new Set();
  /** @param {string} key */
  const visit = (key) => {
    if (seen.has(key)) return;
    seen.add(key);
    manifest[key]?.imports?.forEach(visit);
  };
  for (const [key, chunk] of Object.entries(manifest)) if (chunk.isEntry === true) visit(key);
  return [...seen].map((key) => manifest[key]?.file ?? key).filter((file) => file.endsWith(".js"));
}

/** @param {string} folder */
function measure(folder) {
  const manifestPath = join(folder, ".vite", "manifest.json");
  if (!existsSync(manifestPath)) return ["There is no build to measure. Run: npm run build"];
  /** @type {Record<string, Chunk>} */
  const manifest = JSON.parse(readFileSync(manifestPath, "utf8"));
  const html = readFileSync(join(folder, "index.html"), "utf8");
  const named = [...html.matchAll(/(?:src|href)="\.\/([^"]+\.js)"/g)].map((match) => match[1] ?? "");
  const first = [...new Set([...firstLoadFiles(manifest), ...named])];
  if (first.length === 0 || named.length === 0) return ["The build names no script: nothing was measured."];

  let total = 0;
  const faults = [];
  for (const file of first) {
    const bytes = readFileSync(join(folder, file));
    const size = gzipSync(bytes, { level: 9 }).length;
    total += size;
    console.log(`  ${(size / 1024).toFixed(1).padStart(6)} KB gzip  ${file}`);
    for (const part of lateParts)
      if (part.isIn(bytes.toString()))
        faults.push(`${file} holds ${part.name}, which belongs to the report.`);
  }
  console.log(
    `  ${(total / 1024).toFixed(1).padStart(6)} KB gzip  first load, of ${budgetBytes / 1024} allowed`,
  );
  if (total > budgetBytes) faults.push(`The first load is ${total - budgetBytes} bytes over its budget.`);

  const scripts = readdirSync(join(folder, "assets")).filter((file) => file.endsWith(".js"));
  const codes = scripts.map((file) => readFileSync(join(folder, "assets", file), "utf8"));
  for (const part of lateParts) {
    if (!codes.some(part.isIn))
      faults.push(`No file of the build holds ${part.name}: this check looks for the wrong thing.`);
  }
  if (!scripts.some((file) => file.startsWith("catalogue")))
    faults.push("The catalogue has no chunk of its own.");
  return faults;
}

const faults = measure(process.argv[2] ?? buildFolder);
for (const fault of faults) console.error(fault);
if (faults.length > 0) process.exitCode = 1;
