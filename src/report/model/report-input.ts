import type { Assessment, Site } from "../../assessment/assessment";
import type { EvidenceItem } from "../../assessment/evidence";
import type { ResponsesByCriterionId } from "../../assessment/response";
import type { Catalogue } from "../../catalogue/catalogue";
import type { Action } from "../../plan/action";
import type { IsoDate } from "../../shared/iso-date";

/**
 * A small copy of an evidence file that may be printed: JPEG, re-encoded by the app itself, so that no
 * metadata of the original is in it. Originals never come here.
 */
export type EvidencePicture = {
  readonly evidenceId: string;
  /** SHA-256 of the copy's own bytes. */
  readonly hash: string;
  /** In pixels. */
  readonly width: number;
  readonly height: number;
  /** The first page of a document rather than a photo. */
  readonly isFirstPage: boolean;
  readonly file: Blob;
};

/** The assessment that another one corrects, as far as the corrected one's report names it. */
export type AmendedAssessment = Pick<Assessment, "id" | "date"> & {
  /** The day of its sign-off in the clinic's own calendar. */
  readonly signedOffOn: IsoDate | null;
};

/** Everything that a report is made from, loaded beforehand; nothing is read from elsewhere. */
export type ReportInput = {
  readonly site: Site;
  readonly assessment: Assessment;
  /** What it corrects; left out where it corrects nothing, or where that is not in this workspace. */
  readonly amends?: AmendedAssessment | undefined;
  /** The catalogue as frozen with the assessment. */
  readonly catalogue: Catalogue;
  /** With evidence grades and efforts filled in (`withEvidenceGrades`, `withDefaultEfforts`). */
  readonly responses: ResponsesByCriterionId;
  readonly evidence: readonly EvidenceItem[];
  readonly actions: readonly Action[];
  /** Only those that a person chose to print; none where nobody asked for photos. */
  readonly pictures: readonly EvidencePicture[];
  /** The day printed on the report and in its metadata. */
  readonly preparedOn: IsoDate;
  /** The day from which overdue actions and stale evidence are judged. */
  readonly today: IsoDate;
};
