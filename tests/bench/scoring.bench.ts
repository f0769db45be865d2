import { catalogueData } from "virtual:catalogue/msh-core";
import type { Response } from "../../src/assessment/response";
import { allCriteria } from "../../src/catalogue/look-up";
import { parseCatalogue } from "../../src/catalogue/parse-catalogue";
import { scoreResults } from "../../src/scoring/results";
import { compareTimes, type Bench } from "./bench";

const rounds = 40;
const callsEach = 50;

/** Milliseconds for one call, from many: a single one is shorter than the clock can tell. */
function timeOf(work: () => unknown): number {
  const start = performance.now();
  for (let call = 0; call < callsEach; call += 1) work();
  return (performance.now() - start) / callsEach;
}

export const bench: Bench = {
  name: "scoring the full catalogue / a loop that only sums the same ratings",
  measure() {
    const parsed = parseCatalogue(catalogueData);
    if (!parsed.ok) throw new Error("The built-in catalogue has faults");
    const catalogue = parsed.value;
    const responses: Record<string, Response> = Object.fromEntries(
      allCriteria(catalogue).map(({ id }, index) => [
        id,
        { state: "rated", rating: ([2, 3, 1, 0] as const)[index % 4]! },
      ]),
    );
    let sum = 0;
    const sumRatings = (): void => {
      for (const domain of catalogue.domains) {
        for (const criterion of domain.criteria)
          sum += criterion.weight * (responses[criterion.id]?.rating ?? 0);
      }
    };
    const score = (): unknown => scoreResults(catalogue, responses);
    timeOf(score);
    timeOf(sumRatings);
    const [ours, bare]: [number[], number[]] = [[], []];
    for (let round = 0; round < rounds; round += 1) {
      ours.push(timeOf(score));
      bare.push(timeOf(sumRatings));
    }
    if (sum === 0) throw new Error("Nothing was summed");
    return Promise.resolve(compareTimes(ours, bare));
  },
};
