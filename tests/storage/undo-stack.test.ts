import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  loadResponseFields,
  saveResponseFields,
  undoLast,
  type ResponseChanges,
} from "../../src/storage/responses";
import { closeDatabase } from "../../src/storage/database";
import { aBrowser, addDraft, valueOf } from "./a-workspace";

const saves = fc.array(
  fc.record({
    criterionId: fc.constantFrom("COO-01", "COO-02"),
    changes: fc.record(
      {
        answer: fc.constantFrom<ResponseChanges["answer"]>(0, 1, 2, 3, "unknown", null),
        note: fc.constantFrom("a", "b", null),
        flagged: fc.constantFrom(true, null),
      },
      { requiredKeys: [] },
    ) as fc.Arbitrary<ResponseChanges>,
    undoFirst: fc.nat(2),
  }),
  { maxLength: 15 },
);

describe("any number of undos among any changes", () => {
  it("go back state by state, as a pile of what was on screen would, to the empty checklist", async () => {
    await fc.assert(
      fc.asyncProperty(saves, async (todo) => {
        const browser = aBrowser();
        const first = await browser.openTab();
        const { id } = await addDraft(first);
        const pile: unknown[] = [{}];
        const undo = async (db: typeof first): Promise<void> => {
          const undone = valueOf(await undoLast(db, id));
          if (pile.length > 1) pile.pop();
          else expect(undone).toBeNull();
          expect(await loadResponseFields(db, id)).toEqual(pile.at(-1));
        };
        for (const { criterionId, changes, undoFirst } of todo) {
          for (let count = 0; count < undoFirst; count += 1) await undo(first);
          const written = valueOf(await saveResponseFields(first, id, criterionId, changes));
          if (written.length > 0) pile.push(await loadResponseFields(first, id));
        }
        closeDatabase(first);
        const second = await browser.openTab();
        while (pile.length > 1) await undo(second);
        await undo(second);
      }),
      { numRuns: 40 },
    );
  }, 60_000);
});
