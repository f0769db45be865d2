import { describe, expect, it } from "vitest";
import { composeDocument } from "../../src/report/document/compose-document";
import { documentKinds } from "../../src/report/document/document-kinds";
import { documentToHtml } from "../../src/report/html/document-to-html";
import { shareReport } from "../../src/report/model/share";
import { layoutDocument } from "../../src/report/pdf/layout";
import { loadFonts } from "../../src/report/pdf/report-fonts";
import { loadMetrics } from "../../src/report/pdf/report-metrics";
import { writePdf } from "../../src/report/pdf/write-pdf";
import { buildReport, type ReportInput } from "../../src/report/report-model";
import { anEvidenceItem, anId } from "../builders";
import { documentTexts } from "./document-text";
import { readPdf, readText, refOf, textOf } from "./pdf/read-pdf";
import { readStructureTexts } from "./pdf/read-structure";
import { aSampleInput, PRIVATE_WORDS } from "./sample-input";

const metrics = loadMetrics();
const fonts = loadFonts(metrics);

const SITE = "Quillfeather Clinic";
const FILE = "quarterly-drill-log.pdf";
const HASH = "c0ffee11".repeat(8);
const secrets = [
  SITE,
  FILE,
  "Basement shelf nine",
  "secret-address.example.org",
  HASH,
  "c0ff ee11",
  "Sponsor of the third floor",
  "Signing chair",
  "Collecting nurse",
  PRIVATE_WORDS,
];

function aSecretInput({ site = SITE, file = FILE, hash = HASH, role = "Signing chair" } = {}): ReportInput {
  const input = aSampleInput({
    roles: ["Sponsor of the third floor"],
    state: "signed off",
    signedOffAt: "2026-11-20T10:00:00.000Z",
    signedOffBy: role,
  });
  const item = anEvidenceItem({
    id: anId(900),
    title: file,
    kind: "document",
    criterionIds: ["COO-01"],
    place: "Basement shelf nine",
    collectedBy: "Collecting nurse",
    url: "https://secret-address.example.org/path",
    file: { name: file, mediaType: "application/pdf", sizeBytes: 52_000, sha: hash, removed: [] },
  });
  const note = `At ${site.toUpperCase()} we keep ${file}.`;
  return {
    ...input,
    site: { ...input.site, name: site },
    evidence: [...input.evidence, item],
    responses: { ...input.responses, "COO-01": { ...input.responses["COO-01"]!, note } },
  };
}

const inside = buildReport(aSecretInput());
const shared = shareReport(aSecretInput(), { version: "shareable", alias: "Clinic B" });

/** All that a PDF holds, every stream decompressed and every text string decoded. */
function everything(bytes: Uint8Array): string {
  const pdf = readPdf(bytes);
  const objects = [...pdf.objects.values()].map(({ text, stream }) => {
    const decoded = [...text.matchAll(/<FEFF([0-9A-F]*)>/g)].map((match) =>
      Buffer.from(match[1]!, "hex").swap16().toString("utf16le"),
    );
    return [text, ...decoded, stream?.toString("utf8") ?? ""].join("\n");
  });
  return [Buffer.from(bytes).toString("latin1"), ...objects, readText(pdf), ...readStructureTexts(pdf)].join(
    "\n",
  );
}

const clean = (text: string): string => text.replaceAll(/\s+/g, " ").toLowerCase();

describe("a shareable report", () => {
  it.each(documentKinds)("holds nothing that was left out anywhere in its %s", (kind) => {
    const document = composeDocument(shared, kind);
    const layout = layoutDocument(document, metrics, { paper: "letter" });
    const all = [everything(writePdf(layout, fonts)), documentToHtml(document), JSON.stringify(document)];
    for (const secret of secrets) for (const one of all) expect(clean(one)).not.toContain(clean(secret));
  });

  it("would show it otherwise: the one for inside holds names, hashes and roles, but no private note", () => {
    const layout = layoutDocument(composeDocument(inside, "gap analysis"), metrics, { paper: "letter" });
    const all = clean(everything(writePdf(layout, fonts)));
    for (const secret of secrets)
      if (secret !== PRIVATE_WORDS && secret !== "Collecting nurse") expect(all).toContain(clean(secret));
    expect(all).not.toContain(clean(PRIVATE_WORDS));
  });

  it("says on its cover and at the foot of every page what was left out", () => {
    const document = composeDocument(shared, "gap analysis");
    const text = documentTexts(document).join("\n");
    expect(text).toContain("Version to share. Left out: names, places and hashes of evidence");
    expect(text).toContain("Clinic B");
    expect(document.running.foot).toContain("left out");
  });

  it("keeps every rating, gap, action and note", () => {
    expect(shared.scorecard).toEqual(inside.scorecard);
    expect(shared.gaps).toEqual(inside.gaps);
    expect(shared.plan.groups.length).toBe(inside.plan.groups.length);
    const noteOf = (model: typeof shared) => model.domains[0]!.criteria[0]!.note;
    expect(noteOf(shared)).toEqual(["At Clinic B we keep (a file)."]);
  });

  it("is named after its own content, so that its names tell nothing of what was left out", () => {
    expect(shared.identity.fingerprint).not.toBe(inside.identity.fingerprint);
    expect(shared.identity.reportId).not.toBe(inside.identity.reportId);
    const other = aSecretInput({
      site: "Another house",
      file: "else.docx",
      hash: "ab".repeat(32),
      role: "X",
    });
    const again = shareReport(other, { version: "shareable", alias: "Clinic B" });
    expect(again).toEqual(shared);
  });

  it("keeps the clinic's name where no other is given", () => {
    const named = shareReport(aSecretInput(), { version: "shareable", alias: " " });
    expect(named.identity.siteName).toBe(SITE);
    expect(named.identity.leftOut).not.toContain("the name of the clinic");
  });

  it("is not spoilt by a clinic that is called like a word of the program", () => {
    const input = aSecretInput();
    const odd = { ...input, site: { ...input.site, name: "Open" } };
    const model = shareReport(odd, { version: "shareable", alias: "Clinic B" });
    expect(model.scorecard).toEqual(buildReport(odd).scorecard);
    expect(() => composeDocument(model, "gap analysis")).not.toThrow();
  });
});

describe("the data inside the full PDF", () => {
  const read = (model: typeof shared): { readonly text: string; readonly catalog: string } => {
    const layout = layoutDocument(composeDocument(model, "gap analysis"), metrics, { paper: "a4" });
    const pdf = readPdf(writePdf(layout, fonts));
    const file = [...pdf.objects.values()].find(({ text }) => text.includes("/Type/EmbeddedFile"))!;
    return { text: file.stream!.toString("utf8"), catalog: pdf.catalog };
  };

  it("is a record with the version of its shape, the results, all ratings and the hashes", () => {
    const { text, catalog } = read(inside);
    expect(catalog).toMatch(/\/Names <<\/EmbeddedFiles .*\/AF \[\d+ 0 R\]/s);
    const record = JSON.parse(text) as Record<string, unknown>;
    expect(record).toMatchObject({ format: "havenmark-report", schemaVersion: 1, version: "inside" });
    expect(record["ratings"]).toHaveLength(68);
    expect(record["results"]).toMatchObject({ level: inside.summary.level });
    expect(text).toContain(HASH);
  });

  it("holds no hash in a shareable report", () => {
    expect(read(shared).text).not.toContain("sha256");
  });

  it("is in the full report alone", () => {
    for (const kind of documentKinds)
      expect(composeDocument(inside, kind).attachment === null).toBe(kind !== "gap analysis");
    const { catalog } = read(inside);
    expect(textOf(catalog, "Lang")).toBe("en-US");
    expect(refOf(catalog, "StructTreeRoot")).not.toBeNull();
  });
});
