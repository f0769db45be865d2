import { catalogueData, contentHash } from "virtual:catalogue/msh-core";
import type { Assessment } from "../../src/assessment/assessment";
import type { EvidenceItem, EvidenceKind } from "../../src/assessment/evidence";
import { withEvidenceGrades } from "../../src/assessment/evidence-grade";
import type { Response, ResponsesByCriterionId } from "../../src/assessment/response";
import type { Catalogue, Criterion, Rating } from "../../src/catalogue/catalogue";
import { allCriteria } from "../../src/catalogue/look-up";
import { parseCatalogue } from "../../src/catalogue/parse-catalogue";
import type { Action } from "../../src/plan/action";
import { defaultDueDate } from "../../src/plan/due-date";
import { suggestActions, withDefaultEfforts } from "../../src/plan/suggestions";
import type { ReportInput } from "../../src/report/report-model";
import { rankGaps } from "../../src/scoring/gaps";
import { addDays } from "../../src/shared/iso-date";
import { anAction, anAssessment, anEvidenceItem, anId, aSite, aTinyCatalogue, TODAY } from "../builders";

/** Words that stand in every private note, and must stand in no report. */
export const PRIVATE_WORDS = "Zwölfzeilen-geheim";

export function aRealCatalogue(): Catalogue {
  const parsed = parseCatalogue(catalogueData);
  if (!parsed.ok) throw new Error("The catalogue of criteria/ is broken");
  return parsed.value;
}

const NOTES = [
  "Written and signed last spring. The front desk and two of three nurses could say what it asks of them; the third was new and had not had the training yet.",
  "Works on the days the coordinator is here. On Fridays people leave with a phone number, and we do not learn whether they got through.",
  "Agreed with Łucja Nguyễn Žižek — Ольга and the county task force. The wording is short enough to stand on the back of a badge, and the night staff asked for it in Spanish and Vietnamese too.",
  "We looked at the template and at the last order set. The alert still names the reason for the visit, which anybody with the portal password would read.",
  "Two people rated this differently at first. What settled it: the room has a door that closes, and no one comes in without knocking. A sign is on order.",
  "In place since the start. It was checked in September, and the check changed the order in which questions are asked.",
];

/** A pattern that gives a believable spread: much started and in place, some embedded, some missing. */
const PATTERN: readonly Rating[] = [2, 1, 2, 3, 0, 2, 1, 2, 1, 3, 2, 0, 1, 2, 2, 1];
const NOT_APPLICABLE = "EVL-05";
const NOT_KNOWN: ReadonlySet<string> = new Set(["TRN-03", "LNG-08", "ACC-04", "REC-05", "GOV-10"]);

function aResponse({ id, critical }: Criterion, place: number): Response {
  if (id === NOT_APPLICABLE) {
    return { state: "na", naReason: "The clinic does no research and has no students in this program." };
  }
  if (NOT_KNOWN.has(id))
    return { state: "unknown", note: "Nobody in the room knew; the quality lead will ask." };
  if (place % 7 === 5 && !critical) return { state: "unanswered" };
  const rating = PATTERN[place % PATTERN.length]!;
  return {
    state: "rated",
    rating,
    ...(place % 5 === 4 ? {} : { note: NOTES[place % NOTES.length]! }),
    ...(place % 4 === 0 ? { privateNote: `${PRIVATE_WORDS}: talk to the sponsor first.` } : {}),
    ...(place % 9 === 0 ? { evidenceAgrees: true } : {}),
    ...(id === "IDS-04" ? { stopAndFix: true } : {}),
    ...(id === "COO-05" ? { harm: 3, harmReason: "The only way to a shelter bed at night." } : {}),
    ...(id === "GOV-05" ? { counselCheckedOn: "2026-09-14" } : {}),
  };
}

const KINDS: readonly EvidenceKind[] = [
  "document",
  "photo",
  "roster",
  "tally",
  "observation",
  "interview",
  "link",
  "described",
  "note",
];

function someEvidence(criteria: readonly Criterion[], count: number): readonly EvidenceItem[] {
  return Array.from({ length: count }, (_, index) => {
    const kind = KINDS[index % KINDS.length]!;
    const criterion = criteria[(index * 3) % criteria.length]!;
    const other = criteria[(index * 3 + 1) % criteria.length]!;
    const hasFile = kind === "document" || kind === "photo" || kind === "roster";
    return anEvidenceItem({
      id: anId(1000 + index),
      criterionIds: index % 4 === 0 ? [criterion.id, other.id] : [criterion.id],
      kind,
      title: criterion.evidence[0]!,
      evidenceDate: index % 6 === 5 ? null : addDays(TODAY, -20 * (index + 1)),
      reviewBy: index % 3 === 0 ? addDays(TODAY, 40 * (3 - index)) : null,
      place: index % 2 === 0 ? "Office" : "",
      collectedBy: "Quality lead",
      url:
        kind === "link"
          ? "https://county.example.org/human-trafficking-task-force/directory_of_services/2026?edition=fall&lang=en"
          : null,
      tallyBand: kind === "tally" ? "70–89 %" : null,
      file: hasFile
        ? {
            name: "policy.pdf",
            mediaType: "application/pdf",
            sizeBytes: 48_213 * (index + 1),
            sha: anId(index).replaceAll("-", "").padEnd(64, "a7"),
            removed: [],
          }
        : null,
    });
  });
}

/** Actions for the first gaps, taken over from the catalogue. */
function someActions(
  catalogue: Catalogue,
  responses: ResponsesByCriterionId,
  count: number,
): readonly Action[] {
  const statuses = ["planned", "doing", "open", "proof in", "closed"] as const;
  return rankGaps(catalogue, responses)
    .slice(0, count)
    .map(({ id, band, effort }, index) => {
      const criterion = allCriteria(catalogue).find((candidate) => candidate.id === id)!;
      const response = responses[id]!;
      const suggestion = suggestActions(criterion, response.rating ?? 0)[0];
      const { dueDate } = defaultDueDate(catalogue.scoringProfile, band, effort, TODAY);
      return anAction({
        id: anId(2000 + index),
        title: suggestion?.text ?? `Close the gap in ${criterion.title}`,
        criterionIds: index % 6 === 2 ? [id, "COO-02"] : [id],
        ownerRole: index === 7 ? "" : (suggestion?.owner ?? "Program lead"),
        dueDate: index === 4 ? addDays(TODAY, -9) : index === 9 ? null : dueDate,
        effort,
        status: statuses[index % statuses.length]!,
        proof: index % 3 === 1 ? "" : (criterion.evidence[0] ?? ""),
        measure:
          index % 4 === 3
            ? { numerator: "", denominator: "", baseline: "", target: "" }
            : {
                numerator: "visits with the step done",
                denominator: "20 recent visits",
                baseline: "under 50 %",
                target: "90 % or more",
              },
      });
    });
}

/** A draft of 46 ratings or so with notes, evidence and a plan: one fixed, believable clinic. */
export function aSampleInput(changes: Partial<Assessment> = {}): ReportInput {
  const catalogue = aRealCatalogue();
  const criteria = allCriteria(catalogue);
  const evidence = someEvidence(criteria, 22);
  const answered = Object.fromEntries(
    criteria.map((criterion, place) => [criterion.id, aResponse(criterion, place)]),
  );
  const graded = withEvidenceGrades(answered, evidence, { today: TODAY, raterRoles: ["Medical director"] });
  const responses = withDefaultEfforts(catalogue, graded);
  const { assessment } = anAssessment({
    catalogueId: catalogue.id,
    catalogueVersion: catalogue.version,
    catalogueHash: contentHash,
    roles: ["Program lead", "Medical director", "Nurse lead", "Front-desk lead", "Survivor advisory group"],
    ...changes,
  });
  return {
    site: aSite({ name: "Riverside Family Health Center, Łódź Street", clinicKind: "residency clinic" }),
    assessment,
    catalogue,
    responses,
    evidence,
    actions: someActions(catalogue, responses, 16),
    pictures: [],
    preparedOn: TODAY,
    today: TODAY,
  };
}

/** Nothing answered yet. */
export function anEmptyInput(): ReportInput {
  return { ...aSampleInput(), responses: {}, evidence: [], actions: [] };
}

/** Every criterion rated 3 and evidenced: no gaps. */
export function anEmbeddedInput(): ReportInput {
  const input = aSampleInput({
    state: "signed off",
    signedOffAt: "2026-11-20T10:00:00.000Z",
    signedOffBy: "Clinic lead",
  });
  const responses = anAssessment().allRated(input.catalogue, 3, {
    evidenceGrade: 3,
    note: "Holds.",
  }).responses;
  return { ...input, responses, actions: [] };
}

/** Every criterion rated, long notes, many actions on one gap, much evidence. */
function aHeavyInput(): ReportInput {
  const input = aSampleInput();
  const long = Array.from({ length: 14 }, (_, index) => NOTES[index % NOTES.length]).join(" ");
  const criteria = allCriteria(input.catalogue);
  const answered = criteria.map((criterion, place): [string, Response] => [
    criterion.id,
    { state: "rated", rating: PATTERN[place % PATTERN.length]!, note: long, evidenceGrade: 1 },
  ]);
  const responses = withDefaultEfforts(input.catalogue, Object.fromEntries(answered));
  const many = Array.from({ length: 30 }, (_, index) =>
    anAction({
      id: anId(3000 + index),
      title: `Step ${index + 1}: agree on the wording with the privacy officer and the nurse lead`,
      criterionIds: ["IDS-04"],
      dueDate: addDays(TODAY, 11 * (index + 1)),
    }),
  );
  const ask = Array.from(
    { length: 30 },
    (_, index) =>
      `Point ${index + 1}: keep the coordinator's post after the grant ends, and say so in the budget for the next year.`,
  ).join("\n");
  return {
    ...input,
    assessment: { ...input.assessment, leadershipAsk: ask },
    responses,
    evidence: someEvidence(criteria, 120),
    actions: [...input.actions, ...many],
  };
}

/** The core set with everything in place. */
export function aCoreInput(): ReportInput {
  const input = aSampleInput({ scope: "core" });
  const responses = anAssessment().allRated(input.catalogue, 2, { evidenceGrade: 2 }).responses;
  return { ...input, responses: withDefaultEfforts(input.catalogue, responses), actions: [] };
}

/** Two or three criteria only, for tests that make many reports. */
export function aTinyInput(note = ""): ReportInput {
  const catalogue = aTinyCatalogue();
  const [first, second] = allCriteria(catalogue);
  const { assessment, responses } = anAssessment({ catalogueId: catalogue.id })
    .rated(first!.id, 1, { note, evidenceGrade: 1 })
    .rated(second!.id, 3);
  return {
    site: aSite(),
    assessment,
    catalogue,
    responses: withDefaultEfforts(catalogue, responses),
    evidence: [anEvidenceItem({ criterionIds: [first!.id] })],
    actions: [anAction({ criterionIds: [first!.id] })],
    pictures: [],
    preparedOn: TODAY,
    today: TODAY,
  };
}

export function reportInputs(): Readonly<Record<string, ReportInput>> {
  return {
    sample: aSampleInput(),
    empty: anEmptyInput(),
    embedded: anEmbeddedInput(),
    heavy: aHeavyInput(),
    core: aCoreInput(),
  };
}
