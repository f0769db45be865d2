import type { ResponseFields } from "../../assessment/response";

/** What the team of the sample clinic says about one criterion; days are counted from today. */
export type SampleAnswer = Omit<ResponseFields, "counselCheckedOn"> & {
  readonly counselCheckedDaysAgo?: number;
};

/**
 * The running full assessment of the sample clinic: 46 rated, 5 not known, 2 not applicable, 15 open.
 * Every critical criterion is rated, three of them below "In place", so the level is held back visibly.
 */
export const sampleAnswers: Readonly<Record<string, SampleAnswer>> = {
  "COO-01": {
    answer: 2,
    note: "The directory was rebuilt with the county task force this spring. Labor-rights services were the last section to be filled. The next check is due, see evidence.",
  },
  "COO-02": {
    answer: 1,
    flagged: true,
    note: "Agreements with the victim-service and the legal partner are signed. Housing works by goodwill, and behavioral health has been waiting for a signature since summer. We attend the joint meeting, but not every quarter.",
    privateNote:
      "The housing agency's leadership is changing. Ask again after their next board meeting rather than pushing now.",
  },
  "COO-04": {
    answer: 1,
    note: "The coordinator introduces in person whenever she is on site. On other days people leave with a phone number, and we do not learn whether they got through.",
  },
  "COO-05": {
    answer: 2,
    note: "One funded coordinator, on site four days of five, with a caseload limit. The fifth day has no cover.",
  },
  "COO-06": {
    answer: 2,
    note: "The specific release replaced the registration consent. Everybody we asked knew it, including billing.",
  },

  "TRN-01": {
    answer: 2,
    note: "All roles are above 90 percent and current. Security is employed by the building's owner and was added to the training contract this year.",
  },
  "TRN-02": {
    answer: 3,
    evidenceAgrees: true,
    note: "Residents complete the three-session curriculum with standardized patients. It was revised in the fall from their comments.",
  },
  "TRN-03": {
    answer: "unknown",
    note: "The slides came from the residency. Nobody in the room knew whether they were ever checked against a standard.",
  },
  "TRN-05": {
    answer: 0,
    note: "Support is left to each person. The assistance line is on a poster, and the staff we asked had not used it.",
    privateNote:
      "Two roles on the team are close to leaving over this. Raise it with the executive sponsor before the report goes round.",
  },

  "LNG-01": {
    answer: 2,
    note: "Named clinician and back-up for everybody on the panel. Resident graduation is the weak season: introductions happened, but late.",
  },
  "LNG-02": {
    answer: 3,
    gradeOverride: 1,
    gradeReason:
      "The service list is older than the move of the eye clinic, so it is counted as described only.",
  },
  "LNG-04": {
    answer: 2,
    note: "Starter medicines are in the clinic, and the forensic program's after-hours contact is on the pathway sheet.",
  },
  "LNG-05": {
    answer: 1,
    flagged: true,
    note: "Counseling is down the hall and good. Trauma-focused therapy means a long wait across town, and there is no prescriber who takes our referrals quickly.",
  },
  "LNG-06": { answer: 2 },
  "LNG-07": {
    answer: 3,
    evidenceAgrees: true,
    note: "Same-week buprenorphine and naloxone in hand. No one loses care for use, and partner housing that accepts people who use is named.",
  },

  "ACC-01": { answer: 2 },
  "ACC-03": {
    answer: 1,
    note: "Fees and dismissal were suspended for the program last month. The automatic letters still threaten both, and the schedule still says “no-show”.",
  },
  "ACC-04": { answer: 2 },
  "ACC-05": {
    answer: 2,
    note: "The desk line is used: “Cost is never the reason.” The medicines fund covers the usual gaps.",
  },
  "ACC-06": {
    answer: 1,
    note: "Staff know how to work around the photo field, but the form still demands it, and the chosen name does not reach the schedule.",
  },
  "ACC-07": {
    answer: 2,
    counselCheckedDaysAgo: 150,
    note: "Video interpreting works in every room and at the desk. It took us under two minutes to connect, unannounced.",
  },
  "ACC-09": {
    answer: "unknown",
    note: "Facilities did an access check before the renovation. We could not find the record during the session.",
  },

  "TIC-01": {
    answer: 1,
    flagged: true,
    note: "The clinicians who trained here explain and ask before each touch. It is their habit, not our standard: there is no page that says so, and no list of what can be deferred or done by the patient.",
    spread: 3,
  },
  "TIC-02": {
    answer: 1,
    note: "Asked about clinician gender at booking. Learners are asked for in the room, by the learner, which is the wrong way round.",
  },
  "TIC-04": {
    answer: 2,
    note: "Most findings of the walk-through are fixed. Direct rooming is offered. The hallway light is still on the landlord's list.",
  },
  "TIC-05": {
    answer: 0,
    note: "Templates still carry “refuses” and “non-compliant”. No word list has been adopted.",
  },
  "TIC-06": {
    answer: 1,
    harm: 3,
    harmReason: "When security came first, people left and some did not come back.",
    note: "Behavioral health staff respond well. The front desk has had no practice, and security still comes first when voices rise.",
  },
  "TIC-07": {
    answer: 0,
    flagged: true,
    note: "Nobody with lived experience has a standing say here. We have agreed to contract advisers through a partner before we write any more policy.",
  },

  "REC-01": { answer: 1 },
  "REC-02": {
    answer: 1,
    note: "One shelter, often full, and it does not take men or pets. The coordinator finds a bed through personal contacts.",
    privateNote: "The motel that helps us has asked not to be named anywhere.",
  },
  "REC-03": {
    answer: 2,
    note: "The medical-legal partnership covers all listed areas and answers within three working days.",
  },
  "REC-06": { answer: 2 },

  "IDS-01": {
    answer: 2,
    evidenceAgrees: true,
    note: "The rooming step is written and people use it. The yearly count was done by our own staff, see evidence.",
  },
  "IDS-02": {
    answer: 3,
    note: "Universal education in every visit, with cards that include labor exploitation. Reviewed with a partner's survivor leaders this year.",
  },
  "IDS-03": { answer: 2 },
  "IDS-04": {
    answer: 3,
    evidenceAgrees: true,
    note: "One page per role. Two tabletop drills this year, and the branch for an adult who declines help was rewritten after the second.",
  },
  "IDS-05": {
    answer: 1,
    note: "The coordinator makes good plans. Nobody else on the team has been shown how, and nothing prompts us to look at a plan again.",
  },
  "IDS-06": { answer: 2 },
  "IDS-08": {
    answer: 1,
    flagged: true,
    note: "We know a report may be needed. We could not say what a minor may consent to here, or whom to call for child-abuse expertise outside office hours.",
  },

  "EVL-02": {
    answer: 1,
    note: "We looked at measures twice in the past year. Actions had owners but no due dates, so nothing was ever late.",
  },
  "EVL-03": {
    answer: 0,
    note: "Only the health system's general survey, which is mailed home. For our patients that is a risk, not a route.",
  },
  "EVL-04": {
    answer: "na",
    naReason:
      "The program saw its first patients nine months ago. Outcome tracking starts at the end of its first year, and the date is set.",
  },
  "EVL-05": {
    answer: "na",
    naReason: "The program is in its first 12 months. Sharing is planned for the second year.",
  },
  "EVL-06": {
    answer: "unknown",
    note: "Publicity is handled by the health system. We have asked which rule they follow.",
  },

  "GOV-01": {
    answer: 3,
    note: "Charter renewed, deputy named, and leadership acted on last year's request.",
  },
  "GOV-02": {
    answer: 1,
    note: "The coordinator's grant ends within the year and there is no plan for the month after.",
    privateNote: "The foundation has hinted at a renewal. Do not count on it in the report.",
  },
  "GOV-03": {
    answer: 3,
    note: "Rights card in five languages. Patients confirmed it through the anonymous question.",
  },
  "GOV-04": { answer: 2, counselCheckedDaysAgo: 95 },
  "GOV-05": {
    answer: 2,
    counselCheckedDaysAgo: 95,
    note: "The table is state-specific and was used correctly by the three roles we asked. Our copy is past its review date, see evidence.",
  },
  "GOV-07": {
    answer: 1,
    flagged: true,
    stopAndFix: true,
    note: "On the test patient a proxy can open visit summaries today. Until the settings change, ask the portal question at every check-in.",
  },
  "GOV-08": {
    answer: "unknown",
    note: "Billing and clinicians gave different answers. Billing will look it up.",
  },
  "GOV-09": {
    answer: 2,
    note: "Safe contact stands first in the chart and drives reminders. Pharmacy messages were the last to follow.",
  },
  "GOV-10": {
    answer: "unknown",
    note: "We asked for the last access audit and have not seen it yet.",
  },
};
