import type { Id } from "../shared/id";
import type { Instant } from "../shared/iso-date";
import type { Table } from "dexie";
import type { Database } from "./database";
import type { RowParser } from "./row-parser";
import type { TableName } from "./tables";

/** What every record has. */
export type RecordBase = { readonly id: Id; readonly createdAt: Instant; readonly updatedAt: Instant };

/** A record before it is stored. */
export type NewRecord<Row extends RecordBase> = Omit<Row, keyof RecordBase>;

/** One kind of record (site, assessment, evidence item, action) and how its rows are kept. */
export type RecordKind<Row extends RecordBase, Field extends keyof Row & string> = {
  readonly tableName: TableName;
  readonly table: (db: Database) => Table<unknown, Id, Row>;
  /** The fields that may change, each a slot of its own; all others stand in the row alone. */
  readonly fields: readonly Field[];
  readonly parse: RowParser<Row>;
  /** True for a value that one of the changeable fields may hold. */
  readonly fitsField: (field: string, value: unknown) => boolean;
  /** What is stored for a record; the parser turns it back. */
  readonly toRow: (record: Row) => Row;
  readonly assessmentIdOf: (record: Row) => Id | null;
};

/** New values by field, or how to work them out from the record as it stands in the transaction. */
export type Patch<Row, Field extends keyof Row> =
  | Partial<Pick<Row, Field>>
  | ((record: Row) => Partial<Pick<Row, Field>>);
