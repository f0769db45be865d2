import { beforeAll, describe, expect, it } from "vitest";
import { loadAssessments } from "../../../src/storage/assessments";
import { restoreBackup } from "../../../src/storage/hand-off/restore-backup";
import { saveBackup } from "../../../src/storage/hand-off/save-backup";
import { verifyBackup } from "../../../src/storage/hand-off/verify-backup";
import { LAST_HLC } from "../../../src/storage/hybrid-clock";
import { loadQuarantine } from "../../../src/storage/quarantine";
import { loadResponseFields, saveResponseFields } from "../../../src/storage/responses";
import { aBrowser, codeOf, valueOf } from "../a-workspace";
import { someFrozen } from "../../builders";
import { changeRow, forgeZip, setText, takeApart, textOf, toEntries, type Parts } from "./forge";
import { aVictim, type Victim } from "./victim";

let victim: Victim;

beforeAll(async () => {
  victim = await aVictim();
});

const firstFile = (parts: Parts): string =>
  [...parts.files.keys()].find((path) => path.startsWith("evidence/")) ?? "";

const scopeOf = (parts: Parts): Record<string, unknown> => parts.manifest["scope"] as Record<string, unknown>;

describe("a manifest that is not what stands behind it", () => {
  it.each<[string, (parts: Parts) => void, string]>([
    ["a newer format", (parts) => (parts.manifest["formatVersion"] = 2), "backup.newer-version"],
    ["a newer reader", (parts) => (parts.manifest["minReader"] = 2), "backup.newer-version"],
    ["newer rows", (parts) => (parts.manifest["schemaVersion"] = 2), "backup.newer-version"],
    ["a kind that there is not", (parts) => (parts.manifest["kind"] = "portfolio"), "backup.damaged"],
    ["rows of no version", (parts) => (parts.manifest["schemaVersion"] = 0), "backup.damaged"],
    ["another program", (parts) => (parts.manifest["format"] = "otherprogram"), "backup.foreign"],
    ["an unknown part", (parts) => (parts.manifest["extra"] = true), "backup.damaged"],
    ["a part too few", (parts) => void Reflect.deleteProperty(parts.manifest, "counts"), "backup.damaged"],
    ["false counts", (parts) => (parts.manifest.counts["ratings"] = 68), "backup.damaged"],
    ["other sites", (parts) => (scopeOf(parts)["siteIds"] = []), "backup.damaged"],
    ["other assessments", (parts) => (scopeOf(parts)["assessmentIds"] = []), "backup.damaged"],
    ["other catalogues", (parts) => (parts.manifest["catalogues"] = []), "backup.damaged"],
    [
      "a false hash",
      (parts) => {
        parts.isListed = false;
        parts.manifest.entries[0]!.sha256 = "0".repeat(64);
      },
      "backup.entry-changed",
    ],
    [
      "a false size",
      (parts) => {
        parts.isListed = false;
        parts.manifest.entries[0]!.sizeBytes += 1;
      },
      "backup.entry-changed",
    ],
    [
      "an entry that is not listed",
      (parts) => {
        parts.isListed = false;
        parts.manifest.entries.pop();
      },
      "backup.entry-not-allowed",
    ],
    [
      "an entry that is listed twice",
      (parts) => {
        parts.isListed = false;
        parts.manifest.entries.push(parts.manifest.entries[0]!);
      },
      "backup.entry-not-allowed",
    ],
    [
      "an entry that is not there",
      (parts) => {
        parts.isListed = false;
        parts.files.delete("README.txt");
      },
      "backup.entry-missing",
    ],
    [
      "a table that is not there",
      (parts) => parts.files.delete("data/actions.ndjson"),
      "backup.entry-missing",
    ],
  ])("%s is refused", async (_, change, code) => {
    expect(await victim.offer(await victim.remake((parts) => change(parts)))).toBe(code);
  });

  it("a forbidden name inside it, or a manifest that is no JSON, is refused", async () => {
    const [first, ...others] = toEntries(await takeApart(victim.good));
    const text = new TextDecoder().decode(first?.bytes);
    const proto = text.replace('{"format"', '{"__proto__":{"isAdmin":true},"format"');
    for (const changed of [proto, text.slice(0, -1), `\uFEFF${text}`, "[]", "null"]) {
      const bytes = new TextEncoder().encode(changed);
      const code = await victim.offer(forgeZip([{ name: "manifest.json", bytes }, ...others]));
      expect(["backup.damaged", "backup.foreign"]).toContain(code);
    }
  });

  it("a file that does not begin with its manifest is refused", async () => {
    const [first, second, ...others] = toEntries(await takeApart(victim.good));
    expect(await victim.offer(forgeZip([second!, first!, ...others]))).toBe("backup.foreign");
  });
});

describe("rows that do not fit", () => {
  const anyId = "019ab5e8-0000-7000-8000-000000000001";
  it.each<[string, (parts: Parts) => void, string]>([
    [
      "a row with an unknown field",
      (p) => changeRow(p, "sites", (row) => (row["isAdmin"] = true)),
      "backup.row-invalid",
    ],
    [
      "a row without a field",
      (p) => changeRow(p, "sites", (row) => delete row["name"]),
      "backup.row-invalid",
    ],
    [
      "a site under another id",
      (p) => changeRow(p, "sites", (row) => (row["id"] = anyId)),
      "backup.reference-broken",
    ],
    ...[{ results: {}, gaps: [] }, { ...someFrozen(), gaps: {} }, someFrozen({ level: 2 as never })].map(
      (frozen): [string, (parts: Parts) => void, string] => [
        "issued results that no rules give",
        (p) => changeRow(p, "assessments", (row) => Object.assign(row, { state: "signed off", frozen })),
        "backup.row-invalid",
      ],
    ),
    ...[
      { hlc: "999999999999999-99999" },
      { hlc: `${String(Date.UTC(2201, 0)).padStart(15, "0")}-00000` },
      { seq: Number.MAX_SAFE_INTEGER },
      { seq: 2 ** 40 + 1 },
    ].map((changes): [string, (parts: Parts) => void, string] => [
      `a change of ${JSON.stringify(changes)}`,
      (p) => changeRow(p, "revisions", (row) => Object.assign(row, changes)),
      "backup.row-invalid",
    ]),
    [
      "evidence of no assessment",
      (p) => changeRow(p, "evidence", (row) => (row["assessmentId"] = anyId)),
      "backup.reference-broken",
    ],
    [
      "an action of no assessment",
      (p) => changeRow(p, "actions", (row) => (row["assessmentId"] = anyId)),
      "backup.reference-broken",
    ],
    [
      "an assessment of no site",
      (p) => changeRow(p, "assessments", (row) => (row["siteId"] = anyId)),
      "backup.reference-broken",
    ],
    [
      "a catalogue that is not there",
      (p) => changeRow(p, "assessments", (row) => (row["catalogueHash"] = "0".repeat(64))),
      "backup.entry-missing",
    ],
    [
      "a revision whose value does not belong there",
      (p) => changeRow(p, "revisions", (row) => (row["value"] = { a: 1 })),
      "backup.reference-broken",
    ],
    [
      "a revision in two places",
      (p) => changeRow(p, "revisions", (row) => (row["recordId"] = anyId)),
      "backup.row-invalid",
    ],
    [
      "a row that breaks off",
      (p) => setText(p, "data/sites.ndjson", textOf(p, "data/sites.ndjson").slice(0, -1)),
      "backup.damaged",
    ],
    [
      "an empty line",
      (p) => setText(p, "data/sites.ndjson", `\n${textOf(p, "data/sites.ndjson")}`),
      "backup.damaged",
    ],
    [
      "a row that stands there twice",
      (p) => setText(p, "data/actions.ndjson", textOf(p, "data/actions.ndjson").repeat(2)),
      "backup.reference-broken",
    ],
    [
      "a forbidden name in a row",
      (p) => setText(p, "data/sites.ndjson", textOf(p, "data/sites.ndjson").replace("{", '{"__proto__":{},')),
      "backup.damaged",
    ],
    [
      "a forbidden name deep inside",
      (p) =>
        setText(
          p,
          "data/revisions.ndjson",
          textOf(p, "data/revisions.ndjson").replace('"value":"', '"value":{"a":[{"__proto__":1}]},"x":"'),
        ),
      "backup.damaged",
    ],
    [
      "bottomless nesting",
      (p) =>
        setText(
          p,
          [...p.files.keys()].find((path) => path.startsWith("results/"))!,
          "[".repeat(5000) + "]".repeat(5000),
        ),
      "backup.damaged",
    ],
    [
      "bytes that are no text",
      (p) => p.files.set("data/sites.ndjson", new Uint8Array([0xff, 0xfe, 10])),
      "backup.damaged",
    ],
    ["results of no assessment", (p) => setText(p, `results/${anyId}.json`, "{}"), "backup.reference-broken"],
    [
      "a file that nothing names",
      (p) => p.files.set(`evidence/${"a".repeat(64)}`, new Uint8Array(1)),
      "backup.entry-not-allowed",
    ],
    [
      "a file whose bytes are others than its name says",
      (p) => p.files.set(firstFile(p), new Uint8Array(4000)),
      "backup.entry-changed",
    ],
    [
      "a file that an item names and that is not there",
      (p) => p.files.delete(firstFile(p)),
      "backup.entry-missing",
    ],
    [
      "a catalogue whose wording was changed",
      (p) => {
        const path = [...p.files.keys()].find((one) => one.startsWith("catalogues/"))!;
        setText(p, path, textOf(p, path).replace("is missing", "is fine"));
      },
      "backup.entry-changed",
    ],
    [
      "a catalogue that breaks the rules",
      (p) => {
        const path = [...p.files.keys()].find((one) => one.startsWith("catalogues/"))!;
        setText(p, path, textOf(p, path).replace('"harm":3', '"harm":9'));
      },
      "backup.row-invalid",
    ],
  ])("%s: refused", async (_, change, code) => {
    expect(await victim.offer(await victim.remake(change))).toBe(code);
  });

  it.each([{ hlc: LAST_HLC }, { seq: 2 ** 40 }])(
    "the highest clock and number that a file may hold, %o, leave room for the next saves",
    async (changes) => {
      const file = await victim.remake((parts) =>
        changeRow(parts, "revisions", (row) => Object.assign(row, changes)),
      );
      const db = await aBrowser(3).openTab();
      valueOf(await restoreBackup(db, file, { replace: false }));
      const [assessment] = await loadAssessments(db);
      for (const answer of [0, 1, 2] as const) {
        valueOf(await saveResponseFields(db, assessment!.id, "COO-02", { answer }));
      }
      expect(await loadQuarantine(db)).toEqual([]);
      expect(await loadResponseFields(db, assessment!.id)).toMatchObject({ "COO-02": { answer: 2 } });
      expect(codeOf(await verifyBackup(valueOf(await saveBackup(db, { app: "Havenmark" })).bytes))).toBe(
        "no error",
      );
    },
  );

  it("names the entry, the line and the fault, so that a person can look", async () => {
    const file = await victim.remake((parts) =>
      changeRow(parts, "sites", (row) => (row["clinicKind"] = "spa")),
    );
    const verified = await verifyBackup(file);
    expect(verified).toEqual({
      ok: false,
      error: {
        code: "backup.row-invalid",
        path: "data/sites.ndjson",
        line: 1,
        problem: 'The field "clinicKind" does not hold what it should',
      },
    });
  });
});
