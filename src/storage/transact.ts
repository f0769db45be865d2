import type { PromiseExtended } from "dexie";
import { fail, succeed, type Result } from "../shared/result";
import type { Instant } from "../shared/iso-date";
import type { Database } from "./database";
import { nextHlc, type Hlc } from "./hybrid-clock";
import { Refusal, toStorageError, type StorageError } from "./storage-error";
import { runSteps, step, type Steps } from "./steps";
import { SCHEMA_VERSION, type TableName } from "./tables";
import {
  firstWorkspaceRow,
  parseWorkspaceRow,
  raiseWorkspaceRow,
  WORKSPACE_KEY,
  type WorkspaceRow,
} from "./workspace-row";

/** When a change happened, by the wall clock, by the hybrid clock and by its number. */
export type Moment = { readonly at: Instant; readonly hlc: Hlc; readonly seq: number };

/** What `transact` hands to the work it runs. */
export type Writing = {
  /** What the workspace knows about itself. Refuses when a newer build has been here meanwhile. */
  readonly workspace: () => Steps<WorkspaceRow>;
  /** The moment of this change: asked for by everything that writes, the same for all of one transaction. */
  readonly moment: () => Steps<Moment>;
  /** Raises the workspace's clock and counters to what came in from a file. */
  readonly raise: (to: Pick<WorkspaceRow, "hlc" | "seq" | "handedOffSeq">) => Steps<void>;
};

type OpenWriting = Writing & {
  /** Ends the work: what was sent along the way has arrived, and the version was looked at. */
  readonly settle: () => Steps<void>;
};

function createWriting(db: Database): OpenWriting {
  const asked = db.tables.meta.get(WORKSPACE_KEY);
  let known: WorkspaceRow | null = null;
  let taken: Moment | null = null;
  let sent: PromiseExtended<unknown> = asked;

  function* workspace(): Steps<WorkspaceRow> {
    if (known !== null) return known;
    const stored = parseWorkspaceRow(yield* step(asked));
    const row = stored.ok ? stored.value : firstWorkspaceRow(SCHEMA_VERSION, db.deviceId, db.seal?.id);
    // What is written in the open would stay so after another tab has locked the workspace, and the reverse.
    const isOtherLock = row.sealedWith !== db.seal?.id;
    if (row.schemaVersion > SCHEMA_VERSION || isOtherLock) throw new Refusal({ code: "storage.closed" });
    known = row;
    return row;
  }

  function send(row: WorkspaceRow): void {
    known = row;
    // Sent without waiting, so that the change itself goes out in the same round trip.
    sent = db.tables.meta.put(row);
  }

  return {
    workspace,
    *moment() {
      const row = yield* workspace();
      if (taken !== null) return taken;
      const now = db.clock();
      taken = { at: now.toISOString(), hlc: nextHlc(row.hlc, now.getTime()), seq: row.seq + 1 };
      send({ ...row, hlc: taken.hlc, seq: taken.seq });
      return taken;
    },
    *raise(to) {
      send(raiseWorkspaceRow(yield* workspace(), to));
    },
    *settle() {
      yield* workspace();
      yield* step(sent);
    },
  };
}

/**
 * Runs `work` in one strict read-write transaction over `tables`: all of it is durable when the
 * promise resolves, or nothing of it is there. Reading what is to be changed belongs inside, so
 * that two tabs never overwrite each other. What a browser can cause comes back as a value; a bug
 * is thrown.
 */
export async function transact<T>(
  db: Database,
  tables: readonly TableName[],
  work: (writing: Writing) => Steps<T>,
): Promise<Result<T, StorageError>> {
  function* run(): Steps<T> {
    const writing = createWriting(db);
    try {
      const result = yield* work(writing);
      yield* writing.settle();
      return result;
    } catch (error) {
      // What was not found may only be out of reach, since the workspace is not ours to write any more.
      if (error instanceof Refusal) yield* writing.workspace();
      throw error;
    }
  }
  try {
    return succeed(await runSteps(db.dexie, "rw", [...new Set<TableName>(["meta", ...tables])], run));
  } catch (error) {
    const known = toStorageError(error);
    if (known === null) throw error;
    return fail(known);
  }
}

/** Reads several tables as they are at one moment. */
export async function readTogether<T>(
  db: Database,
  tables: readonly TableName[],
  work: () => Steps<T>,
): Promise<T> {
  return runSteps(db.dexie, "r", tables, work);
}
