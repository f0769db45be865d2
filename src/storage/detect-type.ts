/** What every file is until its content says otherwise: offered as a download, never shown. */
const UNKNOWN_TYPE = "application/octet-stream";

type Magic = { readonly type: string; readonly starts: string };

// Latin-1 text of the first bytes. Longer and more telling marks come first.
const magicTable: readonly Magic[] = [
  { type: "image/jpeg", starts: "\xff\xd8\xff" },
  { type: "image/png", starts: "\x89PNG\r\n\x1a\n" },
  { type: "image/gif", starts: "GIF87a" },
  { type: "image/gif", starts: "GIF89a" },
  { type: "image/tiff", starts: "II*\0" },
  { type: "image/tiff", starts: "MM\0*" },
  { type: "image/tiff", starts: "II+\0" },
  { type: "image/tiff", starts: "MM\0+" },
  { type: "image/bmp", starts: "BM" },
  { type: "application/pdf", starts: "%PDF-" },
  { type: "application/msword", starts: "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" },
  { type: "application/rtf", starts: "{\\rtf" },
  { type: "application/gzip", starts: "\x1f\x8b\x08" },
  { type: "application/x-7z-compressed", starts: "7z\xbc\xaf\x27\x1c" },
  { type: "video/webm", starts: "\x1a\x45\xdf\xa3" },
  { type: "audio/ogg", starts: "OggS" },
  { type: "audio/mpeg", starts: "ID3" },
];

const brandTypes: ReadonlyMap<string, string> = new Map([
  ["heic", "image/heic"],
  ["heix", "image/heic"],
  ["hevc", "image/heic"],
  ["hevx", "image/heic"],
  ["heim", "image/heic"],
  ["heis", "image/heic"],
  ["mif1", "image/heif"],
  ["msf1", "image/heif"],
  ["avif", "image/avif"],
  ["avis", "image/avif"],
  ["qt  ", "video/quicktime"],
  ["M4A ", "audio/mp4"],
]);

// The first entries of the zip say which program wrote it.
const officeFolders: readonly (readonly [string, string])[] = [
  ["word/", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"],
  ["xl/", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"],
  ["ppt/", "application/vnd.openxmlformats-officedocument.presentationml.presentation"],
];

/** How much is looked at; enough for every mark and for the head of a text. */
const HEAD_BYTES = 64 * 1024;

function toLatin1(bytes: Uint8Array): string {
  let text = "";
  for (const byte of bytes) text += String.fromCharCode(byte);
  return text;
}

function detectRiff(head: string): string | null {
  if (!head.startsWith("RIFF")) return null;
  const form = head.slice(8, 12);
  if (form === "WEBP") return "image/webp";
  return form === "WAVE" ? "audio/wav" : form === "AVI " ? "video/x-msvideo" : null;
}

/** HEIC, AVIF, MP4 and MOV share one box format; the brand tells them apart. */
function detectBoxes(head: string): string | null {
  if (head.slice(4, 8) !== "ftyp") return null;
  const main = brandTypes.get(head.slice(8, 12));
  if (main !== undefined && main !== "image/heif") return main;
  const size = Math.min(256, head.charCodeAt(2) * 256 + head.charCodeAt(3));
  for (let at = 16; at + 4 <= size; at += 4) {
    const compatible = brandTypes.get(head.slice(at, at + 4));
    if (compatible === "image/avif" || compatible === "image/heic") return compatible;
  }
  return main ?? "video/mp4";
}

function detectZip(head: string): string | null {
  if (!head.startsWith("PK\x03\x04") && !head.startsWith("PK\x05\x06")) return null;
  const openDocument = /^mimetype(application\/vnd\.oasis\.opendocument\.[a-z]+)/.exec(head.slice(30, 120));
  if (openDocument !== null) return openDocument[1] ?? null;
  if (!head.includes("[Content_Types].xml") && !head.includes("_rels/.rels")) return "application/zip";
  return officeFolders.find(([folder]) => head.includes(folder))?.[1] ?? "application/zip";
}

/** The text of a file that is UTF-8 without control characters, else null. */
function decodeText(bytes: Uint8Array): string | null {
  const isWhole = bytes.length <= HEAD_BYTES;
  try {
    // A character may be cut in two at the end of the head, so the head is read as part of a stream.
    const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes.subarray(0, HEAD_BYTES), {
      stream: !isWhole,
    });
    // oxlint-disable-next-line no-control-regex -- control characters are what tells bytes from text
    return /[\0-\x08\x0e-\x1a\x1c-\x1f]/.test(text) ? null : text;
  } catch {
    return null;
  }
}

const htmlMarks =
  /<(?:!doctype\s+html|html|head|body|script|iframe|object|embed|frameset|form|img|a|div|span|p|table|meta|link|style|svg:script)[\s/>]/i;

function isSeparated(text: string, separator: string): boolean {
  // Within quotes a separator or a line end belongs to the cell.
  const unquoted = text.replaceAll(/"(?:[^"]|"")*"/g, "");
  const lines = unquoted.split(/\r?\n/, 6).filter((line) => line !== "");
  const counts = lines.map((line) => line.split(separator).length - 1);
  return counts.length > 1 && counts.every((count) => count > 0 && count === counts[0]);
}

function detectText(text: string): string {
  // Whatever a browser could run is named as such, wherever in the text it begins.
  if (/<svg[\s/>]|<!doctype\s+svg/i.test(text)) return "image/svg+xml";
  if (htmlMarks.test(text)) return "text/html";
  if (/^\s*<\?xml[\s?]/.test(text)) return "application/xml";
  return isSeparated(text, ",") || isSeparated(text, ";") || isSeparated(text, "\t")
    ? "text/csv"
    : "text/plain";
}

/**
 * The media type of a file by its content; its name and what the browser says are never asked.
 * What is not recognized is `application/octet-stream`, and so is an empty file.
 */
export function detectType(bytes: Uint8Array): string {
  if (bytes.length === 0) return UNKNOWN_TYPE;
  const head = toLatin1(bytes.subarray(0, HEAD_BYTES));
  const binary =
    magicTable.find((magic) => head.startsWith(magic.starts))?.type ??
    detectRiff(head) ??
    detectBoxes(head) ??
    detectZip(head);
  if (binary !== null && binary !== "image/bmp") return binary;
  const text = decodeText(bytes);
  if (text !== null) return detectText(text);
  // "BM" begins many a text, so it counts only for what is none.
  return binary ?? UNKNOWN_TYPE;
}
