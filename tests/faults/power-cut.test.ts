import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { findLack, mountCutDisk } from "./disks";
import { startKillable } from "./killable-browser";
import { kindsOfWork, type Desk } from "./kinds-of-work";
import { tellNotRun, tellNumber } from "./number-lines";
import { dumpDatabase, watchWrites } from "./page-witness";
import { makeWorkFiles, type WorkFiles } from "./work-files";
import { createWriteModel } from "./write-model";

/** S2: how often the plug is pulled. */
const CUTS = Number(process.env["CUTS"] ?? 12);
const baseUrl = inject("baseUrl");

let folder = "";
let files: WorkFiles;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "havenmark-cuts-"));
  files = await makeWorkFiles(folder, { ready: 2, theirs: 2 });
}, 120_000);

afterAll(() => rm(folder, { recursive: true, force: true }));

/** Lets the browser leave it to the disk when changes become durable: what the app must never do. */
function relaxDurability(): void {
  type Begin = (this: IDBDatabase, ...args: unknown[]) => IDBTransaction;
  const prototype = IDBDatabase.prototype as unknown as { transaction: Begin };
  const begin = prototype.transaction;
  prototype.transaction = function (names, mode) {
    return begin.call(this, names, mode, { durability: "relaxed" });
  };
}

type Cuts = { readonly cuts: number; readonly transactions: number; readonly faults: readonly string[] };

async function pullThePlug(cuts: number, durability: "strict" | "relaxed"): Promise<Cuts> {
  const disk = await mountCutDisk(1024);
  const model = createWriteModel();
  const names = ["rating", "typing notes", "adding 5 MB files", "planning actions"];
  const faults: string[] = [];
  let count = 0;
  try {
    for (let round = 0; round <= cuts; round += 1) {
      const browser = await startKillable({ profile: join(disk.path, "profile") });
      let isCut = false;
      if (durability === "relaxed") await browser.context.addInitScript(relaxDurability);
      await watchWrites(browser.context, (testimony) => model.hear(testimony, isCut));
      const page = browser.context.pages()[0] ?? (await browser.context.newPage());
      await page.goto(`${baseUrl}nothing-here`);
      // A database that cannot be read to its end has lost something.
      const dump = await dumpDatabase(page).catch((error: unknown) => String(error));
      const found = typeof dump === "string" ? [dump] : model.judge(dump).faults;
      faults.push(...found.map((one) => `cut ${String(round)}: ${one}`));
      // The control has shown what it should; work would not go on in what is left.
      if (round === cuts || (durability === "relaxed" && faults.length > 0)) {
        await browser.close();
        break;
      }
      await page.goto(`${baseUrl}#/handoff`);
      const desk: Desk = {
        page,
        files,
        folder,
        next: () => (count += 1),
        tell: () => undefined,
        touch: () => undefined,
      };
      if (round === 0 || faults.length > 0) await kindsOfWork["replacing all by a file"]!(desk);
      const working = (async () => {
        for (let at = round; ; at += 1) await kindsOfWork[names[at % names.length]!]!(desk);
      })().catch(() => null);
      await Promise.race([working, wait(1500 + Math.random() * 4000)]);
      isCut = true;
      disk.cutPower();
      await browser.kill();
      await working;
      await disk.restart();
    }
  } finally {
    await disk.remove();
  }
  return { cuts, transactions: model.counts().transactions, faults };
}

describe("a power cut", () => {
  it(
    `loses nothing that was acknowledged, ${String(CUTS)} times; with relaxed durability it would (S2)`,
    async ({ skip }) => {
      const lack = findLack("losetup", "mkfs.ext4", "mount", "perl");
      try {
        if (lack !== null) throw new Error(lack);
        await (await mountCutDisk(16)).remove();
      } catch (error) {
        const reason = error instanceof Error ? error.message : String(error);
        tellNotRun("S2", reason);
        skip(reason);
      }
      const strict = await pullThePlug(CUTS, "strict");
      const relaxed = await pullThePlug(CUTS, "relaxed");
      tellNumber(
        "S2",
        `${String(CUTS)} power cuts, ${String(strict.transactions)} acknowledged changes, ${String(strict.faults.length)} lost; ` +
          `control with relaxed durability: ${String(relaxed.transactions)} acknowledged, ${String(relaxed.faults.length)} rows lost`,
      );
      expect(strict.faults).toEqual([]);
      expect(strict.transactions).toBeGreaterThan(CUTS);
      expect(relaxed.faults).not.toEqual([]);
    },
    CUTS * 60_000 + 240_000,
  );
});
