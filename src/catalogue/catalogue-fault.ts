import type * as z from "zod/mini";

/** One thing that is wrong in a catalogue, said so that a person can find and mend it. */
export type CatalogueFault = {
  /** Where in the assembled catalogue, such as `domains[3].criteria[2].weight`. */
  readonly path: string;
  /** The criterion it concerns, as far as its id can be read. */
  readonly criterionId: string | null;
  /** The field inside the criterion, domain or catalogue, such as `actions[0].effort`. */
  readonly field: string;
  readonly message: string;
};

export type FaultPath = readonly (string | number)[];

function pathToText(path: FaultPath): string {
  return path
    .map((step) => (typeof step === "number" ? `[${step}]` : `.${step}`))
    .join("")
    .replace(/^\./, "");
}

/** The value at `path` in data of unknown shape, or undefined when the way there is barred. */
export function valueAt(data: unknown, path: FaultPath): unknown {
  let value = data;
  for (const step of path) {
    if (typeof value !== "object" || value === null || !Object.hasOwn(value, step)) return undefined;
    value = (value as Record<string | number, unknown>)[step];
  }
  return value;
}

/** Names the criterion and the field inside it for a place in `data`. */
export function faultAt(data: unknown, path: FaultPath, message: string): CatalogueFault {
  const isInCriterion = path[0] === "domains" && path[2] === "criteria" && path.length > 3;
  const criterionId = isInCriterion ? valueAt(data, [...path.slice(0, 4), "id"]) : null;
  const isInDomain = path[0] === "domains" && path.length > 2;
  return {
    path: pathToText(path),
    criterionId: typeof criterionId === "string" ? criterionId : null,
    field: pathToText(path.slice(isInCriterion ? 4 : isInDomain ? 2 : 0)),
    message,
  };
}

type Issue = z.core.$ZodIssue;

const typeNames: ReadonlyMap<string, string> = new Map([
  ["string", "a text"],
  ["number", "a number"],
  ["int", "a whole number"],
  ["boolean", "true or false"],
  ["array", "a list"],
  ["tuple", "a list"],
  ["object", "an object"],
  ["record", "an object"],
]);

function valuesOf(issue: Issue): readonly unknown[] {
  if (issue.code === "invalid_value") return issue.values;
  if (issue.code === "invalid_union") return issue.errors.flat().flatMap(valuesOf);
  return [];
}

// zod/mini carries no sentences of its own ("Invalid input"); these are the few our schema needs.
function issueToMessage(issue: Issue, value: unknown): string {
  if (value === undefined && issue.code !== "custom") return "is missing";
  switch (issue.code) {
    case "invalid_type":
      return `must be ${typeNames.get(issue.expected) ?? issue.expected}`;
    case "too_small":
      if (issue.origin === "string") return "must not be empty";
      if (issue.origin === "array") return `needs at least ${issue.minimum} entries`;
      return `must be at least ${issue.minimum}`;
    case "too_big":
      return issue.origin === "array"
        ? `has more than ${issue.maximum} entries`
        : `must be at most ${issue.maximum}`;
    case "invalid_value":
    case "invalid_union":
      return `must be one of ${valuesOf(issue)
        .map((allowed) => JSON.stringify(allowed))
        .join(", ")}`;
    default:
      return issue.message;
  }
}

/** Turns what Zod found into faults; a field that nobody knows gets one of its own. */
export function issueToFaults(data: unknown, issue: Issue): readonly CatalogueFault[] {
  const path = issue.path.filter((step): step is string | number => typeof step !== "symbol");
  if (issue.code === "unrecognized_keys") {
    return issue.keys.map((key) => faultAt(data, [...path, key], "is not a known field"));
  }
  return [faultAt(data, path, issueToMessage(issue, valueAt(data, path)))];
}
