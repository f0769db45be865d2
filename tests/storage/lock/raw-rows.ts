/** A row as it stands in the database. */
export type RawRow = Readonly<Record<string, unknown>>;

function asked<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.addEventListener("success", () => resolve(request.result));
    request.addEventListener("error", () => reject(new Error(request.error?.message)));
  });
}

/** The rows of a table as a person with the browser's own tools sees them. */
export async function readRawRows(indexedDB: IDBFactory, table: string): Promise<readonly RawRow[]> {
  const database = await asked(indexedDB.open("havenmark"));
  const rows = await asked<RawRow[]>(database.transaction(table).objectStore(table).getAll());
  database.close();
  return rows;
}

/** Puts a row there with the browser's own tools. */
export async function writeRawRow(indexedDB: IDBFactory, table: string, row: RawRow): Promise<void> {
  const database = await asked(indexedDB.open("havenmark"));
  await asked(database.transaction(table, "readwrite").objectStore(table).put(row));
  database.close();
}
