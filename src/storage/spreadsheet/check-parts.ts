import { fail, succeed, type Result } from "../../shared/result";
import { readZipDirectory, readZipEntry } from "../document-text/zip-directory";
import { walkXml } from "../document-text/walk-xml";
import type { SpreadsheetReadError } from "./spreadsheet-error";

/** Together, unpacked; an export of ours with 2,000 evidence items has about 3 MB. */
const MAX_UNPACKED_BYTES = 24 * 1024 * 1024;
const MAX_ENTRIES = 500;
/** A sheet nests six deep, a drawing some twenty. */
const MAX_DEPTH = 60;

const PROGRAMS =
  /vbaproject|\/macrosheets\/|\/dialogsheets\/|\/activex\/|\/ctrlprops\/|\/embeddings\/|customui/i;
const OUTSIDE = /\/externallinks\/|\/connections\.xml$|\/querytables\/|\/customdata\/|\/webextensions\//i;

/** True for XML that nests deeper than a spreadsheet does; such a text can exhaust a parser. */
function isTooDeep(xml: string): boolean {
  let depth = 0;
  let deepest = 0;
  walkXml(xml, {
    onOpen(_, __, isEmpty) {
      if (!isEmpty) depth += 1;
      deepest = Math.max(deepest, depth);
    },
    onClose() {
      depth -= 1;
    },
  });
  return deepest > MAX_DEPTH;
}

/**
 * Looks through an XLSX file before a library reads it: the zip must be sound, small once unpacked,
 * and hold neither programs nor links to other files, no XML with document types or entities of its
 * own, and none that nests without end.
 */
export async function checkParts(bytes: Uint8Array): Promise<Result<null, SpreadsheetReadError>> {
  const entries = readZipDirectory(bytes);
  if (entries === null || !entries.some(({ name }) => name === "xl/workbook.xml")) {
    return fail({ code: "spreadsheet.damaged" });
  }
  if (entries.length > MAX_ENTRIES) return fail({ code: "spreadsheet.too-large" });
  if (entries.some(({ isEncrypted }) => isEncrypted)) return fail({ code: "spreadsheet.locked" });
  if (entries.some(({ name }) => PROGRAMS.test(`/${name}`))) return fail({ code: "spreadsheet.macros" });
  if (entries.some(({ name }) => OUTSIDE.test(`/${name}`))) return fail({ code: "spreadsheet.external" });
  let left = MAX_UNPACKED_BYTES;
  for (const entry of entries) {
    const content = await readZipEntry(bytes, entry, left);
    if (!content.isWhole) {
      const isCut = content.bytes.length > 0;
      return fail({ code: isCut ? "spreadsheet.too-large" : "spreadsheet.damaged" });
    }
    left -= content.bytes.length;
    if (!/\.(xml|rels|vml)$/i.test(entry.name)) continue;
    let xml: string;
    try {
      xml = new TextDecoder("utf-8", { fatal: true }).decode(content.bytes);
    } catch {
      return fail({ code: "spreadsheet.damaged" });
    }
    if (/<!(?:DOCTYPE|ENTITY)/i.test(xml) || isTooDeep(xml)) return fail({ code: "spreadsheet.damaged" });
  }
  return succeed(null);
}
