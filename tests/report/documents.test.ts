import { describe, expect, it } from "vitest";
import type { ReportDocument } from "../../src/report/document/blocks";
import { composeDocument } from "../../src/report/document/compose-document";
import { documentKinds, type DocumentKind } from "../../src/report/document/document-kinds";
import { isForWalls } from "../../src/report/document/wall-text";
import { documentToHtml } from "../../src/report/html/document-to-html";
import { shareReport } from "../../src/report/model/share";
import { layoutDocument } from "../../src/report/pdf/layout";
import { loadFonts } from "../../src/report/pdf/report-fonts";
import { loadMetrics } from "../../src/report/pdf/report-metrics";
import { writePdf } from "../../src/report/pdf/write-pdf";
import { buildReport } from "../../src/report/report-model";
import { anAction, anId } from "../builders";
import { documentTexts } from "./document-text";
import { readHtmlText } from "./html/read-html";
import { checkTags } from "./pdf/check-tags";
import { readPdf, readText } from "./pdf/read-pdf";
import { readStructureTexts } from "./pdf/read-structure";
import { aStressInput } from "./stress-input";
import { aRealCatalogue, aSampleInput, PRIVATE_WORDS, reportInputs } from "./sample-input";

const metrics = loadMetrics();
const fonts = loadFonts(metrics);
const papers = ["letter", "a4"] as const;

const squeeze = (text: string): string => text.normalize("NFC").replaceAll(/\s/g, "");
const textOf = (document: ReportDocument): string => documentTexts(document).join("\n");
const sample = (kind: DocumentKind, input = aSampleInput()): ReportDocument =>
  composeDocument(buildReport(input), kind);

describe.each(documentKinds)("the %s", (kind) => {
  it.each(Object.entries(reportInputs()))("of the %s clinic passes the checker of tags", (_name, input) => {
    const layout = layoutDocument(sample(kind, input), metrics, { paper: "letter" });
    expect(checkTags(readPdf(writePdf(layout, fonts)))).toEqual([]);
  });

  it("says the same in the same order as PDF and as HTML", () => {
    const document = sample(kind);
    const pdf = readPdf(writePdf(layoutDocument(document, metrics, { paper: "a4" }), fonts));
    const html = squeeze(readHtmlText(documentToHtml(document)));
    const texts = readStructureTexts(pdf).map(squeeze);
    expect(texts.length).toBeGreaterThan(10);
    if (kind === "gap analysis" || kind === "blank checklist") expect(texts.join("")).toBe(html);
    // A sheet that is held to one page may leave out on paper what a screen has room for.
    let at = 0;
    for (const text of texts) {
      const found = html.indexOf(text, at);
      if (found >= 0) at = found + text.length;
      else expect(text).toMatch(/moreaction|morepoint|gapanalysis|Todo/);
    }
  });

  it("holds no private note and needs no script", () => {
    const html = documentToHtml(sample(kind));
    expect(html).not.toContain(PRIVATE_WORDS);
    expect(html).not.toMatch(/<script|javascript:| on\w+=|<link|<img|<iframe|url\(/i);
    expect(html).toContain("default-src 'none'; style-src 'unsafe-inline'; img-src data:");
  });

  it("is the same, letter for letter, when made again", () => {
    expect(documentToHtml(sample(kind))).toBe(documentToHtml(sample(kind)));
  });
});

describe("documents of one page", () => {
  const inputs = Object.entries(reportInputs()).flatMap(([name, input]) =>
    papers.map((paper) => ({ name, input, paper })),
  );
  it.each(inputs)("stay on one page for the $name clinic on $paper", ({ input, paper }) => {
    for (const kind of ["board summary", "closing sheet"] as const)
      expect(layoutDocument(sample(kind, input), metrics, { paper }).pages, kind).toHaveLength(1);
    for (const kind of ["owner sheets", "action sheets"] as const) {
      const document = sample(kind, input);
      expect(layoutDocument(document, metrics, { paper }).pages, kind).toHaveLength(document.sections.length);
    }
  });
});

describe("short documents of several pages", () => {
  const inputs = { sample: aSampleInput(), stress: aStressInput({ words: 5, evidence: 50 }) };
  const cases = Object.entries(inputs).flatMap(([name, input]) =>
    papers.map((paper) => ({ name, input, paper })),
  );
  it.each(cases)(
    "do not end on a page with a line or two for the $name clinic on $paper",
    ({ input, paper }) => {
      for (const kind of ["action plan", "evidence requests", "findings matrix"] as const) {
        const { pages, page } = layoutDocument(sample(kind, input), metrics, { paper });
        const texts = pages.at(-1)!.operations.flatMap((one) => (one.kind === "text" ? [one.y] : []));
        const body = texts.filter((y) => y < page.height - 62);
        expect(Math.max(...body), `${kind}, ${pages.length} pages`).toBeGreaterThan(page.height / 4);
      }
    },
  );

  it("give each open action of a shareable report one sheet, whatever its cover would say", () => {
    const input = aStressInput({ words: 5, evidence: 0, actions: 30 });
    const model = shareReport(input, { version: "shareable", alias: "Clinic B" });
    const document = composeDocument(model, "action sheets");
    expect(layoutDocument(document, metrics, { paper: "letter" }).pages).toHaveLength(30);
  });
});

describe("the action plan on a wall", () => {
  const input = aSampleInput();
  const telling = anAction({
    id: anId(7000),
    title: "Ask the survivor advisory group to read the desk script",
    ownerRole: "Trafficking program lead",
  });
  const text = textOf(sample("action plan", { ...input, actions: [...input.actions, telling] }));

  it("names every action, tells no score, and says nothing of whom the program is for", () => {
    for (const { title } of input.actions) if (isForWalls(title)) expect(text).toContain(title);
    expect(text).not.toMatch(/surviv|traffic|safe haven|score|level|%|COO-|critical/i);
    expect(text).toMatch(/Action \d+: see the owner’s sheet/);
    expect(text).toContain("by its number only");
  });

  it("stands by quarter, with what has no day and what is done last", () => {
    const headings = sample("action plan").sections[0]!.blocks.flatMap((block) =>
      block.kind === "heading" && block.level === 2 ? [block.content] : [],
    );
    expect(headings[0]).toBe("October to December 2026");
    expect(headings.at(-1)).toBe("Done");
  });
});

describe("the blank checklist", () => {
  const document = sample("blank checklist");
  const text = textOf(document);

  it("has every criterion with its four anchors, by place, and no rating", () => {
    const criteria = aRealCatalogue().domains.flatMap((domain) => domain.criteria);
    for (const { title, anchors, statement } of criteria)
      for (const part of [title, statement, ...anchors]) expect(text).toContain(part);
    expect(document.sections.map(({ title }) => title)).toEqual([
      "Front desk",
      "Waiting area",
      "Exam room",
      "Phone and schedule",
      "Record system",
      "Office",
    ]);
    expect(text).not.toContain("Written and signed last spring");
  });

  it("has a box for each rating, for don’t know, and for not applicable where that is allowed", () => {
    const pdf = readPdf(writePdf(layoutDocument(document, metrics, { paper: "letter" }), fonts));
    const boxes = readStructureTexts(pdf).filter((one) => one.startsWith("Box for "));
    const allowed = aRealCatalogue()
      .domains.flatMap(({ criteria }) => criteria)
      .filter(({ naAllowed }) => naAllowed);
    expect(boxes).toHaveLength(68 * 5 + allowed.length);
    expect(readText(pdf)).not.toContain("continued");
  });
});

describe("the evidence request list", () => {
  it("names for every criterion what to have ready and what must not be in it", () => {
    const text = textOf(sample("evidence requests"));
    for (const { evidence, evidenceMustNotContain } of aRealCatalogue().domains.flatMap((d) => d.criteria))
      for (const part of [...evidence, evidenceMustNotContain]) expect(text).toContain(part);
  });
});

describe("owner sheets", () => {
  it("give every role that owns an open action a sheet with its next three first", () => {
    const { sections } = sample("owner sheets");
    const open = aSampleInput().actions.filter(({ status }) => status !== "closed");
    const roles = new Set(open.map(({ ownerRole }) => (ownerRole === "" ? "No owner yet" : ownerRole)));
    expect(new Set(sections.map(({ title }) => title))).toEqual(roles);
    expect(sections.at(-1)!.title).toBe("No owner yet");
  });
});
