import { scanIdentifiers, type ScanLimits } from "../../assessment/privacy/find-identifiers";
import type { ReadDocument } from "../../storage/document-text/read-document";
import type { Finding, FindingPlace } from "./finding";

/** Properties of a file that hold a name of a person. */
const nameProperties: readonly string[] = ["author", "last modified by", "manager"];
/** What programs write there when nobody told them a name. */
const nobody =
  /^(?:microsoft (?:office )?user|windows user|office user|user|admin(?:istrator)?|author|owner|unknown|anonymous|python-docx|openpyxl|apache poi|\W*)$/i;

type Found = { readonly findings: readonly Finding[]; readonly isComplete: boolean };

function countBefore(text: string, mark: string, end: number): number {
  let count = 0;
  for (let at = text.indexOf(mark); at !== -1 && at < end; at = text.indexOf(mark, at + 1)) count += 1;
  return count;
}

function placeIn(text: string, index: number): FindingPlace {
  const mark = text.includes("\f") ? "\f" : "\n";
  return { kind: mark === "\f" ? "page" : "line", number: countBefore(text, mark, index) + 1 };
}

function findInText(text: string, limits: ScanLimits, where: FindingPlace | null): Found {
  const { identifiers, isComplete } = scanIdentifiers(text, limits);
  const findings = identifiers.map(({ kind, match, index }) => ({
    kind,
    match: match.trim(),
    where: where ?? placeIn(text, index),
  }));
  return { findings, isComplete };
}

function findInProperty(name: string, value: string, limits: ScanLimits): readonly Finding[] {
  const where = { kind: "property", name } as const;
  if (!nameProperties.includes(name)) return findInText(value, limits, where).findings;
  return nobody.test(value.trim()) ? [] : [{ kind: "author", match: value.trim(), where }];
}

/** What in the name, the properties and the text of a file may point to a person, in this order. */
export function findInDocument(name: string, document: ReadDocument, limits: ScanLimits): Found {
  // In a file name words are parted by other marks than spaces.
  const readableName = name.replace(/\.[A-Za-z0-9]{1,5}$/, "").replaceAll(/[_+]+/g, " ");
  const inText = findInText(document.text, limits, null);
  return {
    findings: [
      ...findInText(readableName, limits, { kind: "file name" }).findings,
      ...Object.entries(document.properties).flatMap(([key, value]) => findInProperty(key, value, limits)),
      ...inText.findings,
    ],
    isComplete: inText.isComplete && !document.isPartial,
  };
}
