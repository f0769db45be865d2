import type { Assessment, Site } from "../../assessment/assessment";
import type { EvidenceItem } from "../../assessment/evidence";
import type { ResponsesByCriterionId } from "../../assessment/response";
import type { Catalogue } from "../../catalogue/catalogue";
import type { Action } from "../../plan/action";
import type { IsoDate } from "../../shared/iso-date";

/** Everything that a report is made from, loaded beforehand; nothing is read from elsewhere. */
export type ReportInput = {
  readonly site: Site;
  readonly assessment: Assessment;
  /** The catalogue as frozen with the assessment. */
  readonly catalogue: Catalogue;
  /** With evidence grades and efforts filled in (`withEvidenceGrades`, `withDefaultEfforts`). */
  readonly responses: ResponsesByCriterionId;
  readonly evidence: readonly EvidenceItem[];
  readonly actions: readonly Action[];
  /** The day printed on the report and in its metadata. */
  readonly preparedOn: IsoDate;
  /** The day from which overdue actions and stale evidence are judged. */
  readonly today: IsoDate;
};
