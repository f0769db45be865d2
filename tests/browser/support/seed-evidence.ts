import type { Page } from "playwright";
import { baselineJpeg } from "../../storage/image-metadata/plain-images";

/**
 * Puts `count` evidence items into the assessment that is open, as rows alone: notes, documents and
 * photos with their small copies and without their bytes, of which every tenth is unlinked, every seventh past its review date and every hundredth
 * large. Reload the page afterwards.
 */
export async function seedEvidence(page: Page, count: number): Promise<void> {
  const copy = Buffer.from(baselineJpeg).toString("base64");
  await page.evaluate(
    async ([number, base64]) => {
      const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0)).buffer;
      const assessmentId = /^#\/assessments\/([^/?]+)/.exec(location.hash)?.[1] ?? "";
      const database = await new Promise<IDBDatabase>((resolve) => {
        const request = indexedDB.open("havenmark");
        request.addEventListener("success", () => resolve(request.result));
      });
      const transaction = database.transaction(["evidence", "renditions"], "readwrite");
      const kinds = ["note", "document", "photo"] as const;
      for (let index = 0; index < number; index += 1) {
        const end = String(index).padStart(12, "0");
        const at = new Date(Date.UTC(2026, 0, 1) + index * 60_000).toISOString();
        const sha = end.padStart(64, "0");
        const file =
          index % 3 === 0
            ? null
            : {
                name: `Evidence ${index}`,
                mediaType: index % 3 === 1 ? "application/pdf" : "image/png",
                sizeBytes: index % 100 === 1 ? 6 * 1024 * 1024 : 1000,
                sha,
                removed: [],
              };
        for (const kind of file === null ? [] : ["thumbnail", "rendition"]) {
          transaction.objectStore("renditions").put({ sha, kind, bytes });
        }
        transaction.objectStore("evidence").put({
          id: `018f0000-0000-7000-8000-${end}`,
          assessmentId,
          criterionIds: index % 10 === 0 ? [] : ["IDS-01", "GOV-03"].slice(0, 1 + (index % 2)),
          kind: kinds[index % 3],
          title: `Evidence number ${index}`,
          evidenceDate: "2026-03-01",
          reviewBy: index % 7 === 0 ? "2020-01-01" : null,
          place: index % 2 === 0 ? "Front desk" : "Office",
          collectedBy: "Practice manager",
          note: index % 5 === 0 ? "Two lines\nof words" : "",
          url: null,
          tallyBand: null,
          file,
          earlierFiles: [],
          shas: file === null ? [] : [sha],
          createdAt: at,
          updatedAt: at,
        });
      }
      await new Promise((resolve) => transaction.addEventListener("complete", resolve));
      database.close();
    },
    [count, copy] as const,
  );
}

/** Counts what is read of the table of bytes from now on, in every page of the context. */
export async function watchPieces(page: Page): Promise<() => Promise<number>> {
  await page.addInitScript(() => {
    const counted = window as unknown as { pieceReads: number };
    counted.pieceReads = 0;
    for (const name of ["get", "getAll", "openCursor"] as const) {
      for (const prototype of [IDBObjectStore.prototype, IDBIndex.prototype]) {
        const original = prototype[name] as (...args: unknown[]) => IDBRequest;
        Object.defineProperty(prototype, name, {
          value(this: IDBObjectStore | IDBIndex, ...args: unknown[]) {
            const store = this instanceof IDBIndex ? this.objectStore : this;
            if (store.name === "pieces") counted.pieceReads += 1;
            return original.apply(this, args);
          },
        });
      }
    }
  });
  return () => page.evaluate(() => (window as unknown as { pieceReads: number }).pieceReads);
}
