import { SCHEMA_VERSION } from "../tables";
import type { DataTable } from "./format";

/** Turns a row of one version into the row of the next; what does not change in a version is left alone. */
type RowUpgrade = (table: DataTable, row: unknown) => unknown;

/**
 * The upgrade from each older version of the stored rows, by the version it begins with. The database
 * uses the same functions when it is opened, so a file and a workspace of one age become the same.
 */
export const rowUpgrades: Readonly<Record<number, RowUpgrade>> = {};

/** A row of a file of version `from`, as this version writes it. Whether it fits is the parser's to say. */
export function upgradeRow(table: DataTable, row: unknown, from: number): unknown {
  let upgraded = row;
  for (let version = from; version < SCHEMA_VERSION; version += 1) {
    upgraded = rowUpgrades[version]?.(table, upgraded) ?? upgraded;
  }
  return upgraded;
}
