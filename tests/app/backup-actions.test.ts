import { beforeEach, describe, expect, test } from "vitest";
import { backupFileName, countWorkspace, resultsForFile } from "../../src/app/backup-actions";
import { backupErrorSentence } from "../../src/app/messages/backup-errors";
import { addSampleClinic } from "../../src/app/sample/add-sample-clinic";
import { loadAssessments } from "../../src/storage/assessments";
import type { Database } from "../../src/storage/database";
import type { BackupError } from "../../src/storage/hand-off/backup-error";
import { saveBackup } from "../../src/storage/hand-off/save-backup";
import { aBrowser, valueOf } from "../storage/a-workspace";
import { aWorkspaceOn } from "./sample/sample-workspace";

let database: Database;

beforeEach(async () => {
  database = await aBrowser().openTab();
  valueOf(await addSampleClinic(aWorkspaceOn(database)));
});

describe("a backup file", () => {
  test("has a name that tells the day and nothing about the clinic", () => {
    expect(backupFileName("2026-11-24")).toBe("havenmark-backup-2026-11-24.havenmark");
  });

  test("says of a workspace what the screen says is here", async () => {
    const { summary } = valueOf(await saveBackup(database, { app: "Havenmark" }));
    const { createdAt: _at, handoffCode: _code, kind: _kind, hasPrivateNotes: _notes, ...counts } = summary;
    const { sites, assessments, ratings, evidence, files, actions } = await countWorkspace(database);
    expect({ sites, assessments, ratings, evidence, files, actions }).toEqual(counts);
    expect(ratings).toBe(46 + 32);
  });

  test("brings the results of every assessment for readers without our engine, issued ones as issued", async () => {
    const source = aWorkspaceOn(database);
    for (const { id, frozen } of await loadAssessments(database)) {
      const results = await resultsForFile(source, id);
      expect(results).toMatchObject({ results: { level: { low: 1 } } });
      if (frozen !== null) expect(results).toEqual(frozen);
    }
    expect(await resultsForFile(source, "nobody")).toBeNull();
  });
});

describe("what is said when a backup file cannot be saved or opened", () => {
  const errors: readonly BackupError[] = [
    { code: "backup.foreign" },
    { code: "backup.encrypted" },
    { code: "backup.passphrase-wrong" },
    { code: "backup.other-lock" },
    { code: "backup.clash", problem: "two sites" },
    { code: "backup.canceled" },
    { code: "backup.damaged", reason: "cut short" },
    { code: "backup.newer-version" },
    { code: "backup.too-large" },
    { code: "backup.entry-not-allowed", path: "../x" },
    { code: "backup.entry-missing", path: "README.txt" },
    { code: "backup.entry-changed", path: "README.txt" },
    { code: "backup.row-invalid", path: "data/sites.ndjson", line: 3, problem: "no name" },
    { code: "backup.reference-broken", problem: "no such site" },
    { code: "backup.unreadable" },
    { code: "backup.workspace-not-empty" },
    { code: "backup.interrupted" },
    { code: "backup.busy" },
    { code: "backup.storage-full" },
    { code: "backup.storage-closed" },
    { code: "backup.storage-failed", reason: "disk" },
  ];

  test.each(errors)("$code: what happened, that nothing was changed, and what to do", (error) => {
    const sentence = backupErrorSentence(error);
    expect(sentence).toContain("Nothing in this browser was changed.");
    expect(sentence.split(". ").length).toBeGreaterThan(2);
  });
});
