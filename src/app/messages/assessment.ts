import type { Assessment } from "../../assessment/assessment";
import type { OpenAssessmentError } from "../assessment-session";
import { commonMessages } from "./common";

/** Words shared by the screens of one assessment. */
export const assessmentMessages = {
  line: ({
    kind,
    scope,
    date,
    amendsId,
  }: Pick<Assessment, "kind" | "scope" | "date"> & Partial<Pick<Assessment, "amendsId">>) => {
    const facts = `${commonMessages.kinds[kind]} · ${commonMessages.scopesLong[scope]} · ${commonMessages.formatDay(date)}`;
    // Mostly of the same day as what it corrects: nobody may delete the one for the other.
    return (amendsId ?? null) === null ? facts : `${facts} · correction`;
  },
  openActions: (count: number) => `${String(count)} open`,
  opening: "Opening the assessment…",
  openErrors: {
    "assessment.not-found":
      "This assessment is not in this browser. It may have been deleted, or it was made elsewhere.",
    "assessment.deleted":
      "This assessment was deleted, here or in another tab. Nothing more can be stored in it. Unless it was deleted for good, it can be brought back in Settings for 30 days; a backup file from before still holds it too.",
    "assessment.catalogue-missing":
      "The catalogue this assessment was made with cannot be read. Its ratings are still stored. Restore a backup file that holds it.",
  } satisfies Record<OpenAssessmentError["code"], string>,
  levelRegion: "Level",
  coreSentence: "Core set: the level stops at Building.",
} as const;
