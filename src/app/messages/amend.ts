import type { Assessment } from "../../assessment/assessment";
import { commonMessages } from "./common";

const { formatDay } = commonMessages;

/** Words around the correction of a signed-off assessment. */
export const amendMessages = {
  button: "Correct this assessment",
  short: "Correct",
  buttonOf: (line: string) => `Correct ${line}`,
  card: "When something in it is wrong",
  lead: "What was signed off stays as it was issued. A correction is a new assessment that says what it amends.",
  title: "Correct this assessment",
  whatHappens: (line: string) => `${line} is signed off and stays as it was issued, with its results.`,
  points: [
    "A draft is made that holds all of it: answers, notes, private notes, evidence, and the wording of the catalogue.",
    "The plan goes on in the draft. The actions here stay as they are now, and no longer count on the first screen.",
    "You change what was wrong in the draft and sign it off. Its report says which assessment it amends.",
  ],
  date: "Date of the correction",
  dateHint: "The day the corrected assessment speaks of: usually the same as before.",
  roles: "Roles in the room",
  rolesHint: "Who looks at it again, one role per line. Roles, never names.",
  start: "Start the correction",
  amends: "Amends",
  theAssessment: (day: string) => `the assessment of ${formatDay(day)}`,
  amendsStays: (day: string) => `Amends the assessment of ${formatDay(day)}, which stays as it was issued.`,
  amendsUnknown: "Amends an earlier assessment that is not in this browser.",
  open: (day: string) => `Open the assessment of ${formatDay(day)}`,
  amendedBy: ({ date, state }: Pick<Assessment, "date" | "state">) =>
    state === "draft"
      ? "A correction of it has been started. Until that is signed off, this one stands."
      : `Amended by the assessment of ${formatDay(date)}, which is signed off.`,
  openCorrection: "Open the correction",
  planGoesOn:
    "The plan goes on in the correction of this assessment. What is changed here is not counted there.",
  openPlan: "Open its plan",
  planInCorrection: "Its plan goes on in the correction",
} as const;
