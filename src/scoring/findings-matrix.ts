import { type Band } from "../catalogue/catalogue";
import type { Gap } from "./gaps";
import { BAND_MATRIX } from "./method";
import type { ThreeSteps } from "./scored-catalogue";

/** One cell: the band it stands for, and the gaps in it, whose own band a rule may have changed. */
export type MatrixCell = {
  readonly harm: ThreeSteps;
  readonly spread: ThreeSteps;
  readonly band: Band;
  readonly gaps: readonly Gap[];
};

/** The gaps laid out by harm and spread. */
export type FindingsMatrix = {
  /** Harm falling from high to low; in each row spread rising from limited to widespread. */
  readonly rows: readonly { readonly harm: ThreeSteps; readonly cells: readonly MatrixCell[] }[];
  /** Band N, to be shown above the matrix. */
  readonly now: readonly Gap[];
  /** Band O: opportunities, not findings. */
  readonly opportunities: readonly Gap[];
};

/** Every gap of the list is in exactly one of the three places; inside each the order stays. */
export function gapsToMatrix(gaps: readonly Gap[]): FindingsMatrix {
  const harms: readonly ThreeSteps[] = [3, 2, 1];
  const spreads: readonly ThreeSteps[] = [1, 2, 3];
  const findings = gaps.filter(({ band }) => band !== "N" && band !== "O");
  return {
    rows: harms.map((harm) => ({
      harm,
      cells: spreads.map((spread) => ({
        harm,
        spread,
        band: BAND_MATRIX[harm][spread],
        gaps: findings.filter((gap) => gap.harm === harm && gap.spread === spread),
      })),
    })),
    now: gaps.filter(({ band }) => band === "N"),
    opportunities: gaps.filter(({ band }) => band === "O"),
  };
}
