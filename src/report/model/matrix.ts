import { gapsToMatrix } from "../../scoring/findings-matrix";
import type { Band } from "../../catalogue/catalogue";
import type { Facts } from "./facts";

export type MatrixItem = {
  readonly criterionId: string;
  readonly isCritical: boolean;
  /** Where a rule moved it to, if it did. */
  readonly movedTo: Band | null;
};

/** Gaps by harm (rows, high first) and spread (columns, limited first); opportunities have no part. */
export type Matrix = {
  readonly now: readonly MatrixItem[];
  readonly rows: readonly {
    readonly harm: 1 | 2 | 3;
    readonly cells: readonly {
      readonly spread: 1 | 2 | 3;
      readonly band: Band;
      readonly items: readonly MatrixItem[];
    }[];
  }[];
  readonly hasAny: boolean;
};

export function buildMatrix(facts: Facts): Matrix {
  const matrix = gapsToMatrix(facts.gaps);
  const toItem = (id: string, own: Band, cell: Band): MatrixItem => ({
    criterionId: id,
    isCritical: facts.criteriaById.get(id)?.critical ?? false,
    movedTo: own === cell ? null : own,
  });
  return {
    now: matrix.now.map(({ id }) => toItem(id, "N", "N")),
    rows: matrix.rows.map(({ harm, cells }) => ({
      harm,
      cells: cells.map(({ spread, band, gaps }) => ({
        spread,
        band,
        items: gaps.map((gap) => toItem(gap.id, gap.band, band)),
      })),
    })),
    hasAny: facts.gaps.some(({ band }) => band !== "O"),
  };
}
