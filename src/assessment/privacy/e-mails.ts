import { findValues, type Detector } from "./identifier";

const plain =
  /(?<![\w.%+-])[\w.%+'-]{1,64}@[A-Za-z0-9](?:[A-Za-z0-9-]{0,62})(?:\.[A-Za-z0-9-]{1,63}){1,4}(?![\w-])/dg;
/** Written so that programs do not see it: `jane (at) example.org`, `jane [at] example [dot] org`. */
const spelled =
  /(?<![\w.+-])[\w.+-]{2,64} ?[([] ?at ?[)\]] ?[A-Za-z0-9-]{1,63}(?:\.| ?[([] ?dot ?[)\]] ?)[A-Za-z]{2,24}(?![\w-])/dg;

/** Mailboxes of an organization that stand on its posters and pages. */
const publicMailbox = /^(?:info|hello|contact|help|hotline|support|report|no-?reply|do-?not-?reply)@/i;
/** `logo@2x.png` is a picture. */
const fileName = /\.(?:png|jpe?g|gif|svg|webp|pdf|docx?|xlsx?)$/i;

/** E-mail addresses, save those of an organization's public mailbox. */
export const findEmails: Detector = (text) =>
  [plain, spelled]
    .flatMap((pattern) => findValues("e-mail", text, pattern))
    .filter(({ match }) => !publicMailbox.test(match) && !fileName.test(match));
