import type { Rating } from "../../catalogue/catalogue";

const monthNames = [
  "Jan",
  "Feb",
  "Mar",
  "Apr",
  "May",
  "Jun",
  "Jul",
  "Aug",
  "Sep",
  "Oct",
  "Nov",
  "Dec",
] as const;

function formatDay(date: string): string {
  const [year, month, day] = date.split("-").map(Number);
  return `${monthNames[(month ?? 1) - 1]} ${String(day)}, ${String(year)}`;
}

function count(number: number, one: string, many: string): string {
  return `${number.toLocaleString("en-US")} ${number === 1 ? one : many}`;
}

function formatBytes(sizeBytes: number): string {
  if (sizeBytes < 1000) return count(sizeBytes, "byte", "bytes");
  if (sizeBytes < 1_000_000) return `${String(Math.round(sizeBytes / 1000))} KB`;
  if (sizeBytes < 1_000_000_000) return `${(sizeBytes / 1_000_000).toFixed(1)} MB`;
  return `${(sizeBytes / 1_000_000_000).toFixed(1)} GB`;
}

/** An estimate: exact below an hour, in tens of minutes from there on. */
function aboutMinutes(minutes: number): string {
  const shown = minutes < 60 ? minutes : Math.round(minutes / 10) * 10;
  return `about ${count(shown, "minute", "minutes")}`;
}

export const commonMessages = {
  productName: "Havenmark",
  formatDay,
  formatBytes,
  aboutMinutes,
  count,
  save: "Save",
  cancel: "Cancel",
  close: "Close",
  unsavedInDialog: "What you entered here is not saved. Save it below, or press Esc again to discard it.",
  discard: "Discard",
  remove: "Remove",
  optional: "optional",
  none: "none",
  loading: "Loading…",
  draft: "Draft",
  signedOff: "Signed off",
  critical: "Critical",
  core: "Core",
  sample: "Sample",
  notScored: "Not scored",
  lift: (points: string) => `+${points} points`,
  liftTiny: "under +0.1 points",
  notFoundTitle: "Nothing at this address",
  notFound:
    "There is nothing at this address. It may have been deleted, or the link belongs to another browser.",
  backToHome: "Back to all sites",
  kinds: { self: "Self", external: "External", consensus: "Consensus" },
  kindsLong: { self: "Self-assessment", external: "External assessment", consensus: "Consensus" },
  scopes: { core: "Core", full: "Full" },
  scopesLong: { core: "core set", full: "full set" },
  methods: {
    document: "Document",
    interview: "Interview",
    observation: "Observation",
    "clinic-run tally": "Clinic-run tally",
  },
  efforts: { S: "Small", M: "Medium", L: "Large" },
  effortsLong: {
    S: "Small: up to two weeks, no new money",
    M: "Medium: one to three months, or more than one department",
    L: "Large: longer, new budget or a system build",
  },
  weights: { 0: "informational", 1: "supporting", 2: "core", 3: "essential" },
  weight: (weight: number) => `Weight ${String(weight)}`,
  levelRange: (low: string, high: string) => (low === high ? low : `${low} to ${high}`),
  level: (number: number, name: string) => `${String(number)} ${name}`,
  percent: (low: string, high: string) => (low === high ? low : `${low} to ${high}`),
  ratingOf: (rating: Rating) => `${String(rating)} of 3`,
  showAll: (number: number) => `Show all ${String(number)}`,
  lessThan: (number: string) => `less than ${number}`,
  xOfY: (x: number, y: number) => `${String(x)} of ${String(y)}`,
} as const;
