import type { EvidenceItem } from "../../assessment/evidence";
import type { ResponseFields } from "../../assessment/response";
import type { Catalogue } from "../../catalogue/catalogue";
import { findCriterion } from "../../catalogue/look-up";
import type { NewAction } from "../../plan/new-action";
import type { Id } from "../../shared/id";
import { addDays, type IsoDate } from "../../shared/iso-date";
import type { SampleAction } from "./sample-actions";
import type { SampleAnswer } from "./sample-answers";
import type { SampleEvidence } from "./sample-evidence";

function dayOrNull(today: IsoDate, inDays: number | undefined): IsoDate | null {
  return inDays === undefined ? null : addDays(today, inDays);
}

export function sampleToFields(answer: SampleAnswer, today: IsoDate): ResponseFields {
  const { counselCheckedDaysAgo, ...fields } = answer;
  if (counselCheckedDaysAgo === undefined) return fields;
  return { ...fields, counselCheckedOn: addDays(today, -counselCheckedDaysAgo) };
}

export function sampleToEvidence(
  sample: SampleEvidence,
  today: IsoDate,
): Omit<EvidenceItem, "id" | "assessmentId" | "createdAt" | "updatedAt"> {
  return {
    criterionIds: [...sample.criterionIds],
    kind: sample.kind,
    title: sample.title,
    evidenceDate: addDays(today, sample.datedInDays),
    reviewBy: dayOrNull(today, sample.reviewInDays),
    place: sample.place ?? "",
    collectedBy: sample.collectedBy ?? "",
    note: sample.note ?? "",
    url: sample.url ?? null,
    tallyBand: sample.tallyBand ?? null,
    file: null,
    earlierFiles: [],
  };
}

/** Title, owner and effort as the catalogue suggests them, or the team's own words. Throws on an unknown suggestion. */
function suggestionOf(catalogue: Catalogue, from: SampleAction["from"]) {
  if ("title" in from) return { title: from.title, owner: "", effort: "S" as const, suggestion: null };
  const [criterionId, index] = from;
  const suggested = findCriterion(catalogue, criterionId)?.criterion.actions[index];
  if (suggested === undefined)
    throw new Error(`The catalogue suggests no action ${String(index)} for ${criterionId}`);
  const { text, owner, effort } = suggested;
  return { title: text, owner, effort, suggestion: { criterionId, index } };
}

export function sampleToAction(
  sample: SampleAction,
  catalogue: Catalogue,
  context: {
    readonly today: IsoDate;
    readonly assessmentId: Id;
    readonly evidenceIds: ReadonlyMap<string, Id>;
  },
): NewAction {
  const { today, assessmentId, evidenceIds } = context;
  const { title, owner, effort, suggestion } = suggestionOf(catalogue, sample.from);
  return {
    assessmentId,
    title,
    criterionIds: [...sample.criterionIds],
    ownerRole: sample.ownerRole ?? owner,
    startDate: addDays(today, sample.startInDays),
    dueDate: dayOrNull(today, sample.dueInDays),
    effort,
    steps: (sample.steps ?? []).map(({ text, done, dueInDays }) => ({
      text,
      done: done ?? false,
      dueDate: dayOrNull(today, dueInDays),
    })),
    measure: sample.measure ?? { numerator: "", denominator: "", baseline: "", target: "" },
    proof: sample.proof ?? "",
    proofEvidenceIds: (sample.proofKeys ?? []).flatMap((key) => evidenceIds.get(key) ?? []),
    proofNote: sample.proofNote ?? "",
    status: sample.status,
    statusDate: addDays(today, Math.min(sample.startInDays, 0)),
    verifiedBy: sample.verifiedBy ?? "",
    closedOn: null,
    reopenReason: "",
    effectiveness: null,
    acceptedRisk:
      sample.acceptedRisk === undefined
        ? null
        : { reason: sample.acceptedRisk.reason, until: addDays(today, sample.acceptedRisk.untilInDays) },
    cycles: (sample.cycles ?? []).map(({ inDays, ...cycle }) => ({ date: addDays(today, inDays), ...cycle })),
    note: sample.note ?? "",
    suggestion,
  };
}
