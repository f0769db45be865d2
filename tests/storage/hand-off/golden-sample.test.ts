import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { signOff } from "../../../src/storage/assessments";
import { openEntries } from "../../../src/storage/hand-off/open-entries";
import { restoreBackup } from "../../../src/storage/hand-off/restore-backup";
import { saveBackup } from "../../../src/storage/hand-off/save-backup";
import { loadResponseFields, saveResponseFields, undoLast } from "../../../src/storage/responses";
import { loadAssessments } from "../../../src/storage/assessments";
import { SCHEMA_VERSION } from "../../../src/storage/tables";
import { aBrowser, addAction, addAssessment, addEvidence, addSite, someBytes, valueOf } from "../a-workspace";
import { contentsOf } from "../contents";
import { takeApart, textOf } from "./forge";
import { someFrozen } from "../../builders";

function samplePath(schemaVersion: number): string {
  const name = `backup-schema-${schemaVersion}.havenmark`;
  return fileURLToPath(new URL(`../../golden/${name}`, import.meta.url));
}

function readSample(schemaVersion: number): Blob {
  return new Blob([readFileSync(samplePath(schemaVersion))]);
}

const versions = Array.from({ length: SCHEMA_VERSION }, (_, index) => index + 1);

/** A workspace with something in every table and field. */
async function makeSample(): Promise<Blob> {
  const db = await aBrowser(7).openTab();
  const { id: siteId } = await addSite(db, { region: "Łódź", notes: "Two floors", isSample: true });
  const { id } = await addAssessment(db, siteId);
  await saveResponseFields(db, id, "COO-01", { answer: 2, note: "Seen", flagged: true }, { by: "Nurse" });
  await saveResponseFields(db, id, "COO-02", { answer: "na", naReason: "The partner clinic does this" });
  await saveResponseFields(db, id, "IDS-01", { privateNote: "Ask agai" }, { typing: "a" });
  await saveResponseFields(db, id, "IDS-01", { privateNote: "Ask again" }, { typing: "a" });
  await saveResponseFields(db, id, "IDS-02", { answer: 0, harm: 3, harmReason: "Night shift", spread: 2 });
  await saveResponseFields(db, id, "GOV-01", { gradeOverride: 2, gradeReason: "Old", effort: "L" });
  await saveResponseFields(db, id, "GOV-01", { stopAndFix: true, counselCheckedOn: "2026-11-01" });
  await saveResponseFields(db, id, "GOV-02", { evidenceAgrees: true, answer: 1 });
  await undoLast(db, id);
  const item = await addEvidence(db, id, {}, { name: "Plan.pdf", bytes: someBytes(300), removed: ["GPS"] });
  await addEvidence(db, id, { kind: "link", url: "https://example.org/plan", criterionIds: [] });
  await addEvidence(db, id, { kind: "tally", tallyBand: "70–89 %", reviewBy: "2027-01-01" });
  await addAction(db, id, {
    steps: [{ text: "Call the partner", done: true, dueDate: "2026-12-01" }],
    cycles: [{ date: "2026-12-02", plan: "Try it", did: "Tried it", studied: "Half worked", acted: "Keep" }],
    effectiveness: { checkedOn: "2027-05-01", held: true, note: "Held" },
    acceptedRisk: { reason: "No budget", until: "2027-06-30" },
    proofEvidenceIds: [item.id],
    suggestion: { criterionId: "COO-01", index: 0 },
  });
  const signed = await addAssessment(db, siteId, { kind: "external", comparesWithId: id, scope: "core" });
  const frozen = someFrozen();
  valueOf(await signOff(db, signed.id, { by: "Assessor", frozen }));
  const resultsOf = (assessmentId: string): unknown => (assessmentId === signed.id ? frozen : null);
  return valueOf(await saveBackup(db, { app: "Havenmark 0.1.0", resultsOf })).bytes;
}

/** Every place at which a value can stand, such as `data/actions.ndjson steps[].text: string`. */
function placesIn(value: unknown, place: string): readonly string[] {
  if (Array.isArray(value)) return value.flatMap((member) => placesIn(member, `${place}[]`));
  if (typeof value !== "object" || value === null) return [`${place}: ${typeof value}`];
  return Object.entries(value).flatMap(([key, member]) => placesIn(member, `${place}.${key}`));
}

async function shapeOf(file: Blob): Promise<readonly string[]> {
  const parts = await takeApart(file);
  const tables = [...parts.files.keys()].filter((path) => path.endsWith(".ndjson"));
  const places = tables.flatMap((path) =>
    textOf(parts, path)
      .split("\n")
      .filter((line) => line !== "")
      .flatMap((line) => placesIn(JSON.parse(line), path)),
  );
  return [...new Set([...placesIn(parts.manifest, "manifest"), ...places])].toSorted();
}

// Only while a version is being made: `WRITE_SAMPLE=1 npx vitest run tests/storage/hand-off/golden-sample`.
// A sample of a version that anybody has used is never written again.
if (process.env["WRITE_SAMPLE"] === "1") {
  writeFileSync(samplePath(SCHEMA_VERSION), new Uint8Array(await (await makeSample()).arrayBuffer()));
}

describe("the frozen samples of the backup file", () => {
  it("are there for every version of the stored rows, so that none can be forgotten", () => {
    expect(versions.filter((version) => !existsSync(samplePath(version)))).toEqual([]);
    expect(existsSync(samplePath(SCHEMA_VERSION + 1))).toBe(false);
  });

  it.each(versions)("of version %i still opens, with everything in it", async (version) => {
    const sample = readSample(version);
    expect((await openEntries(sample)).manifest.schemaVersion).toBe(version);
    const db = await aBrowser().openTab();
    const summary = valueOf(await restoreBackup(db, sample, { replace: false }));
    expect(summary).toMatchObject({
      sites: 1,
      assessments: 2,
      ratings: 2,
      evidence: 3,
      files: 1,
      actions: 1,
    });
    const draft = (await loadAssessments(db)).find((assessment) => assessment.state === "draft");
    expect(await loadResponseFields(db, draft?.id ?? "")).toMatchObject({
      "COO-01": { answer: 2, note: "Seen", flagged: true },
      "IDS-01": { privateNote: "Ask again" },
    });
  });

  it("of this version has the shape that this build writes, so a changed row needs a new version", async () => {
    const frozen = await shapeOf(readSample(SCHEMA_VERSION));
    expect(frozen.length).toBeGreaterThan(100);
    expect(await shapeOf(await makeSample())).toEqual(frozen);
  });

  it("of this version fills every field that a row can have", async () => {
    const db = await aBrowser().openTab();
    valueOf(await restoreBackup(db, readSample(SCHEMA_VERSION), { replace: false }));
    const contents = await contentsOf(db);
    for (const table of ["sites", "assessments", "evidence", "actions", "revisions"]) {
      const rows = (contents[table] ?? []) as Record<string, unknown>[];
      const everEmpty = Object.keys(rows[0] ?? {}).filter((field) =>
        rows.every((row) => row[field] === null),
      );
      expect(
        everEmpty.filter((field) => !["amendsId", "leadershipAsk", "closedOn"].includes(field)),
        table,
      ).toEqual([]);
    }
  });
});
