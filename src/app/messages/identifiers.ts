import type { IdentifierKind } from "../../assessment/privacy/identifier";

export const identifierMessages = {
  lead: "Please check before you go on. This stays as you typed it, but it looks like",
  kinds: {
    "date of birth": "a date of birth",
    "record number": "a record number",
    phone: "a phone number",
    ssn: "a Social Security number",
    "e-mail": "an e-mail address",
    address: "a street address",
    "person name": "a name of a person",
  } satisfies Record<IdentifierKind, string>,
  one: (kind: string, match: string) => `${kind} (“${match}”)`,
  tail: "Patient details do not belong here.",
} as const;
