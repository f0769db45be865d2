import { mkdtemp, readFile, rm } from "node:fs/promises";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "vite";
import { cataloguePlugin } from "../../../scripts/catalogue-plugin.mjs";
import { headers } from "../../../scripts/headers.mjs";

const emptyModule = fileURLToPath(new URL("../../../scripts/empty-module.mjs", import.meta.url));

/** A page of one script, built and served under the app's own policy. */
export type ServedBundle = { readonly url: string; readonly close: () => Promise<void> };

/** Builds `entry`, a file of this folder, into a folder of its own and serves it on `port`. */
export async function serveBundle(entry: string, port: number): Promise<ServedBundle> {
  const folder = await mkdtemp(join(tmpdir(), "havenmark-bundle-"));
  const input = fileURLToPath(new URL(entry, import.meta.url));
  await build({
    configFile: false,
    logLevel: "error",
    base: "./",
    plugins: [cataloguePlugin()],
    // As the app leaves them out of jsPDF.
    resolve: { alias: { html2canvas: emptyModule, canvg: emptyModule, dompurify: emptyModule } },
    worker: { format: "es" },
    build: {
      outDir: folder,
      emptyOutDir: true,
      modulePreload: { polyfill: false },
      rolldownOptions: {
        input,
        checks: { bundlerTimings: false },
        output: { entryFileNames: "assets/page.js" },
      },
    },
  });
  const page =
    '<!doctype html><meta charset="utf-8"><title>Evidence</title><script type="module" src="./assets/page.js"></script>';
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? "/", "http://localhost").pathname;
    const answer = (type: string, body: string | Buffer): void => {
      response.writeHead(200, { ...headers, "Content-Type": type }).end(body);
    };
    if (path === "/") answer("text/html; charset=utf-8", page);
    else if (/^\/assets\/[\w.-]+\.js$/.test(path)) {
      readFile(join(folder, path)).then(
        (body) => answer("text/javascript; charset=utf-8", body),
        () => response.writeHead(404).end(),
      );
    } else response.writeHead(path === "/favicon.ico" ? 204 : 404).end();
  });
  await new Promise<void>((resolve) => server.listen(port, "localhost", resolve));
  return {
    url: `http://localhost:${port}/`,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await rm(folder, { recursive: true });
    },
  };
}
