import { decodeText } from "./decode-text";
import type { ReadDocument } from "./read-document";
import { addProperty } from "./add-property";
import { readCustomProperties, readOfficeProperties } from "./office-properties";
import { readParagraphs, readSharedStrings, readSheet } from "./office-text";
import { createTextCollector } from "./text-collector";
import { walkXml } from "./walk-xml";
import { readZipDirectory, readZipEntry, type ZipEntry } from "./zip-directory";

/** All parts together, decompressed. */
const MAX_TOTAL_BYTES = 64 * 1024 * 1024;
const MAX_PART_BYTES = 32 * 1024 * 1024;

const paragraphParts =
  /^(?:word\/(?:document|header\d*|footer\d*|footnotes|endnotes|comments\w*)|ppt\/(?:slides\/slide|notesSlides\/notesSlide|comments\/\w+)\d*|ppt\/comments\/modernComment_\w+|content|xl\/(?:comments\d*|threadedComments\/\w+|drawings\/drawing\d+))\.xml$/;
const sheetParts = /^xl\/worksheets\/[\w-]+\.xml$/;
const propertyParts = /^(?:docProps\/(?:core|app)|meta)\.xml$/;
const authorParts = /^(?:ppt\/commentAuthors|ppt\/authors|xl\/persons\/\w+)\.xml$/;
const pictures = /\.(?:jpe?g|png|gif|webp|heic|tiff?|emf|wmf)$/i;
/** Files within the file, which are not opened. */
const embedded = /^(?:word|xl|ppt)\/(?:embeddings|activeX)\/|^Object /;

/** Names of slides and sheets end in numbers, which are put in their order. */
function byNumber(a: ZipEntry, b: ZipEntry): number {
  return a.name.localeCompare(b.name, "en", { numeric: true });
}

/** Addresses that links lead to, of the kinds that name a person. */
function linkedAddresses(xml: string): readonly string[] {
  const found: string[] = [];
  walkXml(xml, {
    onOpen(_, attributes) {
      const target = attributes("Target") ?? "";
      const address = /^(?:mailto|tel):([^?]{3,200})/i.exec(target)?.[1];
      if (address !== undefined) found.push(address);
    },
  });
  return found;
}

function readAuthors(xml: string, properties: Map<string, string>): void {
  walkXml(xml, {
    onOpen(_, attributes) {
      const name = attributes("displayName") ?? attributes("name") ?? "";
      addProperty(properties, "people in changes and comments", name);
    },
  });
}

/**
 * Text and properties of a Word, Excel, PowerPoint or OpenDocument file. Partial when it is no zip that
 * can be trusted, when a part is encrypted, damaged or too large, or when another file lies inside.
 */
export async function readOffice(bytes: Uint8Array): Promise<ReadDocument> {
  const entries = readZipDirectory(bytes);
  if (entries === null) return { text: "", properties: {}, isPartial: true };
  const text = createTextCollector();
  const properties = new Map<string, string>();
  let left = MAX_TOTAL_BYTES;
  let isPartial = entries.some(({ name }) => embedded.test(name));

  async function readPart(entry: ZipEntry): Promise<string> {
    if (left <= 0 || text.isFull()) {
      isPartial = true;
      return "";
    }
    const part = await readZipEntry(bytes, entry, Math.min(left, MAX_PART_BYTES));
    left -= part.bytes.length;
    const decoded = decodeText(part.bytes);
    isPartial ||= !part.isWhole || !decoded.isWhole;
    return decoded.text;
  }

  const sorted = entries.toSorted(byNumber);
  const shared = sorted.find(({ name }) => name === "xl/sharedStrings.xml");
  const strings = shared === undefined ? [] : readSharedStrings(await readPart(shared));
  for (const entry of sorted) {
    const { name } = entry;
    if (propertyParts.test(name)) readOfficeProperties(await readPart(entry), properties);
    else if (name === "docProps/custom.xml") readCustomProperties(await readPart(entry), properties);
    else if (authorParts.test(name)) readAuthors(await readPart(entry), properties);
    else if (sheetParts.test(name)) readSheet(await readPart(entry), strings, text);
    else if (paragraphParts.test(name)) readParagraphs(await readPart(entry), text, properties);
    else if (name.endsWith(".rels")) {
      for (const address of linkedAddresses(await readPart(entry))) text.add(`\n${address}\n`);
    }
    if (sheetParts.test(name) || paragraphParts.test(name)) text.add("\n");
  }
  const pictureCount = entries.filter(({ name }) => pictures.test(name)).length;
  if (pictureCount > 0) addProperty(properties, "pictures inside", String(pictureCount));
  return {
    text: text.finish(),
    properties: Object.fromEntries(properties),
    isPartial: isPartial || text.isFull(),
  };
}
