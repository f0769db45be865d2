/** What is told of an XML text on the way through it; names without their prefix. */
export type XmlVisitor = {
  readonly onOpen?: (name: string, attributes: XmlAttributes, isEmpty: boolean) => void;
  readonly onClose?: (name: string) => void;
  readonly onText?: (text: string) => void;
};

/** Reads one attribute of an element, by its name without prefix. */
export type XmlAttributes = (name: string) => string | undefined;

const namedEntities: ReadonlyMap<string, string> = new Map([
  ["amp", "&"],
  ["lt", "<"],
  ["gt", ">"],
  ["quot", '"'],
  ["apos", "'"],
]);

function decodeEntities(text: string): string {
  if (!text.includes("&")) return text;
  return text.replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]{2,4}));/gi, (whole, decimal, hex, name) => {
    if (typeof name === "string") return namedEntities.get(name) ?? whole;
    const code = typeof hex === "string" ? Number.parseInt(hex, 16) : Number(decimal);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : "";
  });
}

function localName(name: string): string {
  return name.slice(name.indexOf(":") + 1);
}

function readAttributes(source: string): XmlAttributes {
  return (name) => {
    for (const [, key = "", quoted = ""] of source.matchAll(
      /([^\s=]{1,80})\s{0,8}=\s{0,8}("[^"]*"|'[^']*')/g,
    )) {
      if (localName(key) === name) return decodeEntities(quoted.slice(1, -1));
    }
    return undefined;
  };
}

/** Where the tag that begins at `from` ends: at the first `>` outside of quotes, or -1. */
function findTagEnd(xml: string, from: number): number {
  let quote = "";
  for (let at = from; at < xml.length; at += 1) {
    const letter = xml[at]!;
    if (quote !== "") {
      if (letter === quote) quote = "";
    } else if (letter === '"' || letter === "'") quote = letter;
    else if (letter === ">") return at;
  }
  return -1;
}

/** What is skipped or taken as it is, by how it begins. */
const sections = [
  { starts: "<!--", ends: "-->", isText: false },
  { starts: "<![CDATA[", ends: "]]>", isText: true },
  { starts: "<?", ends: "?>", isText: false },
] as const;

/**
 * Walks once through an XML text, without a tree, for use where no parser of the browser is (a worker).
 * Document types and entities of their own are not read, so nothing is ever fetched or multiplied.
 * Broken XML ends the walk; what came before was told.
 */
export function walkXml(xml: string, { onOpen, onClose, onText }: XmlVisitor): void {
  let at = 0;
  while (at < xml.length) {
    const open = xml.indexOf("<", at);
    const textEnd = open === -1 ? xml.length : open;
    if (textEnd > at) onText?.(decodeEntities(xml.slice(at, textEnd)));
    if (open === -1) return;
    const section = sections.find(({ starts }) => xml.startsWith(starts, open));
    if (section !== undefined) {
      const from = open + section.starts.length;
      const end = xml.indexOf(section.ends, from);
      if (end === -1) return;
      if (section.isText) onText?.(xml.slice(from, end));
      at = end + section.ends.length;
      continue;
    }
    const end = findTagEnd(xml, open + 1);
    if (end === -1) return;
    const isClosing = xml[open + 1] === "/";
    const isEmpty = xml[end - 1] === "/";
    const inside = xml.slice(open + (isClosing ? 2 : 1), isEmpty ? end - 1 : end);
    const name = localName(/^[^\s/>]{0,200}/.exec(inside)![0]);
    if (isClosing) onClose?.(name);
    else if (!inside.startsWith("!")) onOpen?.(name, readAttributes(inside), isEmpty);
    at = end + 1;
  }
}
