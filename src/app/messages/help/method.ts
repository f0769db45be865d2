import type { EvidenceGrade } from "../../../assessment/response";
import type { Band, Effort } from "../../../catalogue/catalogue";

/** How a score, a level and a list of gaps come about, in plain words. */
export const methodHelp = {
  scale: {
    title: "Rating",
    paragraphs: [
      "Each criterion is rated by its own four written descriptions. Each rating includes the one below it. In doubt between two, take the lower.",
    ],
    caption: "The scale",
    value: "Rating",
    means: "What it means",
    met: (name: string) => `From “${name}” on, a criterion counts as in place.`,
    answersTitle: "When there is no rating",
    answers: [
      {
        term: "Don’t know",
        text: "Nobody in the room knows. While the assessment is a draft, the answer stays open. Once it is signed off, it counts 0, because what nobody knows cannot be relied on.",
      },
      {
        term: "Not applicable",
        text: "Only where the catalogue allows it, and with a reason of at least 15 characters. The criterion then leaves the score altogether. “Somebody else does it” is not a reason: rate what patients really get through the partner.",
      },
      {
        term: "Not rated yet",
        text: "No answer so far. An assessment can be signed off once every criterion has one; “Don’t know” is one.",
      },
      {
        term: "Open",
        text: "Either of the two: not rated yet, or “Don’t know” as long as the assessment is a draft.",
      },
    ],
  },
  score: {
    title: "Score and range",
    paragraphs: (groups: string) => [
      `The score is the share of the points that apply. Points are rating times weight. They are added up within each of the ${groups}, and the results are averaged over them. It is worked out in exact fractions, so nothing is lost by rounding.`,
      "While anything is open, two numbers are shown: the low one takes every open criterion as 0, the high one as 3. However the open ones are settled, the score ends up between them.",
      "Criteria have a weight: 3 essential, 2 core, 1 supporting, 0 for information only. Where nothing is scored it says “Not scored”, which is neither 0 nor 100 percent.",
      "Percentages are rounded down, the high end of a range up, so that no number claims too much.",
    ],
  },
  levels: {
    title: "Levels",
    lead: "A level holds when all its conditions are met and every level below it holds. Thresholds are read from the catalogue.",
    caption: "What each level asks",
    level: "Level",
    asks: "It asks that",
    something: "at least one criterion is scored",
    overall: (share: string) => `the score is at least ${share}`,
    domain: (share: string, group: string) => `every ${group} is at least ${share}`,
    critical: (rating: string) => `every critical criterion is at least “${rating}”`,
    coverage: (share: string) => `ratings cover at least ${share} of the catalogue’s weight`,
    domainCoverage: (share: string, group: string) => `and at least ${share} of each ${group}`,
    noZero: "nothing else stands at 0",
    shownLevel: (level: string) => `evidence shows at least “${level}”`,
    paragraphs: [
      "What holds the level back is listed on the Gaps screen, and so are the ratings that the level hangs on: if one of those were a step lower, the level would fall.",
      "The core set stops at Building, because too much of the catalogue is left out.",
    ],
  },
  critical: {
    title: "Critical criteria",
    paragraphs: (count: number) => [
      `${String(count)} criteria are critical: where they fail, a patient can be harmed directly. They are gates. No amount of points elsewhere makes up for one of them.`,
    ],
    list: "The critical criteria",
  },
  evidence: {
    title: "Evidence and the shown score",
    paragraphs: [
      "Evidence never raises a score. Beside the score stands a second one, lower or equal: what could be shown today. For it, each rating is capped at the grade of its evidence.",
      "The difference between the two is a list of things to do: claims that cannot be shown yet.",
      "An item past its review-by date counts as stale. A reviewer may set another grade, with a reason.",
    ],
    caption: "Evidence grades",
    grade: "Grade",
    when: "When",
    grades: {
      0: "There is no evidence.",
      1: "Only notes, interviews or descriptions of where something is kept, or everything is stale.",
      2: "A current document, photo, link, roster, tally, observation or feedback.",
      3: "As 2, with a second kind of evidence beside it: an observation, a tally, feedback, or an interview with a role that did not rate. And somebody ticked that they agree.",
    } satisfies Record<EvidenceGrade, string>,
  },
  gaps: {
    title: "Gaps and bands",
    paragraphs: [
      "Every rated criterion below the top is in the list. Gaps come in bands: first by the harm a failing criterion can do to a patient, and by how far it spreads. What a gap would gain for its effort only orders gaps inside one band.",
      "Harm comes from the catalogue, and a team may change it with a reason. Spread follows the rating unless the team says otherwise: 0 is widespread, 1 a pattern, 2 limited.",
    ],
    matrixCaption: "Band by harm and spread",
    rulesTitle: "Rules that come on top, the later ones winning",
    rules: (met: string) => [
      "A criterion of weight 0 is in band D.",
      `A critical criterion below “${met}” is in band A.`,
      `A criterion at “${met}” or better is an opportunity, band O, not a gap.`,
      "“Stop and fix” puts a gap into band N, now: somebody is being harmed today.",
    ],
    dueCaption: "Days until a gap is due, counted from the day it is planned",
    band: "Band",
    bandMeans: {
      N: "Now",
      A: "First",
      B: "Second",
      C: "Third",
      D: "Later",
      O: "Opportunity",
    } satisfies Record<Band, string>,
    due: "Due within",
    days: (days: number) => `${String(days)} days`,
    effortCaption: "Effort of an action, and the days it takes",
    effort: "Effort",
    effortDays: "Takes",
    efforts: {
      S: "Small: up to two weeks, no new money",
      M: "Medium: one to three months, or more than one department",
      L: "Large: longer, new budget or a system build",
    } satisfies Record<Effort, string>,
    after: [
      "A planned gap is due after the band’s days or the effort’s, whichever is longer. Where the effort is longer, a first step is due by the band’s date.",
      "Open criteria are not gaps. They stand on a list of things to find out, critical ones first.",
    ],
  },
  trend: {
    title: "Comparing two assessments",
    paragraphs: [
      "Signed-off results never change; they are kept with the words of the catalogue they were made with. A newer assessment is compared with an older one like for like: only on criteria whose meaning did not change and that were rated both times. What is left of the difference is called changes of catalogue and scope.",
      "Two people who rate the same clinic are compared by how often they agree, never by an average. Where they differ, a person decides and writes down why.",
    ],
  },
  judgment: {
    title: "What is judgment",
    paragraphs: [
      "The scale, the weights, the list of critical criteria, the levels, the bands, the days, the minutes and every number in a description (9 of 10, 12 months, 14 days) are this catalogue’s own proposal. None is a published standard, and none is validated. They are considered choices, made so that a team can see each of them and argue with it.",
      "A score says how a team rates itself, or how somebody from outside rates it, against one version of one catalogue on one day.",
    ],
  },
} as const;
