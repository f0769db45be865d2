import { actionFormMessages } from "./messages/action-form";
import { assessmentMessages } from "./messages/assessment";
import { checklistMessages } from "./messages/checklist";
import { commonMessages } from "./messages/common";
import { evidenceMessages } from "./messages/evidence";
import { gapsMessages } from "./messages/gaps";
import { handoffMessages } from "./messages/handoff";
import { homeMessages } from "./messages/home";
import { levelMessages } from "./messages/level";
import { overviewMessages } from "./messages/overview";
import { planMessages } from "./messages/plan";
import { settingsMessages } from "./messages/settings";
import { reportMessages } from "./messages/report";
import { shellMessages } from "./messages/shell";
import { siteMessages } from "./messages/site";
import { startMessages } from "./messages/start";
import { workedOutMessages } from "./messages/worked-out";

/**
 * Every word on screen, American English. A translation is a second object of this type:
 * no screen needs to be touched. One part file a screen keeps each short.
 */
export const messages = {
  common: commonMessages,
  shell: shellMessages,
  start: startMessages,
  assessment: assessmentMessages,
  level: levelMessages,
  overview: overviewMessages,
  checklist: checklistMessages,
  evidence: evidenceMessages,
  gaps: gapsMessages,
  plan: planMessages,
  report: reportMessages,
  actionForm: actionFormMessages,
  workedOut: workedOutMessages,
  home: homeMessages,
  site: siteMessages,
  settings: settingsMessages,
  handoff: handoffMessages,
} as const;
