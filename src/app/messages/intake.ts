import type { Finding, FindingKind, FindingPlace } from "../evidence-intake/finding";
import type { IntakeNote } from "../evidence-intake/intake-entry";
import { identifierMessages } from "./identifiers";
import { commonMessages } from "./common";

const { count } = commonMessages;

const kinds = {
  ...identifierMessages.kinds,
  author: "a name in its properties",
  "damaged picture": "a picture that cannot be cleaned, so it may hold a location",
  unchecked: "a file that could not be checked",
} satisfies Record<FindingKind, string>;

function place(where: FindingPlace): string {
  switch (where.kind) {
    case "page":
      return `on page ${String(where.number)}`;
    case "line":
      return `in line ${String(where.number)}`;
    case "property":
      return `in the file’s properties (${where.name})`;
    case "file name":
      return "in the file name";
    case "file":
      return "";
  }
}

export const intakeMessages = {
  files: "Add evidence files",
  camera: "Take a photo",
  drop: "or drop files here, or paste them",
  limit: "Up to 100 MB each. Files stay in this browser.",
  cleaned: "Photos lose their location and all other hidden data before they are stored.",
  never: "What evidence must never contain",
  pasted: (day: string) => `Pasted picture of ${day}.png`,
  options: {
    title: "Before photos are stored",
    looks: "Let me cover parts of each photo first",
    shrinks: "Make large photos smaller (2,400 pixels)",
  },
  progress: {
    label: "Files on their way in",
    line: (settled: number, total: number) => `${String(settled)} of ${count(total, "file", "files")} done`,
    asking: (number: number) =>
      number === 1 ? "1 file waits for your decision." : `${String(number)} files wait for your decision.`,
    cancel: "Cancel the rest",
    clear: "Hide this list",
  },
  waiting: "Waiting for you",
  results: "What was added",
  states: {
    waiting: (name: string) => `${name}: waiting`,
    working: (name: string) => `${name}: being checked…`,
    stored: (name: string) => `${name}: stored.`,
    described: (name: string) => `${name}: described, not attached.`,
    leftOut: (name: string) => `${name}: left out.`,
    canceled: (name: string) => `${name}: canceled. Nothing of it was stored.`,
    refused: (name: string, why: string) => `${name}: not stored. ${why}`,
  },
  replaceWaits: (name: string) =>
    `${name} is not stored yet: it waits for your decision among the files on their way in, behind this dialog.`,
  summary: (stored: number, refused: number) =>
    [
      stored === 0 ? "" : `${count(stored, "file", "files")} stored.`,
      refused === 0 ? "" : `${count(refused, "file", "files")} not stored.`,
    ]
      .filter(Boolean)
      .join(" "),
  removed: (what: string) => `Taken out: ${what}.`,
  notes: {
    "may hold a location":
      "This kind of file is kept as it is and may hold the place where it was taken. A JPEG is safer.",
    "not fully read": "Not all of it could be checked for patient details, so check it yourself.",
    "already here": "The same file was here already: it is kept once and linked from both items.",
    "made smaller": "Made smaller.",
    "areas covered": "Covered areas are black for good.",
  } satisfies Record<IntakeNote, string>,
  findings: {
    title: (name: string) => `${name} seems to hold:`,
    lead: "Before these files are stored, look at what was found in them.",
    one: ({ kind, match, where }: Finding) =>
      [kinds[kind], match === "" ? "" : `“${match}”`, place(where)].filter(Boolean).join(" "),
    more: (number: number) => `and ${String(number)} more`,
    advice:
      "Patient details and names of people do not belong in evidence. When in doubt, describe it instead.",
    store: "Store anyway",
    describe: "Describe instead",
    leaveOut: "Leave out",
    storeAll: (number: number) => `Store all ${String(number)} anyway`,
    leaveAllOut: (number: number) => `Leave all ${String(number)} out`,
    named: (action: string, name: string) => `${action}: ${name}`,
    decided: "What you decide is noted on the item, without the text that was found.",
  },
  describe: {
    title: "Describe instead of attaching",
    lead: "The item says that the thing exists and where it can be seen. The file itself stays where it is.",
    name: "What it is",
    nameHint: "Without names of people.",
    nameMissing: "Say what it is.",
    place: "Where it is kept",
    date: "Its date",
    note: "What it shows, in general terms",
    save: "Save description",
  },
  look: {
    ask: (name: string) => `${name}: waits for you to look at it.`,
    open: "Look at it",
    title: (name: string) => `Before “${name}” is stored`,
    lead: "Draw a box over everything that must not be seen: faces, names on a badge, a screen, an address. Boxes are burned in: nobody can take them off again.",
    picture: "The photo. Drag on it to cover an area.",
    keys: "A box that is selected moves with the arrow keys, changes its size with Shift and the arrow keys, and goes with Delete.",
    where: (number: number, area: { x: number; y: number; width: number; height: number }) => {
      const [x, y, width, height] = [area.x, area.y, area.width, area.height].map((share) =>
        String(Math.round(share * 100)),
      );
      return `Area ${String(number)}: ${x} % from the left, ${y} % from the top, ${width} % wide, ${height} % high`;
    },
    add: "Cover an area",
    remove: (number: number) => `Remove area ${String(number)}`,
    area: (number: number) => `Area ${String(number)}`,
    fields: { x: "From the left, %", y: "From the top, %", width: "Width, %", height: "Height, %" },
    shrink: "Make it smaller (2,400 pixels on the longer side)",
    store: "Store photo",
    failed: "The picture could not be opened. Leave it out, or describe it instead.",
    reading: "Opening the picture…",
  },
  protection: {
    asking:
      "Your browser may ask whether Havenmark may keep data on this device. Say yes: without it the browser may clear your evidence when space runs short.",
    granted: "Your browser keeps this data until you delete it.",
    refused:
      "Your browser has not promised to keep this data: it may clear it when space runs short. Save a backup file now and then.",
  },
} as const;
