import { buildDataRecord, DATA_RECORD_NAME } from "../model/data-record";
import type { ReportModel } from "../report-model";
import { reportWords } from "../report-words";
import type { ReportDocument } from "./blocks";
import { composeCover } from "./compose-cover";
import { composeCriteria } from "./compose-criteria";
import { composeEvidence, composeExceptions } from "./compose-evidence";
import { composeGaps } from "./compose-gaps";
import { composeMatrix } from "./compose-matrix";
import { composeMethod } from "./compose-method";
import { composePhotos, listPictures } from "./compose-photos";
import { composePlan } from "./compose-plan";
import { composeScorecard } from "./compose-scorecard";
import { composeSignOff } from "./compose-sign-off";
import { composeSummary } from "./compose-summary";
import { documentFrame } from "./letterhead";
import { namesOf } from "./report-names";

/** The full gap analysis as a document: what every writer (PDF, HTML) sets. */
export function composeReport(model: ReportModel): ReportDocument {
  const { identity, method } = model;
  const names = namesOf(model);
  const photos = composePhotos(model.evidence);
  const sections = [
    composeSummary(model.summary, names),
    composeScorecard(model.scorecard, names),
    composeMatrix(model.matrix),
    composeGaps(model.gaps, names),
    composeCriteria(model.domains, names),
    composePlan(model.plan, names),
    composeEvidence(model.evidence),
    ...(photos === null ? [] : [photos]),
    composeExceptions(model.exceptions, names.isDraft),
    composeMethod(method),
    // A draft is nothing to sign: the report of a signed off assessment has the lines.
    ...(names.isDraft ? [] : [composeSignOff()]),
  ];
  return {
    ...documentFrame(reportWords.cover.title, identity, model.language),
    cover: composeCover(identity, sections),
    attachment: {
      name: DATA_RECORD_NAME,
      description: reportWords.cover.attachment,
      text: buildDataRecord(model),
    },
    sections,
    pictures: listPictures(model.evidence),
  };
}
