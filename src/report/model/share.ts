import { toCanonicalJson } from "../../catalogue/content-hash";
import { buildReport, type ReportInput, type ReportModel } from "../report-model";
import type { IndexedEvidence } from "./evidence-index";
import { findEvidenceNames } from "./evidence-names";
import { createHiding, type SecretWords } from "./hide-words";
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

/**
 * The report as it may leave the clinic. A shareable one has no names, places, addresses or hashes of
 * evidence, no roles of those who assessed and signed, and with an alias not the name of the clinic,
 * also not where somebody wrote it into a note. Everything that is made from the result (pages,
 * metadata, attached data, the names that identify it) knows nothing of what was left out.
 */
export function shareReport(input: ReportInput, options: ShareOptions): ReportModel {
  const model = buildReport(input);
  if (options.version === "inside") return model;
  const alias = options.alias.trim();
  const secrets = [...findEvidenceNames(input)];
  if (alias !== "") secrets.push({ words: model.identity.siteName, standIn: alias });
  // Details afterwards: what the program itself says of the leaving out is not to be replaced in.
  const shared = withoutDetails(replaceEverywhere(model, secrets), alias, options.keepsPhotos === true);
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
  "hash",
  "id",
  "methods",
  "language",
  "movedTo",
  "hangsOn",
]);

/** Lists whose texts are the lines of one: words may go on from line to line. */
const PARAGRAPH_KEYS: ReadonlySet<string> = new Set(["note", "leadershipAsk"]);

/** The same value with every secret replaced in every text, however it is written there. */
function replaceEverywhere<T>(value: T, secrets: readonly SecretWords[]): T {
  if (secrets.length === 0) return value;
  const hide = createHiding(secrets);
  const replace = (part: unknown, key: string): unknown => {
    if (PROGRAM_KEYS.has(key)) return part;
    if (typeof part === "string") return hide(part);
    if (Array.isArray(part)) {
      if (!PARAGRAPH_KEYS.has(key)) return part.map((inner) => replace(inner, ""));
      const whole = part.join("\n");
      const hidden = hide(whole);
      return hidden === whole ? part : hidden.split("\n");
    }
    if (typeof part !== "object" || part === null) return part;
    return Object.fromEntries(Object.entries(part).map(([name, inner]) => [name, replace(inner, name)]));
  };
  return replace(value, "") as T;
}
