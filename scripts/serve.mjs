// @ts-check
// A small server for the built app, for this computer only: no dependency, no write, no listing.
import { readdir, readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { extname, join, relative, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { headersOf } from "./headers.mjs";

/** The address is part of the data: another port or host name would open another, empty database. */
const productPort = 4790;

/** @type {Readonly<Record<string, string>>} */
const mediaTypes = {
  ".css": "text/css; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".ico": "image/x-icon",
  ".jpg": "image/jpeg",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".mjs": "text/javascript; charset=utf-8",
  ".png": "image/png",
  ".svg": "image/svg+xml; charset=utf-8",
  ".ttf": "font/ttf",
  ".txt": "text/plain; charset=utf-8",
  ".wasm": "application/wasm",
  ".webmanifest": "application/manifest+json; charset=utf-8",
  ".woff2": "font/woff2",
};

/** What can be caused from outside: said to the person, never as a stack of calls. */
export class ServeError extends Error {}

/**
 * All files of the build by their address. They are read once, so that no address can reach outside
 * the folder and a rebuild never pulls a page apart that somebody has open.
 * @param {string} folder
 */
async function readBuild(folder) {
  /** @type {Map<string, Buffer>} */
  const files = new Map();
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  for (const entry of entries) {
    const path = relative(folder, join(entry.parentPath, entry.name)).split(sep).join("/");
    const isHidden = path.split("/").some((part) => part.startsWith(".") || part.startsWith("_"));
    if (entry.isFile() && !isHidden) files.set(`/${path}`, await readFile(join(folder, path)));
  }
  const index = files.get("/index.html");
  if (index === undefined) throw new ServeError("There is no built app to serve. Run: npm run build");
  return files.set("/", index);
}

/**
 * @param {import("node:http").IncomingMessage} request
 * @param {ReadonlyMap<string, Buffer>} files
 * @param {number} port
 * @returns {{ status: number, headers: Record<string, string>, body: Buffer | string }}
 */
function answer(request, files, port) {
  const plain = { "Content-Type": "text/plain; charset=utf-8" };
  if (request.method !== "GET" && request.method !== "HEAD") {
    return {
      status: 405,
      headers: { ...plain, Allow: "GET, HEAD" },
      body: "Only reading is possible here.\n",
    };
  }
  const host = request.headers.host ?? "";
  if (host === `127.0.0.1:${port}` || host === `[::1]:${port}`) {
    // The same app under another name would have another database and look empty.
    return {
      status: 307,
      headers: { ...plain, Location: `http://localhost:${port}${request.url ?? "/"}` },
      body: "",
    };
  }
  if (host !== `localhost:${port}`) return { status: 421, headers: plain, body: "This is not that host.\n" };
  const path = (request.url ?? "/").replace(/[?#].*$/s, "");
  const body = files.get(path);
  if (body === undefined) return { status: 404, headers: plain, body: "There is no such file.\n" };
  const isHashed = path.startsWith("/assets/");
  return {
    status: 200,
    headers: {
      "Content-Type": mediaTypes[extname(path === "/" ? "/index.html" : path)] ?? "application/octet-stream",
      "Cache-Control": isHashed ? "public, max-age=31536000, immutable" : "no-cache",
    },
    body,
  };
}

/**
 * @param {import("node:http").Server} server
 * @param {number} port
 * @param {string} host
 * @returns {Promise<NodeJS.ErrnoException | null>}
 */
function listen(server, port, host) {
  return new Promise((resolve) => {
    server.once("error", resolve);
    server.listen({ port, host, exclusive: true }, () => {
      server.off("error", resolve);
      resolve(null);
    });
  });
}

/** @param {number} port */
async function isOurs(port) {
  try {
    const response = await fetch(`http://localhost:${port}/`, { signal: AbortSignal.timeout(2000) });
    return (await response.text()).includes("<title>Havenmark</title>");
  } catch {
    return false;
  }
}

/** @param {number} port */
async function takenSentence(port) {
  return (await isOurs(port))
    ? `Havenmark is running already: open http://localhost:${port}/. To start it anew, stop it first (Ctrl+C in its window).`
    : `Port ${port} is taken by another program. Havenmark needs this one, because your data belongs to the address ` +
        `http://localhost:${port}/. Stop the other program, then start again.`;
}

/**
 * Serves `folder` at `http://localhost:<port>/`, reachable from this computer only.
 * Port 0 takes any free one (for tests); a port that is taken is an error, never the next one.
 * @param {{ folder: string, port: number }} options
 */
export async function serve({ folder, port }) {
  const files = await readBuild(folder);
  let boundPort = port;
  /** @type {import("node:http").Server[]} */
  const servers = [];
  const close = async () => {
    await Promise.all(
      servers.map((server) => {
        const closed = new Promise((resolve) => {
          server.close(resolve);
        });
        server.closeAllConnections();
        return closed;
      }),
    );
  };
  // "localhost" means either of the two, as the browser likes.
  for (const host of ["127.0.0.1", "::1"]) {
    const server = createServer((request, response) => {
      const { status, headers: own, body } = answer(request, files, boundPort);
      const path = (request.url ?? "/").replace(/[?#].*$/s, "");
      response.writeHead(status, { ...headersOf(path), ...own, "Content-Length": Buffer.byteLength(body) });
      response.end(request.method === "HEAD" ? undefined : body);
    });
    const error = await listen(server, boundPort, host);
    if (error === null) {
      servers.push(server);
      const address = server.address();
      if (address !== null && typeof address === "object") boundPort = address.port;
    } else if (error.code === "EADDRINUSE") {
      await close();
      throw new ServeError(await takenSentence(boundPort));
    } else if (host === "127.0.0.1" || (error.code !== "EADDRNOTAVAIL" && error.code !== "EAFNOSUPPORT")) {
      await close();
      throw new ServeError(`Havenmark cannot listen on port ${boundPort} of this computer (${error.code}).`);
    }
  }
  return { url: `http://localhost:${boundPort}/`, close };
}

/**
 * Serves until somebody stops it.
 * @param {string} folder
 */
export async function serveUntilStopped(folder) {
  const { url, close } = await serve({ folder, port: productPort });
  const stop = () => {
    console.log("\nHavenmark has stopped. What you entered stays in your browser.");
    void close().then(() => process.exit(0));
  };
  process.once("SIGINT", stop);
  process.once("SIGTERM", stop);
  return url;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    const url = await serveUntilStopped(fileURLToPath(new URL("../dist/", import.meta.url)));
    console.log(`Havenmark is served at ${url}`);
  } catch (error) {
    if (!(error instanceof ServeError)) throw error;
    console.error(error.message);
    process.exitCode = 1;
  }
}
