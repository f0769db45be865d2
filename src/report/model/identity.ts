import type { AssessmentKind, ClinicKind, Scope } from "../../assessment/assessment";
import { toCanonicalJson } from "../../catalogue/content-hash";
import type { IsoDate } from "../../shared/iso-date";
import { sha256 } from "../sha-256";
import { reportWords } from "../report-words";
import type { ReportInput } from "./report-input";

/** Who a report is for. Private notes are in neither. */
export const reportVersions = ["inside", "shareable"] as const;
export type ReportVersion = (typeof reportVersions)[number];

/** A corrected assessment in the report of its correction; the parts are null where it is not at hand. */
export type Amends = {
  readonly date: IsoDate | null;
  readonly signedOffOn: IsoDate | null;
  /** The id of its report as it was printed on the day of its sign-off. */
  readonly reportId: string | null;
};

/** Who and what a report is about, for its cover, its metadata and its foot. */
export type Identity = {
  readonly siteName: string;
  readonly clinicKind: ClinicKind | null;
  readonly region: string;
  readonly isSample: boolean;
  readonly kind: AssessmentKind;
  readonly scope: Scope;
  readonly date: IsoDate;
  readonly catalogue: { readonly id: string; readonly version: string; readonly title: string };
  /** "A self-assessment against … on …": what the result may be called. */
  readonly statement: string;
  readonly roles: readonly string[];
  readonly state: "draft" | "signed off";
  readonly signedOffOn: IsoDate | null;
  readonly signedOffBy: string | null;
  /** The assessment that this one corrects; null where it corrects none. */
  readonly amends: Amends | null;
  readonly preparedOn: IsoDate;
  /** Who it is for; `leftOut` names what the shareable one does without. */
  readonly version: ReportVersion;
  readonly leftOut: readonly string[];
  /** Photos in a shareable one; 0 in one for inside, which says nothing of them. */
  readonly sharedPhotos: number;
  /** Names this report: equal for the same assessment and day. */
  readonly reportId: string;
  /** Names the data: equal as long as nothing that a report prints has changed. */
  readonly fingerprint: string;
};

export function buildIdentity(input: ReportInput): Identity {
  const { site, assessment, catalogue, preparedOn } = input;
  const { id, version, title } = catalogue;
  return {
    siteName: site.name,
    clinicKind: site.clinicKind,
    region: site.region,
    isSample: site.isSample,
    kind: assessment.kind,
    scope: assessment.scope,
    date: assessment.date,
    catalogue: { id, version, title },
    statement: reportWords.cover.statement(assessment.kind, title, version, assessment.date),
    roles: assessment.roles,
    state: assessment.state,
    signedOffOn: assessment.signedOffAt?.slice(0, 10) ?? null,
    signedOffBy: assessment.signedOffBy,
    amends: buildAmends(input),
    preparedOn,
    version: "inside",
    leftOut: [],
    sharedPhotos: 0,
    reportId: toReportId(assessment.id, preparedOn),
    fingerprint: groupHex(sha256(toCanonicalJson(printedData(input))).slice(0, 12)),
  };
}

function toReportId(assessmentId: string, preparedOn: IsoDate): string {
  return groupHex(sha256(`${assessmentId} ${preparedOn}`).slice(0, 8));
}

function buildAmends({ assessment, amends }: ReportInput): Amends | null {
  if (assessment.amendsId === null) return null;
  if (amends === undefined) return { date: null, signedOffOn: null, reportId: null };
  const { id, date, signedOffOn } = amends;
  return { date, signedOffOn, reportId: signedOffOn === null ? null : toReportId(id, signedOffOn) };
}

/** Hexadecimal digits in groups of four. */
export function groupHex(hex: string): string {
  return hex.replace(/(.{4})(?=.)/g, "$1-");
}

/** What decides the content of a report. Private notes have no part in it. */
function printedData(input: ReportInput): unknown {
  const { site, assessment, catalogue, responses, evidence, actions, pictures } = input;
  const { createdAt: _c, updatedAt: _u, ...assessed } = assessment;
  const answers = Object.entries(responses).map(([criterionId, response]): [string, unknown] => {
    const { privateNote: _p, flagged: _f, ...printed } = response;
    return [criterionId, printed];
  });
  return {
    site: [site.name, site.clinicKind, site.region, site.isSample],
    assessment: assessed,
    catalogue: [catalogue.id, catalogue.version, assessment.catalogueHash],
    responses: Object.fromEntries(answers),
    evidence: evidence.map(({ createdAt: _created, updatedAt: _updated, ...item }) => item),
    actions: actions.map(({ createdAt: _created, updatedAt: _updated, ...item }) => item),
    ...(pictures.length === 0
      ? {}
      : {
          pictures: pictures.map(({ evidenceId, hash, isFirstPage }) => [evidenceId, hash, isFirstPage]),
        }),
  };
}
