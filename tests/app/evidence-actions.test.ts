import { afterEach, describe, expect, it } from "vitest";
import { needsAgreement } from "../../src/app/checklist/evidence-agreement";
import { openAssessment, type Desk } from "./an-open-assessment";

let desk: Desk;
afterEach(() => desk.close());

async function open(): Promise<Desk> {
  desk = await openAssessment();
  return desk;
}

function aFile(name: string, text: string): File {
  return new File([text], name);
}

describe("adding evidence files", () => {
  it("stores each on its own: one refusal does not keep the others out", async () => {
    const { open: assessment, session } = await open();
    const files = [aFile("empty.txt", ""), aFile("policy.txt", "We see every patient alone.")];
    const added = await assessment.evidence.addFiles(files, ["COO-01"]);
    expect(added.map(({ name, result }) => [name, result.ok ? "stored" : result.error.code])).toEqual([
      ["empty.txt", "file.empty"],
      ["policy.txt", "stored"],
    ]);
    expect(session.evidenceOf("COO-01")).toMatchObject([
      { title: "policy", kind: "document", file: { name: "policy.txt", mediaType: "text/plain" } },
    ]);
  });

  it("gives the bytes back as they were", async () => {
    const { open: assessment } = await open();
    const [added] = await assessment.evidence.addFiles([aFile("a.txt", "Łucja")], []);
    if (added?.result.ok !== true) throw new Error("The file was not stored");
    const { file } = added.result.value;
    if (file === null) throw new Error("The item has no file");
    const bytes = await assessment.evidence.open(file);
    expect(bytes.ok && new TextDecoder().decode(bytes.value)).toBe("Łucja");
  });
});

describe("one item, many criteria", () => {
  it("is linked in catalogue order and unlinked again", async () => {
    const { open: assessment, session } = await open();
    const saved = await assessment.evidence.addItem({
      kind: "document",
      title: "Policy",
      criterionIds: ["IDS-01"],
    });
    if (!saved.ok) throw new Error(saved.error.code);
    await assessment.evidence.setLinked([saved.value.id], "COO-02", true);
    expect(session.evidence()[0]?.criterionIds).toEqual(["COO-02", "IDS-01"]);
    await assessment.evidence.setLinked([saved.value.id], "IDS-01", false);
    expect(session.evidence()[0]?.criterionIds).toEqual(["COO-02"]);
  });
});

describe("these agree", () => {
  it("is asked only where it would make the highest grade", async () => {
    const { open: assessment, session } = await open();
    const criterionIds = ["COO-01"];
    await assessment.evidence.addItem({ kind: "link", title: "Policy", criterionIds });
    expect(needsAgreement(session, "COO-01")).toBe(false);
    await assessment.evidence.addItem({ kind: "observation", title: "Seen at the desk", criterionIds });
    expect(needsAgreement(session, "COO-01")).toBe(true);
    expect(session.responses()["COO-01"]?.evidenceGrade).toBe(2);
    assessment.rating.change("COO-01", { evidenceAgrees: true });
    expect(session.responses()["COO-01"]?.evidenceGrade).toBe(3);
  });
});
