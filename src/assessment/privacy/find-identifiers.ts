import { findBirthDates } from "./birth-dates";
import { findEmails } from "./e-mails";
import { identifierKinds, type Detector, type FoundIdentifier } from "./identifier";
import { findPersonNames } from "./person-names";
import { findPhoneNumbers } from "./phone-numbers";
import { findRecordNumbers } from "./record-numbers";
import { findSocialSecurityNumbers } from "./social-security-numbers";
import { findStreetAddresses } from "./street-addresses";
import { findInColumns } from "./table-columns";

const detectors: readonly Detector[] = [
  findSocialSecurityNumbers,
  findBirthDates,
  findRecordNumbers,
  findPhoneNumbers,
  findEmails,
  findStreetAddresses,
  findPersonNames,
];

/** Characters looked at in one go; between two windows the time is checked. */
const WINDOW = 20_000;
/** How far a label may stand before a window, and an identifier reach behind it. */
const MARGIN = 300;
/** More than a person could read: a file with this many is warned about anyway. */
const MAX_FOUND = 1000;

export type ScanLimits = {
  /** The time that the scan may take; it stops between two windows. */
  readonly budgetMs: number;
  /** A clock in milliseconds. */
  readonly now: () => number;
};

export type Scan = {
  /** In the order of the text; none overlaps another. */
  readonly identifiers: readonly FoundIdentifier[];
  /** False when time or room ran out: the rest of the text was not looked at. */
  readonly isComplete: boolean;
};

/** Keeps one of two findings that share text: the more telling kind, else the longer. */
function withoutOverlaps(found: readonly FoundIdentifier[]): FoundIdentifier[] {
  const kept: FoundIdentifier[] = [];
  const rank = ({ kind }: FoundIdentifier): number => identifierKinds.indexOf(kind);
  const sorted = found.toSorted((a, b) => a.index - b.index || b.match.length - a.match.length);
  for (const next of sorted) {
    const last = kept.at(-1);
    if (last === undefined || next.index >= last.index + last.match.length) kept.push(next);
    else if (rank(next) < rank(last)) kept[kept.length - 1] = next;
  }
  return kept;
}

/** Looks through a text of any length within a budget of time, window by window. */
export function scanIdentifiers(text: string, { budgetMs, now }: ScanLimits): Scan {
  const deadline = now() + budgetMs;
  const isOver = (): boolean => now() > deadline;
  const found: FoundIdentifier[] = [];
  let isComplete = true;
  for (let start = 0; start < text.length; start += WINDOW) {
    if (isOver() || found.length >= MAX_FOUND) {
      isComplete = false;
      break;
    }
    const from = Math.max(0, start - MARGIN);
    const part = text.slice(from, start + WINDOW + MARGIN);
    for (const { kind, match, index } of detectors.flatMap((detect) => detect(part))) {
      const isOfThisWindow = from + index >= start && from + index < start + WINDOW;
      if (isOfThisWindow) found.push({ kind, match, index: from + index });
    }
  }
  const inColumns = isComplete ? findInColumns(text, isOver) : [];
  const identifiers = withoutOverlaps([...found, ...inColumns]);
  return {
    identifiers: identifiers.slice(0, MAX_FOUND),
    isComplete: isComplete && !isOver() && identifiers.length <= MAX_FOUND,
  };
}

/**
 * Finds what looks like an identifier of a person, in the order of the text: for notes, titles and
 * other text that was typed. It warns and proves nothing: a name without a label is not found, and a
 * hit may be harmless. Hotlines, toll-free lines and public mailboxes are left alone.
 */
export function findIdentifiers(text: string): readonly FoundIdentifier[] {
  return scanIdentifiers(text, { budgetMs: Infinity, now: () => 0 }).identifiers;
}
