import { cleanText } from "../pdf/clean-text";
import { reportWords } from "../report-words";
import { createHiding, type SecretWords } from "./hide-words";
import type { ReportInput } from "./report-input";

/** A title that is the name of a file. */
const FILE_NAME = /^\S.*\.[A-Za-z0-9]{2,8}$/s;
const ENDING = /\.[A-Za-z0-9]{1,8}$/;
/** Pictures of other types are stored as JPEG, under names that say so; a note may hold the first one. */
const JPEG = /\.jpe?g$/i;
const PICTURE_ENDINGS = [".jpg", ".jpeg", ".heic", ".heif", ".png", ".webp"];
/** Letters and figures from which on words may be the name of a file alone. */
const LONG = 10;

/**
 * What names the evidence of an assessment, as words to hide in its texts. The names of its files, the
 * earlier ones too, always. What is left of them without the ending, and the titles of what has a file,
 * only where that cannot be everyday words (a file "policy.pdf" must not hide the word): ten letters and
 * figures or more, and
 * - letters and figures, as in "Roster-Miller-2026", however it is written; or
 * - a capital after the first letter, as in "Roster-Miller", where it is written with the same capitals; or
 * - an underscore, as in "roster_miller", where it is written with one;
 * and nothing that the catalogue says itself, whose texts titles are often taken from.
 */
export function findEvidenceNames(
  input: Pick<ReportInput, "evidence" | "catalogue">,
): readonly SecretWords[] {
  const names = new Set<string>();
  const titles = new Set<string>();
  for (const { title, file, earlierFiles } of input.evidence) {
    const files = file === null ? earlierFiles : [file, ...earlierFiles];
    for (const { name } of files) {
      const stem = name.replace(ENDING, "");
      const others = JPEG.test(name) ? PICTURE_ENDINGS.map((ending) => stem + ending) : [];
      for (const one of [name, ...others]) (FILE_NAME.test(one) ? names : titles).add(one);
      titles.add(stem);
    }
    if (FILE_NAME.test(title)) names.add(title);
    else if (files.length > 0) titles.add(title);
  }
  const loose = [...titles].flatMap((title): readonly LooseWords[] => {
    const isMeant = distinguish(title);
    return isMeant === null ? [] : [{ ...asSecret(title), isMeant }];
  });
  const said = findSaid(loose, JSON.stringify(input.catalogue));
  return [...Array.from(names, asSecret), ...loose.filter((secret) => !said.has(secret))];
}

type LooseWords = SecretWords & { readonly isMeant: (found: string) => boolean };

const asSecret = (words: string): SecretWords => ({
  words,
  standIn: reportWords.share.fileName,
  isWhole: true,
});

/** When `title` is meant by words that read the same; null where they may always be everyday words. */
function distinguish(title: string): ((found: string) => boolean) | null {
  const letters = withoutSigns(title);
  if (letters.length < LONG || !/\p{L}/u.test(letters)) return null;
  if (/\p{N}/u.test(letters)) return () => true;
  if (title.includes("_")) return (found) => found.includes("_");
  if (/.\p{Lu}/u.test(letters)) return (found) => withoutSigns(found) === letters;
  return null;
}

/** Letters and figures without what stands on or between them. */
function withoutSigns(text: string): string {
  return cleanText(text)
    .normalize("NFKD")
    .replace(/[^\p{L}\p{N}]/gu, "");
}

function findSaid(secrets: readonly LooseWords[], text: string): ReadonlySet<SecretWords> {
  const said = new Set<SecretWords>();
  const noticed = secrets.map((secret) => ({
    ...secret,
    isMeant(found: string) {
      if (secret.isMeant(found)) said.add(secret);
      // So that the others at this place are asked too.
      return false;
    },
  }));
  createHiding(noticed)(text);
  return said;
}
