import { addProperty } from "./add-property";
import type { TextCollector } from "./text-collector";
import { walkXml } from "./walk-xml";

/**
 * Text of a Word or PowerPoint part, or of OpenDocument's content: paragraphs as lines, table rows as
 * lines with tabs between the cells. Deleted and hidden text is read too, since it is still in the file.
 * Authors of changes and comments go to the properties.
 */
export function readParagraphs(xml: string, text: TextCollector, properties: Map<string, string>): void {
  let cellDepth = 0;
  let [isText, isAuthor] = [false, false];
  const isOpenDocument = xml.includes("urn:oasis:names:tc:opendocument");
  walkXml(xml, {
    onOpen(name, attributes, isEmpty) {
      if (!isEmpty && (name === "tc" || name === "table-cell")) cellDepth += 1;
      isText = name === "t" || name === "delText" || name === "instrText" || name === "text";
      isAuthor = name === "author";
      if (name === "tab") text.add("\t");
      if (name === "br" || name === "cr" || name === "line-break") text.add("\n");
      if (name === "ins" || name === "del" || name === "comment") {
        addProperty(properties, "people in changes and comments", attributes("author") ?? "");
      }
    },
    onClose(name) {
      [isText, isAuthor] = [false, false];
      if (name === "tc" || name === "table-cell") {
        cellDepth = Math.max(0, cellDepth - 1);
        text.add("\t");
      }
      if (name === "p" || name === "h") text.add(cellDepth === 0 ? "\n" : " ");
      if (name === "tr" || name === "table-row") text.add("\n");
    },
    onText(part) {
      if (isAuthor) addProperty(properties, "people in changes and comments", part);
      if (isText || (isOpenDocument && part.trim() !== "")) text.add(part);
    },
  });
}

/** The shared strings of a workbook, in order. */
export function readSharedStrings(xml: string): readonly string[] {
  const strings: string[] = [];
  let parts: string[] = [];
  let [isText, isPhonetic] = [false, false];
  walkXml(xml, {
    onOpen(name, _, isEmpty) {
      if (name === "si") parts = [];
      if (name === "si" && isEmpty) strings.push("");
      if (name === "rPh") isPhonetic = true;
      isText = name === "t" && !isPhonetic && !isEmpty;
    },
    onClose(name) {
      isText = false;
      if (name === "rPh") isPhonetic = false;
      if (name === "si") strings.push(parts.join(""));
    },
    onText(part) {
      if (isText) parts.push(part);
    },
  });
  return strings;
}

/** Number of the column in a cell's name: 0 for `A7`, 27 for `AB7`; at most 999. */
function columnOf(cell: string): number {
  let column = 0;
  for (const letter of /^[A-Z]{0,3}/.exec(cell)![0]) column = column * 26 + (letter.charCodeAt(0) - 64);
  return Math.min(999, Math.max(0, column - 1));
}

/** The rows of one sheet as lines, cells parted by tabs and each in its column. */
export function readSheet(xml: string, strings: readonly string[], text: TextCollector): void {
  let column = 0;
  let [isShared, isValue] = [false, false];
  walkXml(xml, {
    onOpen(name, attributes, isEmpty) {
      if (name === "row") column = 0;
      if (name === "c") {
        isShared = attributes("t") === "s";
        const target = columnOf(attributes("r") ?? "");
        if (target > column) text.add("\t".repeat(target - column));
        column = Math.max(column, target);
      }
      isValue = (name === "v" || name === "t") && !isEmpty;
    },
    onClose(name) {
      isValue = false;
      if (name === "row") text.add("\n");
    },
    onText(part) {
      if (isValue) text.add(isShared ? (strings[Number(part)] ?? "") : part);
    },
  });
}
