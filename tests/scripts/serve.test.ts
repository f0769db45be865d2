import { mkdtemp, mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { createServer, request } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { headers, headersToFile } from "../../scripts/headers.mjs";
import { serve } from "../../scripts/serve.mjs";

type Answer = { status: number; headers: Record<string, unknown>; body: string };

let folder = "";
let served: Awaited<ReturnType<typeof serve>>;
let port = 0;

beforeAll(async () => {
  folder = join(await mkdtemp(join(tmpdir(), "havenmark-serve-")), "dist");
  await mkdir(join(folder, "assets"), { recursive: true });
  await writeFile(join(folder, "index.html"), "<title>Havenmark</title>");
  await writeFile(join(folder, "assets", "app-1a2b.js"), "export {};");
  await writeFile(join(folder, "assets", "face-1a2b.woff2"), "font");
  await writeFile(join(folder, ".build-of"), "secret");
  await writeFile(join(folder, "..", "outside.txt"), "secret");
  served = await serve({ folder, port: 0 });
  port = Number(new URL(served.url).port);
});
afterAll(async () => {
  await served.close();
  await rm(join(folder, ".."), { recursive: true });
});

/** Asks with the path exactly as written: a URL would tidy it first. */
function ask(
  path: string,
  options: { method?: string; host?: string; address?: string } = {},
): Promise<Answer> {
  const { method = "GET", host = `localhost:${port}`, address = "127.0.0.1" } = options;
  return new Promise((resolve, reject) => {
    request({ host: address, port, path, method, headers: { Host: host } }, (response) => {
      let body = "";
      response.on("data", (part: Buffer) => (body += part.toString()));
      response.on("end", () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body }),
      );
    })
      .on("error", reject)
      .end();
  });
}

describe("the server of npm start", () => {
  it("sends every header of the list with every answer", async () => {
    const expected = Object.fromEntries(
      Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]),
    );
    for (const path of ["/", "/assets/app-1a2b.js", "/nowhere"])
      expect((await ask(path)).headers).toMatchObject(expected);
  });

  it.each([
    ["/", "text/html; charset=utf-8", "no-cache"],
    ["/index.html?x=1", "text/html; charset=utf-8", "no-cache"],
    ["/assets/app-1a2b.js", "text/javascript; charset=utf-8", "public, max-age=31536000, immutable"],
    ["/assets/face-1a2b.woff2", "font/woff2", "public, max-age=31536000, immutable"],
  ])("%s is %s", async (path, type, cache) => {
    const answer = await ask(path);
    expect(answer.status).toBe(200);
    expect(answer.headers).toMatchObject({ "content-type": type, "cache-control": cache });
  });

  it.each([
    "/../outside.txt",
    "/assets/../../outside.txt",
    "/%2e%2e/outside.txt",
    "/..%2foutside.txt",
    "/.build-of",
    "//etc/passwd",
    "/%00",
  ])("%s leads nowhere", async (path) => {
    const answer = await ask(path);
    expect(answer.status).toBe(404);
    expect(answer.body).not.toContain("secret");
  });

  it("answers on both loopback addresses, and sends those names on to localhost, where the data is", async () => {
    expect((await ask("/", { address: "::1" })).status).toBe(200);
    for (const host of [`127.0.0.1:${port}`, `[::1]:${port}`]) {
      const answer = await ask("/index.html", { host });
      expect(answer.status).toBe(307);
      expect(answer.headers["location"]).toBe(`http://localhost:${port}/index.html`);
    }
  });

  it("refuses to be reached under a foreign name", async () => {
    expect((await ask("/", { host: "evil.example" })).status).toBe(421);
  });

  it("only reads", async () => {
    expect((await ask("/", { method: "POST" })).status).toBe(405);
    expect(await ask("/", { method: "HEAD" })).toMatchObject({ status: 200, body: "" });
  });

  it("says in a sentence when its port is taken, by itself or by another program", async () => {
    await expect(serve({ folder, port })).rejects.toThrow(
      /Havenmark is running already: open http:\/\/localhost/,
    );
    const other = createServer((_, response) => response.end("other"));
    await new Promise<void>((resolve) => {
      other.listen(0, "127.0.0.1", resolve);
    });
    const taken = (other.address() as AddressInfo).port;
    await expect(serve({ folder, port: taken })).rejects.toThrow(
      /is taken by another program.*Stop the other program/s,
    );
    await new Promise((resolve) => {
      other.close(resolve);
    });
  });

  it("says what to do when nothing is built yet", async () => {
    await expect(serve({ folder: join(folder, "assets"), port: 0 })).rejects.toThrow("npm run build");
  });
});

describe("the file for static hosts", () => {
  it("repeats the list of headers", async () => {
    expect(await readFile(new URL("../../public/_headers", import.meta.url), "utf8")).toBe(headersToFile());
  });
});
