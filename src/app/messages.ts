import { assessmentMessages } from "./messages/assessment";
import { commonMessages } from "./messages/common";
import { homeMessages } from "./messages/home";
import { levelMessages } from "./messages/level";
import { shellMessages } from "./messages/shell";
import { startMessages } from "./messages/start";

/**
 * The words that every screen may need, American English. Those of one screen stand in a file of
 * its own under `messages/` and are loaded with that screen. A translation is a second set of
 * files of these types: no screen needs to be touched.
 */
export const messages = {
  common: commonMessages,
  shell: shellMessages,
  start: startMessages,
  assessment: assessmentMessages,
  level: levelMessages,
  home: homeMessages,
} as const;
