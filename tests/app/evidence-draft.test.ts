import { describe, expect, it } from "vitest";
import { draftFaults, draftToItem, itemToDraft, kindChoices, newDraft } from "../../src/app/evidence-draft";
import { bandChoices } from "../../src/app/tally-band";
import { anEvidenceItem, TODAY } from "../builders";

const link = newDraft("link", ["COO-01"], TODAY);
const note = newDraft("note", [], TODAY);

describe("a new link", () => {
  it("needs a web address and nothing else", () => {
    expect(draftFaults(link)).toEqual({ url: "url.missing" });
    expect(draftFaults({ ...link, url: "https://example.org/policy" })).toEqual({});
  });

  it("refuses addresses that could run something", () => {
    for (const url of ["javascript:alert(1)", "data:text/html,x", "file:///etc/passwd", "example.org"]) {
      expect(draftFaults({ ...link, url })).toEqual({ url: "url.refused" });
    }
  });

  it("is called by its address when it has no title", () => {
    const item = draftToItem({ ...link, url: " https://example.org/policy " });
    expect(item).toMatchObject({ title: "https://example.org/policy", url: "https://example.org/policy" });
    expect(item.criterionIds).toEqual(["COO-01"]);
  });
});

describe("a note", () => {
  it("needs a title", () => {
    expect(draftFaults({ ...note, title: "  " })).toEqual({ title: "title.missing" });
    expect(draftToItem({ ...note, title: " Seen " })).toMatchObject({
      title: "Seen",
      url: null,
      kind: "note",
    });
  });

  it("that is an interview needs the role that was asked, and keeps what it was asked", () => {
    const interview = newDraft("note", ["COO-01"], TODAY, "interview");
    expect(draftFaults(interview)).toEqual({ askedRole: "role.missing" });
    const asked = { ...interview, askedRole: "Front desk lead", prompts: ["Ask how a call is answered"] };
    expect(draftFaults(asked)).toEqual({});
    expect(draftToItem(asked)).toMatchObject({
      title: "Interview: Front desk lead",
      askedRole: "Front desk lead",
      prompts: ["Ask how a call is answered"],
    });
  });

  it("that is an observation needs the place, and one that is described where it is kept and its date", () => {
    const seen = newDraft("note", [], TODAY, "observation");
    expect(draftFaults(seen)).toEqual({ place: "place.missing" });
    expect(draftToItem({ ...seen, place: "waiting area" }).title).toBe("Observation: waiting area");
    const kept = { ...newDraft("note", [], "", "described"), title: "Signed agreement" };
    expect(draftFaults(kept)).toEqual({ place: "kept.missing", evidenceDate: "date.missing" });
  });

  it("that is feedback is given in totals, and of a few people only that they were a few", () => {
    const feedback = { ...newDraft("note", [], TODAY, "feedback"), title: "Comment cards" };
    expect(draftFaults(feedback)).toEqual({ answers: "answers.missing" });
    expect(draftToItem({ ...feedback, answers: "few", answerCount: "7" }).answers).toBe("fewer than 11");
    for (const answerCount of ["10", "", "0", "-11", "11.5", "a few"]) {
      expect(draftFaults({ ...feedback, answers: "many", answerCount })).toEqual({
        answerCount: "count.small",
      });
    }
    expect(draftToItem({ ...feedback, answers: "many", answerCount: "11" }).answers).toBe(11);
  });

  it("that is a tally holds no count, wherever somebody writes one", () => {
    const tally = {
      ...newDraft("note", [], TODAY, "tally"),
      title: "Seen alone",
      tallyBand: "most",
    } as const;
    expect(draftFaults(tally)).toEqual({});
    for (const count of ["17 of 20", "3/9", "3 out of the 12"]) {
      expect(draftFaults({ ...tally, title: `Seen alone: ${count}` })).toEqual({ title: "count.entered" });
      expect(draftFaults({ ...tally, note: count })).toEqual({ note: "count.entered" });
    }
    expect(draftFaults({ ...tally, title: "Seen alone, 20 recent visits" })).toEqual({});
    expect(bandChoices(true)).toEqual(["all", "most", "some", "none"]);
    expect(bandChoices(false)).toEqual(["90 % or more", "70–89 %", "50–69 %", "under 50 %"]);
  });

  it("that is a tally needs a band, and any other keeps none", () => {
    const tally = { ...note, title: "Private time", kind: "tally" } as const;
    expect(draftFaults(tally)).toEqual({ tallyBand: "band.missing" });
    expect(draftToItem({ ...tally, tallyBand: "most" }).tallyBand).toBe("most");
    expect(draftToItem({ ...note, tallyBand: "most" }).tallyBand).toBeNull();
  });

  it("cannot be due for review before the day it speaks of", () => {
    expect(draftFaults({ ...note, title: "x", reviewBy: "2026-01-01" })).toEqual({
      reviewBy: "review.before",
    });
  });
});

describe("editing an item", () => {
  it("changes nothing that was not touched", () => {
    const item = anEvidenceItem({ reviewBy: "2027-01-01", place: "Office", note: "Two pages" });
    expect(anEvidenceItem({ ...item, ...draftToItem(itemToDraft(item)) })).toEqual(item);
  });

  it("offers the kinds that fit what carries it, and always the present one", () => {
    expect(kindChoices({ form: "link", kind: "link" })).not.toContain("photo");
    expect(kindChoices({ form: "note", kind: "note" })).not.toContain("document");
    expect(kindChoices({ form: "note", kind: "document" })[0]).toBe("document");
  });
});
