// @ts-check
// The service worker: keeps one copy of the whole build, so that the app opens without a network. It
// asks its own server for the files of this build once, and never for anything else.

/** @typedef {{ readonly version: string, readonly files: readonly (readonly [path: string, hash: string])[] }} Build */

// What stands here is put in by the build: see offline-plugin.mjs.
const build = /** @type {Build} */ ({ version: "", files: [] });

const worker = /** @type {ServiceWorkerGlobalScope} */ (/** @type {unknown} */ (self));
const { scope } = worker.registration;
// Several copies of the app may lie in folders of one host.
const prefix = `havenmark ${scope} `;
const ownCache = `${prefix}${build.version}`;
const pages = new Set([scope, new URL("index.html", scope).href]);
const known = new Set(build.files.map(([path]) => new URL(path, scope).href));
const assets = new URL("assets/", scope).href;

/**
 * Asked for anew and with its hash, since a host in the midst of an upgrade could otherwise give us the
 * page of one build and the scripts of another; then nothing is kept, and the next visit tries again.
 * @param {readonly [path: string, hash: string]} file
 */
function toRequest([path, integrity]) {
  return new Request(new URL(path, scope), { integrity, cache: "no-cache" });
}

async function keepFiles() {
  const cache = await caches.open(ownCache);
  await cache.addAll(build.files.map(toRequest));
}

/** Tabs of the build before go on with their own scripts until they are reloaded; older copies go. */
async function takeOver() {
  const others = (await caches.keys()).filter((name) => name.startsWith(prefix) && name !== ownCache);
  await Promise.all(others.slice(0, -1).map((name) => caches.delete(name)));
  await worker.clients.claim();
}

/** @param {Request} request */
async function answer(request) {
  const cache = await caches.open(ownCache);
  // A module is asked for with other headers than the ones it was kept with.
  const options = { ignoreVary: true, ignoreSearch: true };
  const kept = await cache.match(request.mode === "navigate" ? scope : request, options);
  return kept ?? (await caches.match(request, options)) ?? Response.error();
}

worker.addEventListener("install", (event) => event.waitUntil(keepFiles()));
worker.addEventListener("activate", (event) => event.waitUntil(takeOver()));
worker.addEventListener("message", (event) => {
  // Sent by the page once a person has agreed to reload.
  if (event.data === "take over") void worker.skipWaiting();
});
worker.addEventListener("fetch", (event) => {
  const { request } = event;
  const address = request.url.replace(/[?#].*$/s, "");
  const isPage = request.mode === "navigate" && pages.has(address);
  const isFile = request.mode !== "navigate" && (known.has(address) || address.startsWith(assets));
  if (request.method === "GET" && (isPage || isFile)) event.respondWith(answer(request));
});
