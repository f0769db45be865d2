import { decodeText, looksLikeText } from "./decode-text";
import { readOffice } from "./read-office";
import { readPdf } from "./read-pdf";

/** What a file says in words, for warnings before it is stored; never shown as the document itself. */
export type ReadDocument = {
  readonly text: string;
  /** Such as `author`, `last modified by`, `company`, `title`; only those that say something. */
  readonly properties: Readonly<Record<string, string>>;
  /** True when something could not be read: that nothing was found then proves nothing. */
  readonly isPartial: boolean;
};

const UNREAD: ReadDocument = { text: "", properties: {}, isPartial: true };

function readText(bytes: Uint8Array): ReadDocument {
  const { text, isWhole } = decodeText(bytes);
  return { text, properties: {}, isPartial: !isWhole };
}

/**
 * Reads the text and the properties of a file as far as that is possible without its program: plain
 * text and tables, Word, Excel, PowerPoint and OpenDocument files, and of a PDF the properties only.
 * `mediaType` is what the content was detected as. Never rejects, whatever the bytes are.
 */
export async function readDocument(bytes: Uint8Array, mediaType: string): Promise<ReadDocument> {
  if (mediaType === "application/pdf") return readPdf(bytes);
  const isZip = mediaType === "application/zip" || /openxmlformats|opendocument|macroEnabled/.test(mediaType);
  if (isZip) return readOffice(bytes);
  const isText = mediaType.startsWith("text/") || /xml$|json$|rtf$/.test(mediaType);
  // Text in UTF-16 or an old encoding has no mark that gives it a type.
  if (isText || (mediaType === "application/octet-stream" && looksLikeText(bytes))) return readText(bytes);
  return UNREAD;
}
