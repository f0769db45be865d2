import type { Action, ActionStatus } from "../../plan/action";

type SampleStep = { readonly text: string; readonly done?: boolean; readonly dueInDays?: number };

/** One action of the sample clinic's plan; days are counted from today, negative in the past. */
export type SampleAction = {
  /** The suggestion it was taken over from (criterion id and place in its list), or a text of its own. */
  readonly from: readonly [criterionId: string, index: number] | { readonly title: string };
  readonly criterionIds: readonly string[];
  readonly status: ActionStatus;
  readonly startInDays: number;
  /** Absent: nobody set a date yet. */
  readonly dueInDays?: number;
  /** Where the team chose another than the suggested one; empty for "nobody yet". */
  readonly ownerRole?: string;
  readonly steps?: readonly SampleStep[];
  readonly measure?: Action["measure"];
  readonly proof?: string;
  /** Keys of the sample's evidence. */
  readonly proofKeys?: readonly string[];
  readonly verifiedBy?: string;
  /** Proof that is described instead of attached. */
  readonly proofNote?: string;
  readonly acceptedRisk?: { readonly reason: string; readonly untilInDays: number };
  readonly cycles?: readonly (Omit<Action["cycles"][number], "date"> & { readonly inDays: number })[];
  readonly note?: string;
};

export const sampleActions: readonly SampleAction[] = [
  {
    from: ["GOV-07", 0],
    criterionIds: ["GOV-07"],
    status: "doing",
    startInDays: -1,
    dueInDays: 2,
    steps: [
      { text: "Put the portal question on the check-in sheet", done: true },
      { text: "Review all proxies with the record system's test patient", dueInDays: 2 },
    ],
    measure: {
      numerator: "Check-ins with the portal question asked",
      denominator: "20 recent check-ins",
      baseline: "under 50 %",
      target: "90 % or more",
    },
    proof: "Tally band from the front desk after two weeks",
  },
  {
    from: ["GOV-07", 1],
    criterionIds: ["GOV-07"],
    status: "planned",
    startInDays: 3,
    dueInDays: 75,
    steps: [
      { text: "List the settings with the vendor's help", dueInDays: 21 },
      { text: "Change them for the test patient and look at portal, summary and proxy" },
      { text: "Change them for everybody" },
    ],
    measure: {
      numerator: "Sensitive items a proxy can open for the test patient",
      denominator: "All items of the test list",
      baseline: "some",
      target: "none",
    },
    proof: "Signed test list, kept with the privacy officer",
  },
  {
    from: ["IDS-08", 0],
    criterionIds: ["IDS-08"],
    status: "doing",
    startInDays: -60,
    dueInDays: -9,
    steps: [
      { text: "Meet the child advocacy center", done: true },
      { text: "Draft the pathway, one page", done: true },
      { text: "Have counsel check consent and privacy rules for this state", dueInDays: -9 },
      { text: "Walk through it with front desk, nursing and clinicians" },
    ],
    measure: {
      numerator: "Staff asked who can name the consult line and the first step",
      denominator: "10 staff of all roles",
      baseline: "some",
      target: "all",
    },
    proof: "Dated pathway, checked by counsel",
    note: "Waiting for counsel since the beginning of the month.",
  },
  {
    from: ["TIC-01", 0],
    criterionIds: ["TIC-01"],
    status: "doing",
    startInDays: -25,
    dueInDays: 12,
    steps: [
      { text: "Collect what clinicians already do", done: true },
      { text: "Write one page and try it for two weeks", done: true },
      { text: "Adopt it at the clinicians' meeting", dueInDays: 12 },
    ],
    measure: {
      numerator: "Staff asked who describe all five steps",
      denominator: "10 clinicians and assistants",
      baseline: "some",
      target: "all",
    },
    proof: "The adopted page and one observation by another role",
    cycles: [
      {
        inDays: -11,
        plan: "Try the page in one session with two clinicians.",
        did: "Used in every visit of that session. Assistants asked for a stop signal that needs no words.",
        studied: "No visit took longer. The stop signal was missing from the page.",
        acted: "Stop signal added. Next try with the whole team.",
      },
    ],
  },
  {
    from: ["TIC-07", 0],
    criterionIds: ["TIC-07", "TIC-08"],
    status: "planned",
    startInDays: -5,
    dueInDays: 55,
    steps: [
      { text: "Agree rate and 30-day payment with the executive sponsor", dueInDays: 14 },
      { text: "Sign with the partner organization" },
      { text: "First meeting, with the draft language list as its first paper" },
    ],
    measure: {
      numerator: "Policies seen by advisers before approval",
      denominator: "All policies approved in the quarter",
      baseline: "none",
      target: "all",
    },
    proof: "Terms of reference and the log of changes",
  },
  {
    from: ["COO-02", 0],
    criterionIds: ["COO-02", "COO-04"],
    status: "doing",
    startInDays: -45,
    dueInDays: 48,
    steps: [
      { text: "Victim-service partner", done: true },
      { text: "Legal partner", done: true },
      { text: "Behavioral health partner", dueInDays: 20 },
      { text: "Housing partner", dueInDays: 48 },
    ],
    measure: {
      numerator: "Core partner types with a current agreement",
      denominator: "4",
      baseline: "2",
      target: "4",
    },
    proof: "Dates of the signed agreements; the papers stay in the cabinet",
    proofKeys: ["agreements"],
  },
  {
    from: ["ACC-03", 0],
    criterionIds: ["ACC-03"],
    status: "verified",
    startInDays: -50,
    dueInDays: -30,
    steps: [
      { text: "Block fees for the program's visit types", done: true },
      { text: "Tell schedulers and billing", done: true },
    ],
    measure: {
      numerator: "Missed visits billed since the change",
      denominator: "20 recent missed visits",
      baseline: "most",
      target: "none",
    },
    proof: "Billing rule seen on the test patient",
    proofNote: "Screen of the test patient's account, kept by the billing office",
    verifiedBy: "Quality lead",
  },
  {
    from: ["ACC-03", 1],
    criterionIds: ["ACC-03", "TIC-05"],
    status: "planned",
    startInDays: -30,
    dueInDays: -4,
    steps: [
      { text: "List every automatic letter and message", done: true },
      { text: "Rewrite the three that threaten fees" },
    ],
    measure: {
      numerator: "Letters and messages with penalty wording",
      denominator: "All automatic letters and messages",
      baseline: "3",
      target: "0",
    },
    proof: "New texts, printed for the test patient",
  },
  {
    from: ["TIC-05", 1],
    criterionIds: ["TIC-05"],
    status: "open",
    startInDays: 0,
    dueInDays: 60,
    note: "Waits for the word list that the advisers will write.",
  },
  {
    from: ["EVL-03", 0],
    criterionIds: ["EVL-03"],
    status: "planned",
    startInDays: -10,
    dueInDays: 28,
    steps: [{ text: "Ask the partner's survivor leaders to look at the five questions", dueInDays: 7 }],
    measure: {
      numerator: "Quarters with results shown as “you said, we did”",
      denominator: "2 quarters",
      baseline: "0",
      target: "2",
    },
    proof: "Totals of the first quarter, small counts hidden",
  },
  {
    from: ["LNG-05", 0],
    criterionIds: ["LNG-05"],
    status: "open",
    startInDays: 0,
    dueInDays: 175,
    steps: [
      { text: "Ask two neighboring clinics whether they would share a psychiatric consult", dueInDays: 30 },
    ],
  },
  {
    from: ["IDS-05", 0],
    criterionIds: ["IDS-05"],
    status: "proof in",
    startInDays: -35,
    dueInDays: 6,
    steps: [
      { text: "Compare two published guides with the advocate", done: true },
      { text: "Add the technology-safety section", done: true },
    ],
    measure: {
      numerator: "Sessions with a trained person available",
      denominator: "All sessions of a month",
      baseline: "most",
      target: "all",
    },
    proof: "The reviewed guide",
    proofKeys: ["safety-guide"],
  },
  {
    from: ["TRN-05", 0],
    criterionIds: ["TRN-05"],
    status: "open",
    startInDays: 0,
    ownerRole: "",
    note: "Needs an owner. To be raised with leadership.",
  },
  {
    from: ["REC-02", 1],
    criterionIds: ["REC-02"],
    status: "accepted risk",
    startInDays: -20,
    dueInDays: 40,
    acceptedRisk: {
      reason:
        "Voucher money can only come with the next budget year. Until then the coordinator asks the partner's fund.",
      untilInDays: 150,
    },
  },
  {
    from: { title: "Remind the front desk to fill in the chosen name" },
    criterionIds: ["ACC-06"],
    status: "open",
    startInDays: -3,
    dueInDays: 11,
    ownerRole: "Front-desk lead",
    note: "A reminder alone will not hold. Replace it by a change of the form.",
  },
];
