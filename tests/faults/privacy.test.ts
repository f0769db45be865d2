import { createServer, type Server } from "node:http";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { inflateSync } from "node:zlib";
import type { Download, Page } from "playwright";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { aPdf } from "../browser/support/intake-files";
import { goToScreen } from "../browser/support/open-assessment";
import { aWordFile } from "../storage/document-text/office-builders";
import { findLack } from "./disks";
import { startKillable } from "./killable-browser";
import { tellNumber } from "./number-lines";
import { makeWorkFiles } from "./work-files";
import { beginReplacing, chooseFile, openApp, untilRestored } from "./workspace-page";

const MARK = "quillfeather";

let folder = "";
let listener: Server;
let port = 0;
const hits: string[] = [];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), `havenmark-${MARK}-`));
  listener = createServer((request, response) => {
    hits.push(request.url ?? "");
    response.writeHead(200, { "Access-Control-Allow-Origin": "*" }).end("caught");
  });
  await new Promise<void>((resolve) => listener.listen(0, "127.0.0.1", resolve));
  const address = listener.address();
  port = typeof address === "object" && address !== null ? address.port : 0;
});

afterAll(async () => {
  listener.closeAllConnections();
  listener.close();
  await rm(folder, { recursive: true, force: true });
});

const screens = ["", "/checklist", "/evidence", "/gaps", "/plan", "/report"];

describe("hostile files and words", () => {
  it("through every path of the app call nobody (P2)", async () => {
    const at = (path: string): string => `http://127.0.0.1:${String(port)}/${path}`;
    const script = `fetch('${at("script")}');new Image().src='${at("image")}'`;
    const words = `"><img src=${at("words")} onerror="${script}"><script>${script}</script>{{${at("x")}}}=HYPERLINK("${at("cell")}")`;
    const svg = `<svg xmlns="http://www.w3.org/2000/svg" onload="${script}"><image href="${at("svg")}"/><style>@import url(${at("css")});</style></svg>`;
    const html = `<!doctype html><meta http-equiv="refresh" content="0;url=${at("refresh")}"><link rel=preconnect href="${at("")}"><img src="${at("html")}"><script>${script}</script>`;
    const hostile: readonly (readonly [name: string, bytes: Buffer | string])[] = [
      ["drawing.svg", svg],
      ["page.html", html],
      ["page.png", html],
      ["form.pdf", aPdf(["A form"], { script: `this.submitForm\\('${at("pdf")}'\\)` })],
      ["words.docx", Buffer.from(aWordFile([`=HYPERLINK("${at("docx")}")`, words]))],
      ["table.csv", `role,share\n=HYPERLINK("${at("csv")}"),<img src=${at("csv-image")}>\n`],
      [`<img src=${encodeURIComponent(at("name"))} onerror=alert(1)>.txt`, words],
    ];
    const paths: string[] = [];
    for (const [index, [name, bytes]] of hostile.entries()) {
      const path = join(folder, name.replaceAll("/", "_"));
      await writeFile(path, bytes);
      paths.push(path);
      expect(index).toBeLessThan(10);
    }
    const files = await makeWorkFiles(folder, { ready: 1, theirs: 0, siteName: words });
    const browser = await startKillable({ profile: join(folder, "profile") });
    const page = browser.context.pages()[0] ?? (await browser.context.newPage());
    await chooseFile(page, files.base);
    await beginReplacing(page);
    await untilRestored(page);
    await openApp(page, `#/assessments/${files.draftId}/checklist/${files.criterionIds[0]!}`);
    for (const name of ["Note for the report", "Private note"]) {
      const field = page.getByRole("textbox", { name });
      if ((await field.count()) > 0) await field.fill(words);
    }
    await openApp(page, `#/assessments/${files.draftId}/evidence`);
    await page.getByLabel("Add evidence files").setInputFiles(paths);
    await page
      .getByText(/words\.docx: (stored|not stored)|decision/)
      .first()
      .waitFor();
    await expect.poll(() => page.getByRole("button", { name: /^Open / }).count()).toBeGreaterThan(1);
    const shown = await page.getByRole("button", { name: /^Open / }).count();
    for (let index = 0; index < shown; index += 1) {
      await page
        .getByRole("button", { name: /^Open / })
        .nth(index)
        .click();
      const dialog = page.getByRole("dialog");
      await dialog.waitFor();
      await page.waitForTimeout(300);
      await dialog.getByRole("button", { name: "Close" }).click();
      await dialog.waitFor({ state: "hidden" });
    }
    for (const id of [files.draftId, files.readyIds[0]!]) {
      for (const screen of screens) {
        await openApp(page, `#/assessments/${id}${screen}`);
        await page.waitForTimeout(200);
      }
    }
    await page.getByText(/^Page 1 of \d+$/).waitFor();
    for (const hash of ["#/", "#/handoff", "#/settings", "#/help"]) await openApp(page, hash);
    const ownHits = [...hits];
    // The same words where nobody stops them: the listener hears.
    const free = await browser.context.newPage();
    await free.setContent(html);
    await expect.poll(() => hits.length).toBeGreaterThan(ownHits.length);
    const control = hits.length - ownHits.length;
    await browser.close();
    tellNumber(
      "P2",
      `${String(hostile.length)} hostile files and hostile words on ${String(screens.length * 2 + 5)} screens, ${String(shown)} items opened: ` +
        `${String(ownHits.length)} calls heard; control: ${String(control)}`,
    );
    expect(ownHits).toEqual([]);
  }, 300_000);
});

/** Every text that could stand in a file: as it is, in UTF-16, and in its compressed streams. */
function holds(bytes: Buffer, word: string): boolean {
  const forms = [Buffer.from(word), Buffer.from(word, "utf16le"), Buffer.from(word, "utf16le").swap16()];
  const parts = [bytes];
  for (let at = bytes.indexOf("stream"); at !== -1; at = bytes.indexOf("stream", at + 6)) {
    const start = at + (bytes[at + 6] === 0x0d ? 8 : 7);
    try {
      parts.push(inflateSync(bytes.subarray(start)));
    } catch {
      // Not one of the compressed ones.
    }
  }
  return parts.some((part) => forms.some((form) => part.includes(form)));
}

async function save(page: Page, name: string): Promise<Buffer> {
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name }).first().click();
  const file: Download = await download;
  const path = join(folder, `saved-${file.suggestedFilename()}`);
  await file.saveAs(path);
  return readFile(path);
}

describe("files that leave the house", () => {
  it("hold neither the name of the user nor of the device, nor where the browser lives (P5)", async () => {
    const files = await makeWorkFiles(folder, { ready: 1, theirs: 0 });
    const home = join(folder, `${MARK}-home`);
    const hasHost = findLack("unshare", "hostname") === null;
    const names = `export HOME=${home} USER=${MARK}-user LOGNAME=${MARK}-user; mkdir -p ${home};`;
    const through = hasHost
      ? ["unshare", "--uts", "sh", "-c", `${names} hostname ${MARK}-host; exec "$@"`, "sh"]
      : ["sh", "-c", `${names} exec "$@"`, "sh"];
    const browser = await startKillable({ profile: join(home, "profile"), through });
    const page = browser.context.pages()[0] ?? (await browser.context.newPage());
    await chooseFile(page, files.base);
    await beginReplacing(page);
    await untilRestored(page);
    const saved: Buffer[] = [await save(page, "Save hand-off file")];
    await openApp(page, `#/assessments/${files.readyIds[0]!}`);
    await goToScreen(page, "/report");
    await page.getByText(/^Page 1 of \d+$/).waitFor();
    saved.push(await save(page, "Save PDF"));
    await browser.close();
    const found = saved.filter((bytes) => holds(bytes, MARK) || holds(bytes, folder)).length;
    const planted = saved.filter((bytes) =>
      holds(Buffer.concat([bytes, Buffer.from(`${MARK}-user`, "utf16le")]), MARK),
    );
    tellNumber(
      "P5",
      `${String(saved.length)} files (hand-off, PDF; compressed parts too): user, ${hasHost ? "host, " : ""}home and profile found in ${String(found)}; ` +
        `control: planted in ${String(planted.length)} of ${String(saved.length)}, found`,
    );
    expect(saved.every((bytes) => bytes.length > 1000)).toBe(true);
    expect(found).toBe(0);
    expect(planted).toHaveLength(saved.length);
  }, 240_000);
});
