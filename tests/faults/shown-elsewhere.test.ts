import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { root } from "../../scripts/set-up.mjs";
import { tellNotRun, tellNumber } from "./number-lines";

// What needs no browser killed or plug pulled stands in the other suites and runs with every `npm test`.
// Here those tests are run once more and put to their numbers, so that none can go missing unseen.

type Shown = { readonly number: string; readonly what: string; readonly names: readonly RegExp[] };

const unit: readonly Shown[] = [
  { number: "B1", what: "round trip of random workspaces", names: [/gives the same workspace, row by row/] },
  {
    number: "B2",
    what: "cut off at every percent, twice 100 places",
    names: [/cut off at any percent/, /refused at every hundredth/],
  },
  {
    number: "B3",
    what: "one bit changed, 400 places",
    names: [/when one bit of it is changed anywhere/, /is found in 200 of 200 places/],
  },
  {
    number: "B4",
    what: "passphrase wrong or none, age tampered, absurd work factor",
    names: [
      /asks for the passphrase when there is none/,
      /absurd amount of work/,
      /changed, cut short, or put together/,
    ],
  },
  {
    number: "B5",
    what: "older and newer files",
    names: [/of version 1 still opens/, /a newer format/, /upgrade to the next/],
  },
  {
    number: "B6",
    what: "hostile names",
    names: [/when a part of it is called/, /a name that stands there twice/],
  },
  {
    number: "B7",
    what: "deflated, encrypted, overlapping, lies of zip64, bombs",
    names: [/when its zip lies/, /when it is a bomb/, /hundreds of thousands of entries/],
  },
  {
    number: "B8",
    what: "unlisted, missing, wrong hash, dangling, __proto__",
    names: [
      /a manifest that is not what stands behind it/,
      /rows that do not fit/,
      /a forbidden name inside it/,
    ],
  },
  {
    number: "M1",
    what: "merging converges, loses nothing, is idempotent and free of order, with clocks 30 years wrong",
    names: [/become the same, in whatever order/, /lose nothing: every change/, /through files too/],
  },
  { number: "M2", what: "self and external: no conflict", names: [/are a comparison and never a conflict/] },
  { number: "M3", what: "the same field on both sides", names: [/a value that both copies changed/] },
];
const tools: readonly Shown[] = [
  {
    number: "B10",
    what: "unzip -t, sha256sum and age -d agree, both ways",
    names: [/is whole to unzip/, /is unlocked by age/, /that age locked opens/],
  },
];

const browser: readonly Shown[] = [
  {
    number: "S8",
    what: "site data cleared: the backup folder and the file bring everything back, after a question",
    names: [
      /backup folder brings everything back after the site data was cleared/,
      /in a browser without folder access/,
      /offers three ways on/,
    ],
  },
  {
    number: "N3",
    what: "server stopped, network off: reload, rate, evidence, report, file",
    names: [/the app reloads, rates, takes evidence, makes a report and saves a file/],
  },
];

type Report = {
  readonly testResults: readonly {
    readonly assertionResults: readonly { readonly fullName: string; readonly status: string }[];
  }[];
};

let folder = "";

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "havenmark-elsewhere-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function runTests(...args: readonly string[]): readonly { fullName: string; status: string }[] {
  const report = join(folder, "report.json");
  const vitest = join(root, "node_modules", "vitest", "vitest.mjs");
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith("VITEST")));
  const output = ["--reporter=json", `--outputFile=${report}`];
  spawnSync(process.execPath, [vitest, "run", ...output, ...args], { cwd: root, stdio: "ignore", env });
  const { testResults } = JSON.parse(readFileSync(report, "utf8")) as Report;
  return testResults.flatMap(({ assertionResults }) => assertionResults);
}

/** Tells each number, and returns what failed. */
function tellAll(
  shown: readonly Shown[],
  results: readonly { fullName: string; status: string }[],
): readonly string[] {
  return shown.flatMap(({ number, what, names }) => {
    const isOwn = ({ fullName }: { fullName: string }): boolean => names.some((name) => name.test(fullName));
    const own = results.filter(isOwn);
    const failed = own.filter(({ status }) => status !== "passed").map(({ fullName }) => fullName);
    const missing = names
      .filter((name) => !own.some(({ fullName }) => name.test(fullName)))
      .map((name) => `${number}: no test is called ${String(name)}`);
    tellNumber(number, `${what}: ${String(own.length)} tests, ${String(failed.length)} failed`);
    return [...missing, ...failed];
  });
}

describe("what the other suites show", () => {
  it("of hand-off files and merging stands under its numbers (B1–B8, M1–M3)", () => {
    const results = runTests("--project", "unit", "tests/storage/hand-off", "tests/storage/merge");
    expect(tellAll(unit, results)).toEqual([]);
  }, 900_000);

  it("of wiped browsers and stopped servers stands under its numbers (S8, N3)", () => {
    const files = ["folder-mirror", "home-site-settings", "offline"].map((file) => `tests/browser/${file}`);
    expect(tellAll(browser, runTests("--project", "browser", ...files))).toEqual([]);
  }, 900_000);

  it("of ordinary programs that read our files stands under its number (B10)", ({ skip }) => {
    const missing = ["age", "unzip", "sha256sum", "script"].filter(
      (name) => spawnSync("which", [name]).status !== 0,
    );
    if (missing.length > 0) {
      const reason = `needs ${missing.join(", ")}`;
      tellNotRun("B10", reason);
      skip(reason);
    }
    expect(tellAll(tools, runTests("--mode", "tools", "tests/tools/hand-off"))).toEqual([]);
  }, 300_000);
});
