import { aboutHelp } from "./help/about";
import { catalogueHelp } from "./help/catalogue";
import { methodHelp } from "./help/method";
import { privacyHelp } from "./help/privacy";

/**
 * Words of the help page. They are the longest by far and are loaded with that page alone, so they
 * are not among `messages`; a translation brings a second object of this type too.
 */
export const helpMessages = {
  title: "Help",
  contents: "On this page",
  methodTitle: "The method",
  methodLead:
    "How ratings become a score, a level and a list of gaps. The numbers of an assessment are explained on its own screens, under “How this is worked out”.",
  offline: "This page works offline.",
  about: aboutHelp,
  method: methodHelp,
  privacy: privacyHelp,
  catalogue: catalogueHelp,
} as const;

export type HelpMessages = typeof helpMessages;
