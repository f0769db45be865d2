import type { Band } from "../../catalogue/catalogue";
import { commonMessages } from "./common";

const { count } = commonMessages;

const harms = { 1: "Low", 2: "Moderate", 3: "High" } as const;
const spreads = { 1: "Limited", 2: "Pattern", 3: "Widespread" } as const;

/** Words of the Gaps screen. */
export const gapsMessages = {
  title: "Gaps",
  harms,
  spreads,
  nothingYet: "Nothing is rated yet. Rate a few criteria and the gaps appear here.",
  toChecklist: "Start rating",
  stopAndFixTitle: "Stop and fix now",
  stopAndFixBody: "Somebody is being harmed by this today. It comes before everything else.",
  fullyInPlace: (x: number, y: number) => `${commonMessages.xOfY(x, y)} criteria fully in place`,
  inPlace: (x: number, y: number) => `${commonMessages.xOfY(x, y)} criteria in place`,
  shown: (score: string, level: string) => `What evidence could show today: ${score}, ${level}`,
  limiters: {
    title: (level: string) => `What keeps it below ${level}`,
    topTitle: "What keeps it back",
    none: "Nothing holds the level back.",
    atTop: "Nothing holds the level back: it is the highest there is.",
    onlyCore: "Nothing in the core set holds the level back. Rating the full set opens the next level.",
  },
  hangsOn: {
    title: "What it hangs on",
    body: "If any one of these were rated one step lower, the level would fall.",
    none: "No single rating would lower the level if it were one step lower.",
  },
  domains: {
    caption: "Score of each characteristic: the share of the points that apply",
    columns: { score: "Score", rated: "Answered" },
    striped: "The striped part depends on criteria that are still open.",
    answered: (x: number, y: number) => commonMessages.xOfY(x, y),
  },
  matrix: {
    title: "Findings matrix",
    caption: "Gaps by harm (rows) and by how far they spread (columns)",
    corner: "Harm",
    bandWord: "Band",
    moved: (band: Band) => `now ${band}`,
    movedHint: "A letter after an id: a rule moved that gap to another band than its place here says.",
    none: "No gaps to place yet.",
  },
  list: {
    title: "Gaps by priority",
    count: (number: number) => count(number, "gap", "gaps"),
    none: "No gaps: every criterion rated so far is in place or better.",
    groupBy: "Group by",
    groupings: { band: "Band", domain: "Characteristic" },
    columns: {
      place: "No.",
      criterion: "Gap",
      rating: "Rating",
      effort: "Effort",
      band: "Band",
      why: "Why here",
      plan: "Plan",
    },
    notKnown: "Not known",
    plan: (id: string) => `Plan ${id}`,
    planned: (number: number) => `${count(number, "action", "actions")} so far`,
    plannedFor: (number: number, id: string) => `${count(number, "action", "actions")} so far for ${id}`,
  },
  bands: {
    N: "Now",
    A: "A",
    B: "B",
    C: "C",
    D: "D",
    O: "Opportunity",
  } satisfies Record<Band, string>,
  bandTitle: (band: Band, days: number) =>
    band === "N"
      ? `Now: within ${count(days, "day", "days")}`
      : band === "O"
        ? "Opportunities"
        : `Band ${band}: within ${count(days, "day", "days")}`,
  opportunities: {
    title: "Opportunities",
    body: "In place already. Checking that it holds, and changing what does not, makes it embedded.",
    none: "No criterion stands at “In place” yet.",
  },
  findOut: {
    title: "Find out",
    body: "Not gaps yet: nobody has an answer. Critical ones first.",
    none: "Nothing is left to find out.",
    unanswered: "Not rated yet",
    notKnown: "Don’t know",
    countsZero: "Don’t know, counted as 0",
    issues: {
      invalid: "The stored answer cannot be read",
      "na-not-allowed": "“Not applicable” is not offered here",
      "na-needs-reason": "“Not applicable” needs a longer reason",
    },
  },
  claims: {
    title: "Claims you cannot show yet",
    body: "Rated higher than the evidence attached here could show to somebody from outside.",
    none: "Everything rated can be shown with the evidence attached here.",
    standing: (rating: number, grade: number) => `Rated ${String(rating)}, evidence shows ${String(grade)}`,
    missing: {
      any: "Attach something, even a note that says where it is kept.",
      renew: "Everything attached is past its review date: attach a current document, photo or tally.",
      current: "Attach one current document, photo, link, roster, tally, observation or feedback.",
      "second-kind":
        "Add a current item of another kind. One of the two has to be an observation, a tally, feedback, or an interview by another role. Then tick that they agree.",
      agree: "The kinds are there: check that they tell the same story, then tick that they agree.",
      override: "A reviewer set this grade by hand.",
    },
  },
} as const;
