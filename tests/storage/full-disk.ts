import { IDBObjectStore as FakeStore } from "fake-indexeddb";
import { vi } from "vitest";

type Abortable = { readonly _abort: (errorName: string) => void };

/**
 * From now on the disk is full for one table: a write into it is let through `after` times, then its
 * transaction is aborted as browsers do it, whole and with `QuotaExceededError`. Returns how to end it.
 */
export function fillDisk(tableName: string, after = 0): () => void {
  let left = after;
  const spies = (["put", "add"] as const).map((method) => {
    const write = FakeStore.prototype[method];
    return vi.spyOn(FakeStore.prototype, method).mockImplementation(function (this: IDBObjectStore, ...args) {
      const request = write.apply(this, args);
      if (this.name === tableName) {
        if (left === 0) (this.transaction as unknown as Abortable)._abort("QuotaExceededError");
        left = Math.max(0, left - 1);
      }
      return request;
    });
  });
  return () => {
    for (const spy of spies) spy.mockRestore();
  };
}
