import { toCanonicalJson } from "../../catalogue/content-hash";
import type { ReportModel } from "../report-model";
import type { IndexedEvidence } from "./evidence-index";
import { reportWords } from "../report-words";
import { sha256 } from "../sha-256";
import { groupHex, type ReportVersion } from "./identity";

export type ShareOptions = {
  readonly version: ReportVersion;
  /** Stands for the clinic's name in a shareable report; its own name where this is empty. */
  readonly alias: string;
  /**
   * Whether a shareable report keeps the photos of its evidence: only where a person said so apart.
   * First pages of documents it never keeps, since letterheads name the clinic.
   */
  readonly keepsPhotos?: boolean;
};

/** A title that is the name of a file. */
const FILE_NAME = /^\S.{2,}\.[A-Za-z0-9]{2,5}$/;

/**
 * The report as it may leave the clinic. A shareable one has no names, places, addresses or hashes of
 * evidence, no roles of those who assessed and signed, and with an alias not the name of the clinic,
 * also not where somebody wrote it into a note. Everything that is made from the result (pages,
 * metadata, attached data, the names that identify it) knows nothing of what was left out.
 */
export function shareReport(model: ReportModel, options: ShareOptions): ReportModel {
  if (options.version === "inside") return model;
  const { siteName } = model.identity;
  const alias = options.alias.trim();
  const secrets = new Map<string, string>();
  for (const { title } of model.evidence)
    if (FILE_NAME.test(title)) secrets.set(title, reportWords.share.fileName);
  if (alias !== "") secrets.set(siteName, alias);
  const shared = replaceEverywhere(withoutDetails(model, alias, options.keepsPhotos === true), secrets);
  const { reportId: _report, fingerprint: _data, preparedOn, ...named } = shared.identity;
  const fingerprint = sha256(toCanonicalJson({ ...shared, identity: named }));
  return {
    ...shared,
    identity: {
      ...shared.identity,
      fingerprint: groupHex(fingerprint.slice(0, 12)),
      reportId: groupHex(sha256(`${fingerprint} ${preparedOn}`).slice(0, 8)),
    },
  };
}

function withoutDetails(model: ReportModel, alias: string, keepsPhotos: boolean): ReportModel {
  const { leftOut } = reportWords.share;
  const hidden = alias === "" ? {} : { siteName: alias, region: "", isSample: model.identity.isSample };
  const photos = model.evidence.map(({ picture }) => (keepsPhotos ? sharedPicture(picture) : null));
  const sharedPhotos = photos.filter((picture) => picture !== null).length;
  return {
    ...model,
    identity: {
      ...model.identity,
      ...hidden,
      sharedPhotos,
      roles: [],
      signedOffBy: null,
      // The id of the inside report would tell which clinic the two belong to.
      amends: model.identity.amends && { ...model.identity.amends, reportId: null },
      version: "shareable",
      leftOut: [leftOut.evidence, leftOut.roles, ...(alias === "" ? [] : [leftOut.siteName])],
    },
    evidence: model.evidence.map((item, index) => ({
      ...item,
      title: reportWords.evidence.kinds[item.kind],
      url: null,
      place: "",
      shortHash: null,
      hash: null,
      picture: photos[index] ?? null,
    })),
  };
}

function sharedPicture(picture: IndexedEvidence["picture"]): IndexedEvidence["picture"] {
  return picture === null || picture === "missing" || picture.isFirstPage ? null : picture;
}

/** Values of these are words of the program, not of people: a clinic may be called like one of them. */
const PROGRAM_KEYS: ReadonlySet<string> = new Set([
  "kind",
  "clinicKind",
  "scope",
  "state",
  "version",
  "status",
  "band",
  "effort",
  "mark",
  "ended",
  "criterionId",
  "criterionIds",
  "domainId",
  "id",
  "methods",
  "language",
  "movedTo",
  "hangsOn",
]);

/** The same value with every secret replaced in every text, whatever its case; longer secrets first. */
function replaceEverywhere<T>(value: T, secrets: ReadonlyMap<string, string>): T {
  if (secrets.size === 0) return value;
  const wanted = new Map([...secrets].map(([secret, stand]) => [secret.toLowerCase(), stand]));
  const longest = [...secrets.keys()].toSorted((a, b) => b.length - a.length);
  const pattern = new RegExp(longest.map(escapePattern).join("|"), "giu");
  const replace = (part: unknown): unknown => {
    if (typeof part === "string")
      return part.replace(pattern, (found) => wanted.get(found.toLowerCase()) ?? found);
    if (Array.isArray(part)) return part.map(replace);
    if (typeof part !== "object" || part === null) return part;
    return Object.fromEntries(
      Object.entries(part).map(([key, inner]) => [key, PROGRAM_KEYS.has(key) ? inner : replace(inner)]),
    );
  };
  return replace(value) as T;
}

function escapePattern(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/]/g, "\\$&");
}
