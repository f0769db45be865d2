import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { loadConflicts } from "../../src/storage/conflicts";
import type { Database } from "../../src/storage/database";
import { deriveHead, isConflict } from "../../src/storage/derive-heads";
import { FIRST_HLC, isHlc, LAST_HLC, nextHlc } from "../../src/storage/hybrid-clock";
import { rebuildHeads } from "../../src/storage/rebuild-heads";
import { loadHistory, loadResponseFields, saveResponseFields, undoLast } from "../../src/storage/responses";
import type { Revision } from "../../src/storage/revision";
import { changeSite } from "../../src/storage/sites";
import { changeEvidence } from "../../src/storage/evidence";
import { anId } from "../builders";
import { aBrowser, addAction, addDraft, addEvidence, valueOf } from "./a-workspace";

const recordId = anId(200);

function aRevision(id: string, value: unknown, parents: readonly string[], hlc = FIRST_HLC): Revision {
  return {
    id,
    slot: `${recordId}/COO-01/answer`,
    recordId,
    assessmentId: recordId,
    value,
    parents: [...parents],
    by: "",
    device: "a",
    at: "2026-11-24T09:00:00.000Z",
    hlc,
    seq: 1,
    appVersion: "0",
    typing: null,
    undoes: null,
  };
}

/** A history as copies write it: each revision follows some that were there before. */
const histories = fc.array(fc.tuple(fc.integer({ min: 0, max: 3 }), fc.array(fc.nat(50), { maxLength: 3 })), {
  minLength: 1,
  maxLength: 12,
});

function toHistory(drawn: readonly (readonly [number, readonly number[]])[]): readonly Revision[] {
  return drawn.map(([value, picks], index) => {
    const parents = index === 0 ? [] : [...new Set(picks.map((pick) => anId((pick % index) + 1)))];
    return aRevision(anId(index + 1), value, parents);
  });
}

/** A second copy's change, as it will stand here after the two came together. */
async function bringIn(db: Database, revision: Revision, value: unknown): Promise<void> {
  const apart = { ...revision, id: db.makeId(), value, device: "the-other-copy", seq: revision.seq + 100 };
  await db.tables.revisions.add(apart);
  valueOf(await rebuildHeads(db));
}

describe("what stands in a slot", () => {
  it("is each value that no later one replaced, in whatever order the revisions arrive", () => {
    fc.assert(
      fc.property(histories, fc.infiniteStream(fc.nat()), (drawn, order) => {
        const history = toHistory(drawn);
        const keys = new Map(history.map((revision) => [revision.id, order.next().value as number]));
        const shuffled = history.toSorted((a, b) => keys.get(a.id)! - keys.get(b.id)!);
        const head = deriveHead(history);
        expect(deriveHead(shuffled)).toEqual(head);
        const replaced = new Set(history.flatMap((revision) => revision.parents));
        expect(head?.tips.map((tip) => tip.id).toSorted()).toEqual(
          history
            .filter((revision) => !replaced.has(revision.id))
            .map((revision) => revision.id)
            .toSorted(),
        );
      }),
      { numRuns: 300 },
    );
  });

  it("is nothing where nothing was written, and where revisions name each other in a ring", () => {
    expect(deriveHead([])).toBeNull();
    const [a, b] = [anId(1), anId(2)];
    expect(deriveHead([aRevision(a, 1, [b]), aRevision(b, 2, [a])])).toBeNull();
  });

  it("is a conflict only when two copies wrote different values apart", () => {
    const [a, b, c] = [anId(1), anId(2), anId(3)];
    const first = aRevision(a, 1, []);
    expect(isConflict(deriveHead([first, aRevision(b, 2, [a]), aRevision(c, 3, [a])])!)).toBe(true);
    expect(isConflict(deriveHead([first, aRevision(b, 2, [a]), aRevision(c, 2, [a])])!)).toBe(false);
    expect(isConflict(deriveHead([first, aRevision(b, 2, [a])])!)).toBe(false);
  });
});

describe("a conflict", () => {
  it("shows the latest value, is listed with all of them, and is decided by writing any", async () => {
    const db = await aBrowser().openTab();
    const { id } = await addDraft(db);
    const [mine] = valueOf(await saveResponseFields(db, id, "COO-01", { answer: 1 }));
    await bringIn(db, { ...mine!, hlc: nextHlc(mine!.hlc, 0) }, 3);
    expect(await loadResponseFields(db, id)).toEqual({ "COO-01": { answer: 3 } });
    const [conflict, ...others] = await loadConflicts(db, { assessmentId: id });
    expect(others).toEqual([]);
    expect(conflict).toMatchObject({ itemId: "COO-01", field: "answer" });
    expect(conflict?.revisions.map((revision) => revision.value)).toEqual([1, 3]);

    const [decision] = valueOf(await saveResponseFields(db, id, "COO-01", { answer: 3 }));
    expect(decision?.parents).toHaveLength(2);
    expect(await loadConflicts(db, { assessmentId: id })).toEqual([]);
  });

  it("that was decided is not undone, since its two values cannot both come back", async () => {
    const db = await aBrowser().openTab();
    const { id } = await addDraft(db);
    const [mine] = valueOf(await saveResponseFields(db, id, "COO-01", { answer: 1 }));
    await bringIn(db, mine!, 3);
    await saveResponseFields(db, id, "COO-01", { answer: 2 });
    expect(valueOf(await undoLast(db, id))).toBeNull();
    expect(await loadResponseFields(db, id)).toEqual({ "COO-01": { answer: 2 } });
  });
});

describe("heads", () => {
  it("rebuilt from the revisions are the ones that were written along the way", async () => {
    const db = await aBrowser().openTab();
    const { id, siteId } = await addDraft(db);
    await saveResponseFields(db, id, "COO-01", { answer: 1, note: "a" }, { typing: "t" });
    await saveResponseFields(db, id, "COO-01", { note: "ab" }, { typing: "t" });
    await saveResponseFields(db, id, "COO-02", { answer: "na", naReason: "No beds here at all" });
    await undoLast(db, id);
    await changeSite(db, siteId, { notes: "x" });
    const item = await addEvidence(db, id);
    await changeEvidence(db, item.id, { title: "Other" });
    await addAction(db, id);
    const before = await db.tables.heads.toArray();
    await db.tables.heads.clear();
    valueOf(await rebuildHeads(db));
    expect(await db.tables.heads.toArray()).toEqual(before);
    expect(await loadHistory(db, id, "COO-01")).toHaveLength(2);
  });
});

describe("the hybrid clock", () => {
  it("always goes forward, and keeps up with the wall clock, whatever that does", () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: -1e12, max: 4e12 }), { minLength: 1, maxLength: 50 }),
        (times) => {
          let last = FIRST_HLC;
          for (const time of times) {
            const next = nextHlc(last, time);
            expect(isHlc(next)).toBe(true);
            expect(next > last).toBe(true);
            expect(Number(next.slice(0, 15))).toBeGreaterThanOrEqual(time);
            last = next;
          }
        },
      ),
    );
  });

  it("goes on when its counter is full", () => {
    expect(nextHlc("000000000000005-99999", 3)).toBe("000000000000006-00000");
  });

  it("never leaves what can be read, whatever a file or the wall clock says", () => {
    const odd = ["999999999999999-99999", LAST_HLC, FIRST_HLC].flatMap((last) =>
      [0, 8.64e15, Number.MAX_SAFE_INTEGER].map((time) => nextHlc(last, time)),
    );
    expect(odd.filter((reading) => !isHlc(reading))).toEqual([]);
    expect(isHlc("999999999999999-99999")).toBe(false);
  });
});
