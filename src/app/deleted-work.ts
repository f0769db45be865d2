import { createMemo, createSignal, onCleanup, type Accessor } from "solid-js";
import type { Result } from "../shared/result";
import type { Id } from "../shared/id";
import { loadDeletedWork, type DeletedWork } from "../storage/deleted-work";
import { observeTrash } from "../storage/observe";
import type { StorageError } from "../storage/storage-error";
import { deleteForGood, TRASH_DAYS } from "../storage/trash";
import { assessmentMessages } from "./messages/assessment";
import { deletedWorkMessages } from "./messages/deleted-work";
import { createSiteActions } from "./site-actions";
import type { Workspace } from "./workspace";

/** For how many days what is deleted can be brought back; null where the workspace goes with its tab. */
export function keptDays(workspace: Pick<Workspace, "session">): number | null {
  return workspace.session === undefined ? TRASH_DAYS : null;
}

/** A site or an assessment in the trash, as a list shows it. */
export type DeletedEntry = DeletedWork & {
  readonly name: string;
  /** What it is, and of which site. */
  readonly about: string;
  /** False for an assessment whose site was deleted too. */
  readonly canComeBack: boolean;
};

/** "Recently deleted": what can still be brought back. */
export type DeletedWorkList = {
  readonly entries: Accessor<readonly DeletedEntry[]>;
  readonly restore: (id: Id) => Promise<Result<null, StorageError>>;
  readonly deleteForGood: (id: Id) => Promise<Result<null, StorageError>>;
};

/** Names what was deleted, with the sites that are here or were deleted too. */
export function describeDeleted(
  deleted: readonly DeletedWork[],
  workspace: Pick<Workspace, "site">,
): readonly DeletedEntry[] {
  const text = deletedWorkMessages;
  return deleted.map((one) => {
    if (one.kind === "site") {
      const name = one.site?.name ?? text.unreadableSite;
      return { ...one, name, about: text.site(one.assessments), canComeBack: true };
    }
    const present = workspace.site(one.siteId ?? "");
    const gone = deleted.find(({ kind, siteId }) => kind === "site" && siteId === one.siteId);
    return {
      ...one,
      name: one.assessment === null ? text.unreadableAssessment : assessmentMessages.line(one.assessment),
      about: text.assessmentOf((present ?? gone?.site)?.name ?? text.unknownSite),
      canComeBack: present !== undefined || one.siteId === null,
    };
  });
}

/** Follows the trash, also from other tabs. */
export function createDeletedWork(workspace: Workspace): DeletedWorkList {
  const { database } = workspace;
  const actions = createSiteActions(workspace);
  const [deleted, setDeleted] = createSignal<readonly DeletedWork[]>([]);
  let asked = 0;

  async function load(): Promise<void> {
    asked += 1;
    const own = asked;
    const loaded = await loadDeletedWork(database);
    if (own === asked) setDeleted(loaded);
  }
  onCleanup(observeTrash(database, () => void load()));
  void load();

  async function andLoad<T>(work: Promise<T>): Promise<T> {
    const done = await work;
    await load();
    return done;
  }
  return {
    entries: createMemo(() => describeDeleted(deleted(), workspace)),
    restore: (id) => andLoad(actions.bringBack(id)),
    deleteForGood: (id) => andLoad(deleteForGood(database, [id])),
  };
}
