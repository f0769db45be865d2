import { IDBFactory, IDBKeyRange } from "fake-indexeddb";
import type { Assessment, Site } from "../../src/assessment/assessment";
import type { EvidenceItem } from "../../src/assessment/evidence";
import { hashCatalogue } from "../../src/catalogue/content-hash";
import type { Action } from "../../src/plan/action";
import { createId } from "../../src/shared/id";
import type { Result } from "../../src/shared/result";
import { saveNewAction, type NewAction } from "../../src/storage/actions";
import { saveNewAssessment, type NewAssessment } from "../../src/storage/assessments";
import { closeDatabase, openDatabase, type Database, type OpenOptions } from "../../src/storage/database";
import { saveNewEvidence, type NewEvidence } from "../../src/storage/evidence";
import type { FileContent } from "../../src/storage/evidence-bytes";
import { convertWorkspace } from "../../src/storage/lock/convert-workspace";
import { makeLock, startSealing } from "../../src/storage/lock/lock-workspace";
import { readLock } from "../../src/storage/lock/read-lock";
import { makeRecoveryKey } from "../../src/storage/lock/recovery-key";
import type { Seal } from "../../src/storage/lock/seal";
import { saveNewSite, type NewSite } from "../../src/storage/sites";
import { anAction, anAssessment, anEvidenceItem, aSite } from "../builders";
import { aTinyCatalogueData } from "../tiny-catalogue";

const START_MS = Date.parse("2026-11-24T09:00:00.000Z");

/** One browser profile in memory: its databases outlive the connections of its tabs. */
export type Browser = {
  readonly indexedDB: IDBFactory;
  /** Opens the workspace as a tab does. */
  readonly openTab: (options?: Partial<OpenOptions>) => Promise<Database>;
  readonly options: (options?: Partial<OpenOptions>) => OpenOptions;
};

/** True in the run of these tests in which every workspace is locked. */
const isLockedRun = process.env["HAVENMARK_TEST_LOCK"] === "on";

/** Locks the workspace of a browser, which may be empty; no tab may have it open. */
export async function lockWorkspace(options: OpenOptions): Promise<Seal> {
  const { groups } = await makeRecoveryKey(new Uint8Array(28).fill(7));
  const { lock, seal } = valueOf(await makeLock([{ kind: "recovery", typed: groups.join("-") }]));
  const plain = valueOf(await openDatabase(options));
  valueOf(await startSealing(plain, lock));
  closeDatabase(plain);
  valueOf(await convertWorkspace(options, seal));
  return seal;
}

/** A browser with nothing in it; `seed` keeps the ids of several browsers apart. */
export function aBrowser(seed = 0): Browser {
  const indexedDB = new IDBFactory();
  let ticks = 0;
  let ids = 0;
  let wasLocked = false;
  let seal: Seal | undefined;
  function options(more: Partial<OpenOptions> = {}): OpenOptions {
    return {
      clock: () => new Date(START_MS + (ticks += 1) * 1000),
      makeId: () => {
        ids += 1;
        return createId(START_MS + ids, new Uint8Array([seed, 0, ids >> 16, ids >> 8, ids, 1, 2, 3, 4, 5]));
      },
      appVersion: "0.1.0",
      indexedDB,
      IDBKeyRange,
      ...(seal && { seal }),
      ...more,
    };
  }
  /** Unlocks as the app does when it starts, which finds no lock where everything was deleted. */
  async function unlock(more?: Partial<OpenOptions>): Promise<void> {
    if (!wasLocked) seal = await lockWorkspace(options(more));
    else if (valueOf(await readLock(options(more))) === null) seal = undefined;
    wasLocked = true;
  }
  return {
    indexedDB,
    options,
    async openTab(more) {
      if (isLockedRun) await unlock(more);
      return valueOf(await openDatabase(options(more)));
    },
  };
}

/** The value of a result that a test expects to be one. */
export function valueOf<T>(result: Result<T, { readonly code: string }>): T {
  if (!result.ok) throw new Error(`Refused: ${JSON.stringify(result.error)}`);
  return result.value;
}

/** The code of the error that a test expects, or "no error". */
export function codeOf(result: Result<unknown, { readonly code: string }>): string {
  return result.ok ? "no error" : result.error.code;
}

function withoutBase<Row extends { id: string; createdAt: string; updatedAt: string }>(
  row: Row,
): Omit<Row, "id" | "createdAt" | "updatedAt"> {
  const { id: _id, createdAt: _createdAt, updatedAt: _updatedAt, ...rest } = row;
  return rest;
}

export async function addSite(db: Database, changes: Partial<NewSite> = {}): Promise<Site> {
  return valueOf(await saveNewSite(db, { ...withoutBase(aSite()), ...changes }));
}

export async function addAssessment(
  db: Database,
  siteId: string,
  changes: Partial<NewAssessment> = {},
): Promise<Assessment> {
  const catalogue = aTinyCatalogueData();
  const catalogueHash = await hashCatalogue(catalogue);
  const fresh = { ...withoutBase(anAssessment().assessment), siteId, catalogueHash, ...changes };
  return valueOf(await saveNewAssessment(db, fresh, catalogue));
}

/** A draft of a new site: what most tests start from. */
export async function addDraft(db: Database): Promise<Assessment> {
  return addAssessment(db, (await addSite(db)).id);
}

export function someEvidence(assessmentId: string, changes: Partial<NewEvidence> = {}): NewEvidence {
  return { ...withoutBase(anEvidenceItem()), assessmentId, ...changes };
}

export async function addEvidence(
  db: Database,
  assessmentId: string,
  changes: Partial<NewEvidence> = {},
  content?: FileContent,
): Promise<EvidenceItem> {
  return valueOf(await saveNewEvidence(db, someEvidence(assessmentId, changes), content));
}

export function someAction(assessmentId: string, changes: Partial<NewAction> = {}): NewAction {
  return { ...withoutBase(anAction()), assessmentId, ...changes };
}

export async function addAction(
  db: Database,
  assessmentId: string,
  changes: Partial<NewAction> = {},
): Promise<Action> {
  return valueOf(await saveNewAction(db, someAction(assessmentId, changes)));
}

/** `size` bytes that differ from those of another seed. */
export function someBytes(size: number, seed = 1): ArrayBuffer {
  const bytes = new Uint8Array(size);
  for (let index = 0; index < size; index += 1) bytes[index] = (index * 31 + seed * 17 + (index >> 8)) % 256;
  return bytes.buffer;
}
