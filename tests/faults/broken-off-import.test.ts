import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { isDeepStrictEqual } from "node:util";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startKillable } from "./killable-browser";
import { writeLargeFile } from "./large-file";
import { tellNumber } from "./number-lines";
import { makeWorkFiles } from "./work-files";
import { beginReplacing, chooseFile, lookInto, openApp, untilRestored, visibleRows } from "./workspace-page";

const KILLS = Number(process.env["IMPORT_KILLS"] ?? 8);
const CLOSED_TABS = Math.ceil(KILLS / 2);

let folder = "";
let small = "";
let large = "";

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "havenmark-import-"));
  small = (await makeWorkFiles(folder, { ready: 1, theirs: 0 })).base;
  large = join(folder, "large.havenmark");
  await writeLargeFile(large, 12, 4);
}, 120_000);

afterAll(() => rm(folder, { recursive: true, force: true }));

describe("an import that is broken off", () => {
  it(
    "by a kill or a closed tab leaves all of before or all of the file, and no bytes that nobody names (B9)",
    async () => {
      const profile = join(folder, "profile");
      let usual = 3000;
      let complete: unknown = null;
      let before = 0;
      let after = 0;
      let orphansSeen = 0;
      const problems: string[] = [];
      for (let round = 0; round < KILLS + CLOSED_TABS; round += 1) {
        const isKill = round < KILLS;
        const browser = await startKillable({ profile });
        const page = browser.context.pages()[0] ?? (await browser.context.newPage());
        await chooseFile(page, small);
        await beginReplacing(page);
        await untilRestored(page);
        const old = visibleRows(await lookInto(browser.context));
        await chooseFile(page, large);
        const started = performance.now();
        await beginReplacing(page);
        // The first one comes to its end, to know what the others may look like.
        if (round === 0) {
          await untilRestored(page);
          usual = performance.now() - started;
        } else {
          // Spread over the whole of it, so that a few rounds already meet its middle.
          const part = (round - Math.random()) / (KILLS + CLOSED_TABS - 1);
          await wait(usual * part);
        }
        const whole = round === 0 ? visibleRows(await lookInto(browser.context)) : null;
        if (whole !== null) complete = whole;
        if (isKill) await browser.kill();
        else await page.close();
        const next = isKill ? await startKillable({ profile }) : browser;
        const found = await lookInto(next.context);
        orphansSeen += found?.orphans.length ?? 0;
        if (isDeepStrictEqual(visibleRows(found), old)) before += 1;
        else if (isDeepStrictEqual(visibleRows(found), complete)) after += 1;
        else problems.push(`round ${String(round)}: half of each`);
        problems.push(...(found?.faultyBytes ?? []));
        const fresh = await next.context.newPage();
        await openApp(fresh, "#/");
        await expect
          .poll(async () => (await lookInto(next.context))?.orphans, { timeout: 60_000, interval: 1000 })
          .toEqual([]);
        await next.close();
      }
      tellNumber(
        "B9",
        `${String(KILLS)} kills and ${String(CLOSED_TABS)} closed tabs in mid-import: ${String(before)} as before, ` +
          `${String(after)} whole, ${String(problems.length)} half; ${String(orphansSeen)} files of bytes without a row seen right after, all gone soon`,
      );
      expect(problems).toEqual([]);
      // Else no import was ever broken off.
      expect(before).toBeGreaterThan(0);
      expect(orphansSeen).toBeGreaterThan(0);
    },
    (KILLS + CLOSED_TABS) * 60_000,
  );

  it("never mixes with another one at the same time, and the same file twice changes nothing (B9)", async () => {
    const browser = await startKillable({ profile: join(folder, "two-at-once") });
    const { context } = browser;
    const [one, other] = [context.pages()[0] ?? (await context.newPage()), await context.newPage()];
    await chooseFile(one, large);
    await chooseFile(other, large);
    await Promise.all([beginReplacing(one), beginReplacing(other)]);
    const outcome = (page: typeof one) =>
      Promise.race([
        untilRestored(page).then(() => "restored"),
        page
          .getByText(/another tab/i)
          .first()
          .waitFor({ timeout: 120_000 })
          .then(() => "busy"),
      ]);
    const outcomes = await Promise.all([outcome(one), outcome(other)]);
    const first = await lookInto(context);
    await chooseFile(one, large);
    await beginReplacing(one);
    await untilRestored(one);
    const second = await lookInto(context);
    await browser.close();
    tellNumber(
      "B9",
      `two imports at once: ${outcomes.toSorted().join(" and ")}; the same file twice: no change`,
    );
    expect(outcomes).toContain("restored");
    expect(first?.faultyBytes).toEqual([]);
    expect(first?.orphans).toEqual([]);
    expect(visibleRows(second)).toEqual(visibleRows(first));
    expect(second?.rows["pieces"]).toEqual(first?.rows["pieces"]);
  }, 300_000);
});
