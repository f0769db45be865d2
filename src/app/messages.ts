import { assessmentMessages } from "./messages/assessment";
import { commonMessages } from "./messages/common";
import { levelMessages } from "./messages/level";
import { shellMessages } from "./messages/shell";
import { startMessages } from "./messages/start";

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
} as const;

export type Messages = typeof messages;
