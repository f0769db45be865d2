import { vi } from "vitest";
import type { Database } from "../../src/storage/database";

/**
 * Lets another tab act at the worst moment: just before this one starts its next transaction over
 * `tableName`, and only that once.
 */
export function runBeforeRows(db: Database, tableName: string, act: () => Promise<unknown>): void {
  const transaction = db.dexie.transaction.bind(db.dexie) as (...args: unknown[]) => Promise<unknown>;
  let isDone = false;
  vi.spyOn(db.dexie, "transaction").mockImplementation((async (...args: readonly unknown[]) => {
    const [, names] = args;
    if (!isDone && Array.isArray(names) && names.includes(tableName)) {
      isDone = true;
      await act();
    }
    return transaction(...args);
  }) as never);
}
