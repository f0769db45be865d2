import type { Action } from "./action";

/** What an action lacks to be more than an intention. */
export type ActionWarning = "no-owner" | "no-due-date" | "no-measure" | "only-reminds" | "own-verifier";

type CheckedAction = Pick<
  Action,
  "title" | "ownerRole" | "dueDate" | "measure" | "steps" | "status" | "verifiedBy"
>;

/** A clause that only appeals to memory or good will, by the way it begins. */
const REMINDER =
  /^(?:(?:please|regularly|again|send|out|give|issue|an?|the|all|staff|team|regular|monthly|weekly|another) ){0,5}(?:remind(?:ers?|ing)?|re-?educat(?:e|ion)|re-?emphasi[sz]e|reinforce|encourage|urge|raise awareness|be more careful|(?:tell|e-?mail|memo to|announce to) (?:all |the |our )?(?:staff|team|everyone|everybody|nurses|clinicians|colleagues|providers))\b/i;

/** A later clause that begins like this is work of its own: "remind staff and add a prompt". */
const OWN_WORK =
  /^(?:then |also )?(?:add|adopt|agree|assign|audit|automate|block|build|buy|change|check|contract|create|design|give|hire|install|introduce|measure|move|name|post|print|remove|replace|require|review|rewrite|schedule|set|sign|stop|switch|test|train|update|write)\b/i;

function isBlank(text: string): boolean {
  return text.trim() === "";
}

function isOnlyReminder(text: string): boolean {
  const [first = "", ...later] = text.trim().split(/[.;,]\s+|\s+and\s+/);
  return REMINDER.test(first) && !later.some((clause) => OWN_WORK.test(clause));
}

function onlyReminds({ title, steps }: CheckedAction): boolean {
  const texts = [title, ...steps.map(({ text }) => text)].filter((text) => !isBlank(text));
  return texts.length > 0 && texts.every(isOnlyReminder);
}

/** Two roles written the same but for case and blanks around them; an empty one is nobody. */
export function isSameRole(a: string, b: string): boolean {
  return !isBlank(a) && a.trim().toLowerCase() === b.trim().toLowerCase();
}

/**
 * The adequacy check of an improvement plan: what keeps this action from being followed up.
 * Warnings, never errors: an action may be saved with all of them. An action whose gap was
 * accepted as a risk has none, and a closed one only needs another role to have verified it.
 *
 * `only-reminds` judges title and steps by how their clauses begin, in English, and can be wrong
 * either way: reminding staff is the weakest kind of change, so it asks whether that is all.
 */
export function actionWarnings(action: CheckedAction): readonly ActionWarning[] {
  if (action.status === "accepted risk") return [];
  const warnings: ActionWarning[] = [];
  if (action.status !== "closed") {
    if (isBlank(action.ownerRole)) warnings.push("no-owner");
    if (action.dueDate === null) warnings.push("no-due-date");
    if (isBlank(action.measure.numerator) || isBlank(action.measure.target)) warnings.push("no-measure");
    if (onlyReminds(action)) warnings.push("only-reminds");
  }
  if (isSameRole(action.verifiedBy, action.ownerRole)) warnings.push("own-verifier");
  return warnings;
}
