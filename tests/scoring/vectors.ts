import { readFileSync } from "node:fs";
import type { Rating } from "../../src/catalogue/catalogue";
import type { Agreement } from "../../src/scoring/agreement";
import type { Gap } from "../../src/scoring/gaps";
import type { Results } from "../../src/scoring/results";
import type { ScoredCatalogue, ScoredResponses, ScoringOptions } from "../../src/scoring/scored-catalogue";
import type { AssessedOnce, Trend } from "../../src/scoring/trend";

type Example = {
  readonly name: string;
  readonly catalogue: string;
  readonly options: ScoringOptions;
  readonly responses: ScoredResponses;
};

export type Vectors = {
  readonly catalogues: Readonly<Record<string, ScoredCatalogue>>;
  readonly scoring: readonly (Example & { readonly results: Results })[];
  readonly gaps: readonly (Example & { readonly gaps: readonly Gap[] })[];
  readonly agreement: readonly {
    readonly name: string;
    readonly pairs: readonly (readonly [Rating, Rating])[];
    readonly agreement: Agreement;
  }[];
  readonly trend: readonly {
    readonly name: string;
    readonly older: AssessedOnce;
    readonly newer: AssessedOnce;
    readonly trend: Trend;
  }[];
};

/** The worked examples of the method in machine form. */
export function readVectors(): Vectors {
  const file = new URL("../golden/scoring-vectors.json", import.meta.url);
  return JSON.parse(readFileSync(file, "utf8")) as Vectors;
}
