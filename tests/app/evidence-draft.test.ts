import { describe, expect, it } from "vitest";
import { draftFaults, draftToItem, itemToDraft, kindChoices, newDraft } from "../../src/app/evidence-draft";
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
