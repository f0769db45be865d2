import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import type { Page } from "playwright";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { root } from "../../scripts/set-up.mjs";
import { startKillable, type KillableBrowser } from "./killable-browser";
import { kindsOfWork, subjectOf, type Desk, type Told } from "./kinds-of-work";
import { tellNumber } from "./number-lines";
import { dumpDatabase, watchWrites, type Dump } from "./page-witness";
import { makeWorkFiles, type WorkFiles } from "./work-files";
import { createWriteModel } from "./write-model";

/** S1 wants 100; `KILLS` says how many are enough for now. */
const KILLS = Number(process.env["KILLS"] ?? 100);
const baseUrl = inject("baseUrl");

let folder = "";
let files: WorkFiles;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "havenmark-kills-"));
  files = await makeWorkFiles(folder, { ready: 6, theirs: 6 });
}, 120_000);

afterAll(() => rm(folder, { recursive: true, force: true }));

/** What the app told before that is not so any more. */
function findBrokenWords(told: Iterable<Told>, dump: Dump): readonly string[] {
  return [...told].flatMap((one) => {
    const isTrue =
      one.kind === "value"
        ? JSON.stringify(dump.heads[one.slot]) === JSON.stringify([one.value])
        : one.kind === "evidence"
          ? dump.evidenceTitles.includes(one.title) === one.isThere
          : one.kind === "action"
            ? dump.actionTitles.includes(one.title)
            : one.kind !== "signed off" || dump.signedOff.includes(one.id);
    return isTrue ? [] : `said to be saved, and is not: ${JSON.stringify(one)}`;
  });
}

const damages = ["a row gone", "a row changed", "bytes changed", "bytes gone"] as const;
type Damage = (typeof damages)[number];

/** Does to the database, behind the app's back, what a kill must never do. Runs in the page. */
async function plantDamage(damage: Damage): Promise<void> {
  const asked = <T>(request: IDBRequest<T>): Promise<T> =>
    new Promise((resolve, reject) => {
      request.addEventListener("success", () => resolve(request.result));
      request.addEventListener("error", () => reject(new Error(request.error?.message)));
    });
  const database = await asked(indexedDB.open("havenmark"));
  const isBytes = damage.startsWith("bytes");
  const store = database
    .transaction(isBytes ? "pieces" : "heads", "readwrite")
    .objectStore(isBytes ? "pieces" : "heads");
  const [row] = (await asked(store.getAll(null, 1))) as Record<string, unknown>[];
  if (row === undefined) throw new Error("There is nothing to damage");
  const key = isBytes ? [row["sha"] as string, row["n"] as number] : (row["slot"] as string);
  if (damage === "a row gone" || damage === "bytes gone") await asked(store.delete(key));
  else if (damage === "a row changed") await asked(store.put({ ...row, tips: [] }));
  else {
    const bytes = new Uint8Array(row["bytes"] as ArrayBuffer).slice();
    bytes[bytes.length - 1]! ^= 1;
    await asked(store.put({ ...row, bytes: bytes.buffer }));
  }
  database.close();
}

async function openPage(browser: KillableBrowser): Promise<Page> {
  const page = browser.context.pages()[0] ?? (await browser.context.newPage());
  // Of the app's address and not the app: nothing writes while it is looked at.
  await page.goto(`${baseUrl}nothing-here`);
  return page;
}

describe("a browser that is killed in the middle of work", () => {
  it(
    `loses nothing that was acknowledged, and opens again with nothing half done, ${String(KILLS)} times (S1)`,
    async () => {
      const profile = join(folder, "profile");
      const names = Object.keys(kindsOfWork);
      const model = createWriteModel();
      const durations = new Map<string, number>();
      const killedDuring = new Map<string, number>();
      const problems: string[] = [];
      const told = new Map<string, Told>();
      let toldCount = 0;
      let isToldReplaced = false;
      let isDeaf = false;
      const found: Damage[] = [];
      let arrived = 0;
      let count = 0;
      for (let round = 0; round <= KILLS; round += 1) {
        const browser = await startKillable({ profile });
        let isKilled = false;
        await watchWrites(browser.context, (testimony) => {
          if (!isDeaf) model.hear(testimony, isKilled);
        });
        const page = await openPage(browser);
        const dump = await dumpDatabase(page);
        const verdict = model.judge(dump);
        if (verdict.isReplaced && !isToldReplaced) told.clear();
        isToldReplaced = false;
        arrived += verdict.arrived;
        const broken = dump === null ? [] : findBrokenWords(told.values(), dump);
        problems.push(...[...verdict.faults, ...broken].map((fault) => `kill ${String(round)}: ${fault}`));
        await page.goto(`${baseUrl}#/handoff`);
        await page
          .getByRole("button", { name: "Save hand-off file" })
          .or(page.getByText("There is nothing to save yet"))
          .waitFor();
        const desk: Desk = {
          page,
          files,
          folder,
          next: () => (count += 1),
          tell: (one) => {
            if (isKilled) return;
            toldCount += 1;
            if (one.kind === "replaced") {
              told.clear();
              isToldReplaced = true;
            } else told.set(subjectOf(one), one);
          },
          touch: (subject) => void told.delete(subject),
        };
        if (round === 0) await kindsOfWork["replacing all by a file"]!(desk);
        if (round === KILLS) {
          // What would have to be found is planted, to see that it is found.
          await page.goto(`${baseUrl}nothing-here`);
          model.judge(await dumpDatabase(page));
          isDeaf = true;
          for (const damage of damages) {
            await page.evaluate(plantDamage, damage);
            if (model.judge(await dumpDatabase(page)).faults.length > 0) found.push(damage);
          }
          await browser.close();
          break;
        }
        const name = names[round % names.length]!;
        const usual = durations.get(name) ?? 1500;
        const started = performance.now();
        // Work goes on with the next kind when one is done: there is no moment without any.
        const working = (async () => {
          await kindsOfWork[name]!(desk);
          durations.set(name, performance.now() - started);
          for (let more = round + 1; ; more += 1) await kindsOfWork[names[more % names.length]!]!(desk);
        })().catch((error: unknown) => (isKilled ? null : error));
        const failed = await Promise.race([working, wait(30 + Math.random() * usual * 2)]);
        if (failed instanceof Error)
          await page.screenshot({ path: join(root, ".setup", "failed", "S1.png") });
        isKilled = true;
        await browser.kill();
        if (failed instanceof Error)
          problems.push(`kill ${String(round)}: ${name} did not work: ${failed.message}`);
        killedDuring.set(name, (killedDuring.get(name) ?? 0) + 1);
        await working;
      }
      const { transactions, rows } = model.counts();
      tellNumber(
        "S1",
        `${String(KILLS)} kills (${[...killedDuring].map(([name, number]) => `${name} ${String(number)}`).join(", ")}), ` +
          `${String(transactions)} acknowledged changes of ${String(rows)} rows, ${String(toldCount)} of them seen as saved, ` +
          `${String(arrived)} more had arrived whole; ${String(problems.length)} lost, half done or unreadable; ` +
          `control: ${String(found.length)} of ${String(damages.length)} planted losses found`,
      );
      expect(problems).toEqual([]);
      expect(found).toEqual(damages);
      expect(transactions).toBeGreaterThan(KILLS / 4);
    },
    KILLS * 30_000 + 120_000,
  );
});
