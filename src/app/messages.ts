import { commonMessages } from "./messages/common";
import { shellMessages } from "./messages/shell";

/**
 * Every word on screen, American English. A translation is a second object of this type:
 * no screen needs to be touched. One part file a screen keeps each short.
 */
export const messages = {
  common: commonMessages,
  shell: shellMessages,
} as const;

export type Messages = typeof messages;
