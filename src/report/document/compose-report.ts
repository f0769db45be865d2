import type { ReportModel } from "../report-model";
import { reportWords } from "../report-words";
import type { ReportDocument } from "./blocks";
import { composeCover } from "./compose-cover";
import { composeCriteria } from "./compose-criteria";
import { composeEvidence, composeExceptions } from "./compose-evidence";
import { composeGaps } from "./compose-gaps";
import { composeMatrix } from "./compose-matrix";
import { composeMethod } from "./compose-method";
import { composePlan } from "./compose-plan";
import { composeScorecard } from "./compose-scorecard";
import { composeSignOff } from "./compose-sign-off";
import { composeSummary } from "./compose-summary";

/** The full gap analysis as a document: what every writer (PDF, HTML) sets. */
export function composeReport(model: ReportModel): ReportDocument {
  const { identity, method, summary } = model;
  const { levels, scale } = method.profile;
  const isDraft = identity.state === "draft";
  const names = {
    isDraft,
    isRated: summary.ratedCount > 0,
    groupName: method.groupName,
    levelName: (number: number) => levels.find(({ level }) => level === number)?.name ?? String(number),
    scaleName: (rating: number) => scale.find(({ value }) => value === rating)?.name ?? String(rating),
  };
  const sections = [
    composeSummary(summary, names),
    composeScorecard(model.scorecard, names),
    composeMatrix(model.matrix),
    composeGaps(model.gaps, names),
    composeCriteria(model.domains, names),
    composePlan(model.plan, names),
    composeEvidence(model.evidence),
    composeExceptions(model.exceptions, isDraft),
    composeMethod(method),
    composeSignOff(isDraft),
  ];
  const { furniture, cover } = reportWords;
  return {
    title: `${cover.title}: ${identity.siteName}`,
    language: model.language,
    preparedOn: identity.preparedOn,
    fingerprint: identity.fingerprint,
    cover: composeCover(identity, sections),
    sections,
    running: {
      head: isDraft ? furniture.headDraft : furniture.head,
      foot: isDraft ? furniture.footDraft : furniture.foot,
    },
  };
}
