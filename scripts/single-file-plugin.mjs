// @ts-check
import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { viteSingleFile } from "vite-plugin-singlefile";
import { singleFilePolicy } from "./headers.mjs";

const publicFolder = new URL("../public/", import.meta.url);
const fileName = "havenmark.html";

/**
 * pdf.js loads its decoder of JPEG 2000 as a script by its address, which a page from disk cannot: it
 * does without, and such pictures in a PDF stay blank.
 * @type {import("vite").Plugin}
 */
const withoutDecoders = {
  name: "havenmark:without-decoders",
  enforce: "pre",
  transform: {
    filter: { id: /\/pdf-data\.ts$/ },
    handler: (code) => code.replace("wasm/openjpeg_nowasm_fallback.js", "wasm/none/*.js"),
  },
};

/** A worker by the address of its module, as everywhere in src/. */
const workerCall =
  /new Worker\(\s*new URL\("([^"]+)", import\.meta\.url\),\s*\{ type: "module" \}\s*,?\s*\)/g;

/**
 * A page opened from disk can load no second file, a worker neither: its code becomes a text in the page.
 * @param {string} code
 */
function inlineWorkers(code) {
  /** @type {string[]} */
  const imports = [];
  const changed = code.replace(workerCall, (_, path) => {
    const name = `InlineWorker${imports.length}`;
    imports.push(`import ${name} from ${JSON.stringify(`${path}?worker&inline`)};`);
    return `new ${name}()`;
  });
  return imports.length === 0 ? null : `${imports.join("\n")}\n${changed}`;
}

/** @param {string} text */
function hashSource(text) {
  return `'sha256-${createHash("sha256").update(text).digest("base64")}'`;
}

/**
 * Allows what stands in the page, by its hash, and nothing else.
 * @param {string} html
 */
function addPolicy(html) {
  const parts = [...html.matchAll(/<(script|style)\b[^>]*>([\s\S]*?)<\/\1>/g)];
  /** @param {string} name */
  const hashesOf = (name) =>
    parts.filter((part) => part[1] === name).map((part) => hashSource(part[2] ?? ""));
  const policy = singleFilePolicy(hashesOf("script"), hashesOf("style"));
  return html.replace(
    "<head>",
    `<head>\n    <meta http-equiv="Content-Security-Policy" content="${policy}" />`,
  );
}

/**
 * The page on its own: what it links to in `public/` becomes part of it or goes.
 * @param {string} html
 */
async function standAlone(html) {
  const layers = await readFile(new URL("layers.css", publicFolder), "utf8");
  const icon = await readFile(new URL("icon.svg", publicFolder), "base64");
  return html
    .replace(/<link rel="stylesheet" href="[^"]*layers\.css"\s*\/?>/, () => `<style>${layers}</style>`)
    .replace(/<link rel="icon"[^>]*>/, `<link rel="icon" href="data:image/svg+xml;base64,${icon}" />`)
    .replace(/\s*<link rel="(?:apple-touch-icon|manifest)"[^>]*>/g, "")
    .replace(
      /<div id="root">[\s\S]*?<\/div>/,
      '<div id="root"><p>Havenmark needs JavaScript to run.</p></div>',
    );
}

/**
 * Builds the whole app into one page that opens from disk: `vite build --mode single`.
 * @returns {import("vite").PluginOption[]}
 */
export function singleFilePlugins() {
  /** @type {import("vite").Plugin} */
  const workers = {
    name: "havenmark:inline-workers",
    enforce: "pre",
    transform: {
      filter: { id: /\/src\/.*\.ts$/ },
      handler: (code) => inlineWorkers(code),
    },
    config: (config) => ({
      publicDir: false,
      worker: {
        format: "iife",
        plugins: () => [withoutDecoders],
        rolldownOptions: { output: { codeSplitting: false } },
      },
      build: { outDir: config.build?.outDir ?? "dist-single", manifest: false },
    }),
  };
  /** @type {import("vite").Plugin} */
  const page = {
    name: "havenmark:single-page",
    enforce: "post",
    generateBundle: {
      order: "post",
      async handler(_, bundle) {
        const html = bundle["index.html"];
        if (html?.type !== "asset") throw new Error("There is no page to put everything into");
        html.fileName = fileName;
        html.source = addPolicy(await standAlone(String(html.source)));
        for (const file of Object.values(bundle)) {
          if (file !== html) this.error(`Not in the page: ${file.fileName}`);
        }
        const sizeBytes = Buffer.byteLength(html.source);
        this.info(`${fileName}: ${(sizeBytes / 1024 / 1024).toFixed(1)} MB, opens from disk`);
      },
    },
  };
  return [workers, viteSingleFile(), page];
}
