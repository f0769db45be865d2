import type { Assessment, Site } from "../assessment/assessment";
import { criteriaInScope } from "../catalogue/look-up";
import { succeed, type Result } from "../shared/result";
import type { Id } from "../shared/id";
import type { Amendment } from "../storage/amend-assessment";
import { deleteAssessment } from "../storage/assessments";
import { deleteEverything } from "../storage/delete-everything";
import { deleteWork, restoreWork, type WorkKind } from "../storage/deleted-work";
import { deleteQuarantined, type QuarantinedRow } from "../storage/quarantine";
import { changeSite, deleteSite, type SitePatch } from "../storage/sites";
import type { StorageError } from "../storage/storage-error";
import { forgetLastBackup } from "./last-backup";
import { oweSweep, sweepAfter } from "./lock/sweeping";
import type { Workspace } from "./workspace";

/** What a person chooses when an assessment starts. */
export type StartChoice = Pick<Assessment, "kind" | "scope" | "date" | "roles">;

export type SiteActions = {
  /** Starts an assessment; tells it and the criterion to begin with. */
  readonly start: (
    siteId: Id,
    choice: StartChoice,
  ) => Promise<Result<{ readonly assessmentId: Id; readonly criterionId: string }, StorageError>>;
  /** Starts the correction of a signed-off assessment. */
  readonly amend: (id: Id, amendment: Amendment) => Promise<Result<Assessment, StorageError>>;
  /** Stores what differs from `shown`, the site as its form was opened. */
  readonly change: (id: Id, patch: SitePatch, shown: Partial<Site>) => Promise<Result<Site, StorageError>>;
  /** Deletes a site or an assessment; answers what brings it back, or null where it went for good. */
  readonly remove: (
    kind: WorkKind,
    id: Id,
    options: { readonly isForGood: boolean },
  ) => Promise<Result<Id | null, StorageError>>;
  /** Brings back what was deleted. */
  readonly bringBack: (deletedId: Id) => Promise<Result<null, StorageError>>;
  /** Removes a row that could not be read, for good. */
  readonly removeQuarantined: (row: QuarantinedRow) => Promise<Result<null, StorageError>>;
  /** Where there was a lock, open anew afterwards. */
  readonly removeEverything: () => Promise<Result<null, StorageError>>;
  /** Makes the sample clinic. Where one is here already, it is returned and nothing is added. */
  readonly addSample: () => Promise<Result<Site, StorageError>>;
  readonly removeSample: () => Promise<Result<null, StorageError>>;
};

/** What is done to sites as a whole, from the screens that belong to no single assessment. */
export function createSiteActions(workspace: Workspace): SiteActions {
  const { database } = workspace;

  async function write<T>(work: () => Promise<Result<T, StorageError>>): Promise<Result<T, StorageError>> {
    // A rating that is still on its way must not arrive after its assessment is gone.
    await workspace.saves.settle();
    const done = await work();
    await workspace.reload();
    return done;
  }

  const samples = (): readonly Site[] => workspace.sites().filter((site) => site.isSample);

  return {
    async start(siteId, choice) {
      const started = await workspace.startAssessment({ siteId, ...choice });
      if (!started.ok) return started;
      const [first] = criteriaInScope(workspace.builtIn.catalogue, choice.scope);
      return succeed({ assessmentId: started.value.id, criterionId: first?.id ?? "" });
    },
    async amend(id, amendment) {
      // Seldom wanted, and the first screen loads these actions.
      const { amendAssessment } = await import("../storage/amend-assessment");
      return write(() => amendAssessment(database, id, amendment));
    },
    change: (id, patch, shown) => write(() => changeSite(database, id, patch, { shown })),
    remove: (kind, id, { isForGood }) =>
      write<Id | null>(() => {
        if (!isForGood) return deleteWork(database, kind, id);
        const erase = (): Promise<Result<null, StorageError>> =>
          kind === "site" ? deleteSite(database, id) : deleteAssessment(database, id);
        // What is left of sealed rows opens no more than the rest.
        return database.seal === null ? sweepAfter(erase) : erase();
      }),
    bringBack: (deletedId) => write(() => restoreWork(database, deletedId)),
    async removeQuarantined(row) {
      const removed = await write(() => deleteQuarantined(database, row));
      await workspace.checkRows();
      return removed;
    },
    async removeEverything() {
      const removed = await write(async () => {
        const wipe = (): Promise<Result<null, StorageError>> => deleteEverything(database);
        // With a lock, all tabs begin anew, and sweep then.
        const deleted = await (database.seal === null ? sweepAfter(wipe) : oweSweep(localStorage, wipe));
        // Before the screens read again what is left.
        if (deleted.ok) forgetLastBackup(localStorage);
        workspace.tellDeleted(null);
        return deleted;
      });
      await workspace.checkRows();
      return removed;
    },
    async addSample() {
      const [present] = samples();
      if (present !== undefined) return succeed(present);
      const { addSampleClinic } = await import("./sample/add-sample-clinic");
      return write(() => addSampleClinic(workspace));
    },
    removeSample: () =>
      write(async () => {
        for (const { id } of samples()) {
          const removed = await deleteSite(database, id);
          if (!removed.ok) return removed;
        }
        return succeed(null);
      }),
  };
}

export type ScopeSize = { readonly criteria: number; readonly minutes: number };

/** How many criteria an assessment of each scope has, and the catalogue's estimate of the time on site. */
export function scopeSizes(
  workspace: Pick<Workspace, "builtIn">,
): Readonly<Record<Assessment["scope"], ScopeSize>> {
  const all = workspace.builtIn.catalogue.domains.flatMap((domain) => domain.criteria);
  const size = (criteria: typeof all): ScopeSize => ({
    criteria: criteria.length,
    minutes: criteria.reduce((sum, criterion) => sum + criterion.minutes, 0),
  });
  return { core: size(all.filter((criterion) => criterion.core)), full: size(all) };
}
