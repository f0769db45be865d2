import type { ReportModel } from "../report-model";

/** Name of the record inside the PDF. */
export const DATA_RECORD_NAME = "data.json";

/**
 * The report as a machine reads it: results, ratings, gaps, actions and evidence, with the version of
 * its own shape. Made from the same model as the pages, so a shareable report's record holds no more
 * than its pages do.
 */
export function buildDataRecord(model: ReportModel): string {
  const { identity, summary, scorecard, domains, gaps, plan, evidence, method } = model;
  const { siteName, kind, scope, date, state, catalogue, version, amends } = identity;
  const record = {
    format: "havenmark-report",
    schemaVersion: model.schemaVersion,
    version,
    reportId: identity.reportId,
    fingerprint: identity.fingerprint,
    preparedOn: identity.preparedOn,
    statement: identity.statement,
    site: siteName,
    assessment: {
      kind,
      scope,
      date,
      state,
      signedOffOn: identity.signedOffOn,
      ...(amends === null ? {} : { amends }),
    },
    catalogue,
    results: {
      level: summary.level,
      scorePercent: summary.scorePercent,
      shown: summary.shown,
      criticalInPlace: summary.criticalInPlace,
      inPlace: summary.inPlace,
      fullyInPlace: summary.fullyInPlace,
      hangsOn: summary.hangsOn,
      domains: scorecard.rows.map(({ domainId, score, counts }) => ({ domainId, score, counts })),
    },
    ratings: domains.flatMap(({ criteria }) =>
      criteria.map(({ criterionId, mark, naReason, grade, evidenceNumbers }) => ({
        criterionId,
        mark,
        ...(naReason === null ? {} : { naReason }),
        evidenceGrade: grade,
        evidenceNumbers,
      })),
    ),
    gaps: [...gaps.bands.flatMap((band) => band.gaps), ...gaps.opportunities].map(
      ({ place, criterionId, band, actionNumbers }) => ({ place, criterionId, band, actionNumbers }),
    ),
    actions: plan.groups.flatMap(({ actions }) =>
      actions.map(({ number, title, criterionIds, ownerRole, dueDate, status, effort }) => ({
        number,
        title,
        criterionIds,
        ownerRole,
        dueDate,
        status,
        effort,
      })),
    ),
    evidence: evidence.map(
      ({ number, kind: what, evidenceDate, reviewBy, criterionIds, sizeBytes, hash }) => ({
        number,
        kind: what,
        evidenceDate,
        reviewBy,
        criterionIds,
        sizeBytes,
        ...(hash === null ? {} : { sha256: hash }),
      }),
    ),
    scoringProfile: method.profile,
  };
  return `${JSON.stringify(record, null, 1)}\n`;
}
