import { describe, expect, test } from "vitest";
import { countAssessmentContents, countContents } from "../../src/app/content-counts";
import { describeDeletion } from "../../src/app/deletion";
import { addSampleClinic } from "../../src/app/sample/add-sample-clinic";
import { loadAssessments } from "../../src/storage/assessments";
import { saveResponseFields } from "../../src/storage/responses";
import {
  addAction,
  addDraft,
  addEvidence,
  addSite,
  aBrowser,
  someBytes,
  valueOf,
} from "../storage/a-workspace";
import { aWorkspaceOn } from "./sample/sample-workspace";

const aFile = { name: "a.txt", mediaType: "text/plain", bytes: someBytes(10) };

describe("before something is deleted", () => {
  test("what goes with an assessment is counted: equal files once, answers that are no rating not", async () => {
    const database = await aBrowser().openTab();
    const { id } = await addDraft(database);
    await saveResponseFields(database, id, "COO-01", { answer: 2 });
    await saveResponseFields(database, id, "COO-02", { answer: "unknown" });
    await addEvidence(database, id, {}, aFile);
    await addEvidence(database, id, { title: "The same again" }, aFile);
    await addAction(database, id);
    expect(await countAssessmentContents(database, id)).toEqual({
      assessments: 1,
      ratings: 1,
      evidence: 2,
      files: 1,
      actions: 1,
    });
  });

  test("a site without assessments has nothing hanging on it", async () => {
    const database = await aBrowser().openTab();
    const { id } = await addSite(database);
    await addDraft(database);
    expect(await countContents(database, id)).toEqual({
      assessments: 0,
      ratings: 0,
      evidence: 0,
      files: 0,
      actions: 0,
    });
  });

  test("the question says in numbers what goes", async () => {
    const database = await aBrowser().openTab();
    const site = valueOf(await addSampleClinic(aWorkspaceOn(database)));
    const words = await describeDeletion({ database }, { kind: "site", site });
    expect(words.gone).toBe(
      "“Riverbend Family Health (sample)” goes, with 2 assessments: 78 ratings, 17 evidence items (3 files) and 15 actions.",
    );
    const [assessment] = (await loadAssessments(database)).filter(({ scope }) => scope === "core");
    if (assessment === undefined) throw new Error("The core assessment is missing");
    const own = await describeDeletion({ database }, { kind: "assessment", assessment });
    expect(own.gone).toContain("32 ratings, 0 evidence items (0 files) and 0 actions");
  });
});
