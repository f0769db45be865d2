import { jsPDF } from "jspdf";
import type { FileHead } from "./cross-reference";
import { leaveOut, readFileHead } from "./file-head";
import type { Internals } from "./jspdf-internals";
import type { Layout } from "./layout";
import { UtcDate } from "./utc-date";

/** jsPDF writes its pages after the tree of pages and the resources: two objects each. */
export function pageObject(page: number): number {
  return 3 + 2 * page;
}

/** The number that jsPDF keeps for the content of a page, which the report writes. */
export function contentObject(page: number): number {
  return pageObject(page) + 1;
}

/** The number after all of jsPDF's objects: pages with their tree and resources, information and catalog. */
export function firstFreeObject(pageCount: number): number {
  return pageObject(pageCount) + 2;
}

/** What stands in objects of jsPDF but is written by the report. */
export type OwnEntries = {
  /** Numbers of the fonts, by their names in content streams. */
  readonly fonts: ReadonlyMap<string, number>;
  /** Entries of the resources that name forms and pictures. */
  readonly xObjects: string;
  /** Entries of the catalog. */
  readonly catalog: string;
};

/**
 * The document of a layout in jsPDF, which writes header, pages without their content, resources,
 * information and catalog. The one module that knows it.
 */
export function openDocument(layout: Layout) {
  const { width, height } = layout.page;
  const doc = new jsPDF({
    unit: "pt",
    format: [width, height],
    putOnlyUsedFonts: true,
    floatPrecision: 2,
  });
  const internal = doc.internal as unknown as Internals;
  (doc as unknown as { __private__: { setPdfVersion(version: string): void } }).__private__.setPdfVersion(
    "1.7",
  );
  doc.setFileId(layout.fileId);
  doc.setCreationDate(new UtcDate(`${layout.preparedOn}T00:00:00.000Z`));
  doc.setDisplayMode("fullwidth", "continuous", "UseOutlines");
  doc.setProperties({ title: layout.title, creator: "Havenmark" });
  takeOverFonts(internal);
  const entriesByPage: string[] = [];

  return {
    /** Announces a font that the report embeds itself, and returns its name in content streams. */
    addFont(name: string): string {
      doc.addFont(name, name, "normal", undefined, "Identity-H");
      doc.setFont(name, "normal");
      // Only a font that has drawn something is listed; what it draws is taken away again.
      doc.text(" ", 0, 0);
      return internal.getFont(name, "normal").id;
    },

    /** Adds a page with further entries of its dictionary. Its content is object `contentObject`. */
    addPage(entries: string): void {
      if (entriesByPage.push(entries) > 1) doc.addPage([width, height]);
    },

    /** What jsPDF writes, without the contents of pages and its cross-reference table, which knows only its own objects. */
    finish({ fonts, xObjects, catalog }: OwnEntries): FileHead {
      internal.events.subscribe("putFont", ({ font }) => {
        font.objectNumber = fonts.get(font.id) ?? 0;
        font.isAlreadyPutted = true;
      });
      internal.events.subscribe("putPage", ({ pageNumber }) =>
        internal.out(entriesByPage[pageNumber - 1] ?? ""),
      );
      internal.events.subscribe("putXobjectDict", () => internal.out(xObjects));
      internal.events.subscribe("putCatalog", () => internal.out(catalog));
      const bytes = doc.output("arraybuffer") as ArrayBuffer | undefined;
      if (bytes === undefined) throw new Error("jsPDF gave no document");
      const head = readFileHead(new Uint8Array(bytes), firstFreeObject(entriesByPage.length));
      // As text, which jsPDF wants, contents would take long, and it opens each with operators of its own.
      const contents = new Set(entriesByPage.map((_, page) => contentObject(page)));
      return leaveOut(head, (objectNumber) => contents.has(objectNumber));
    },
  };
}

/** jsPDF would read and rewrite each font file, which takes as long as all pages of a short report. */
function takeOverFonts({ events }: Internals): void {
  for (const token of Object.keys(events.getTopics()["addFont"] ?? {})) events.unsubscribe(token);
  events.subscribe("addFont", ({ font }) => {
    font.metadata = {
      glyIdsUsed: [],
      toUnicode: {},
      Unicode: { widths: [] },
      characterToGlyph: () => 0,
      widthOfGlyph: () => 0,
    };
  });
}
