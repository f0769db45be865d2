import type { Response } from "../../src/assessment/response";
import type { Catalogue, Rating } from "../../src/catalogue/catalogue";
import { allCriteria } from "../../src/catalogue/look-up";
import { withDefaultEfforts } from "../../src/plan/suggestions";
import type { ReportInput } from "../../src/report/report-model";
import { addDays } from "../../src/shared/iso-date";
import { anAction, anEvidenceItem, anId, TODAY } from "../builders";
import { aRealCatalogue, aSampleInput } from "./sample-input";

/** Words in the four alphabets that a report promises. */
const WORDS =
  "The team agreed with Nguyễn Thị Hồng Ngọc and Ελένη Παπαδοπούλου that the desk script of Ольга Щербакова works on most days but not on Fridays when Łukasz is away and nobody told the night staff where the phone list is kept".split(
    " ",
  );
const ROLES = [
  "Quality lead",
  "Điều dưỡng trưởng",
  "Υπεύθυνη ποιότητας",
  "Старшая медсестра",
  "Front-desk lead",
];

/** A text of so many words, another for each `seed`. */
function aText(words: number, seed: number): string {
  return Array.from({ length: words }, (_, index) => WORDS[(index * 7 + seed * 3) % WORDS.length]).join(" ");
}

/** The catalogue so many times over, as one of that many more criteria. */
function timesCatalogue(times: number): Catalogue {
  const catalogue = aRealCatalogue();
  return {
    ...catalogue,
    domains: catalogue.domains.map((domain) => ({
      ...domain,
      criteria: Array.from({ length: times }, (_, copy) =>
        domain.criteria.map((one) => (copy === 0 ? one : { ...one, id: `${one.id}-${copy}` })),
      ).flat(),
    })),
  };
}

export type Size = {
  /** How often the catalogue is repeated. */
  readonly times?: number;
  readonly words?: number;
  readonly actions?: number;
  readonly evidence?: number;
};

/** All criteria rated with long notes, many actions, much evidence, names in four alphabets. */
export function aStressInput(size: Size = {}): ReportInput {
  const { times = 1, words = 400, actions = 120, evidence = 2000 } = size;
  const catalogue = timesCatalogue(times);
  const criteria = allCriteria(catalogue);
  const idAt = (index: number): string => criteria[index % criteria.length]!.id;
  const answers = criteria.map(({ id }, index): [string, Response] => [
    id,
    {
      state: "rated",
      rating: (index % 4) as Rating,
      note: aText(words, index),
      evidenceGrade: 1,
    },
  ]);
  const input = aSampleInput();
  return {
    ...input,
    site: { ...input.site, name: "Phòng khám Łódź — Κλινική Ελπίδα — Клиника Надежда" },
    catalogue,
    responses: withDefaultEfforts(catalogue, Object.fromEntries(answers)),
    actions: Array.from({ length: actions }, (_, index) =>
      anAction({
        id: anId(20_000 + index),
        title: `${aText(9, index)} (${index + 1})`,
        criterionIds: [idAt(index), idAt(index * 5)],
        ownerRole: ROLES[index % ROLES.length]!,
        dueDate: index % 11 === 0 ? null : addDays(TODAY, (index % 24) * 15 - 20),
        steps: Array.from({ length: index % 6 }, (_step, step) => ({
          text: aText(8, step),
          done: step === 0,
          dueDate: null,
        })),
      }),
    ),
    evidence: Array.from({ length: evidence }, (_, index) =>
      anEvidenceItem({
        id: anId(40_000 + index),
        title: aText(6, index),
        criterionIds: [idAt(index), idAt(index * 3)],
        kind: index % 2 === 0 ? "document" : "observation",
      }),
    ),
  };
}
