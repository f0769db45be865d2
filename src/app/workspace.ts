import { createSignal, onCleanup, type Accessor } from "solid-js";
import type { Catalogue, CatalogueData } from "../catalogue/catalogue";
import type { Assessment, Site } from "../assessment/assessment";
import type { Action } from "../plan/action";
import type { Instant, IsoDate } from "../shared/iso-date";
import { localDay } from "../shared/iso-date";
import type { Result } from "../shared/result";
import { loadActions } from "../storage/actions";
import { loadAssessments, saveNewAssessment, type NewAssessment } from "../storage/assessments";
import type { Database } from "../storage/database";
import type { StorageError } from "../storage/storage-error";
import { observeWorkspace } from "../storage/observe";
import { loadQuarantine, type QuarantinedRow } from "../storage/quarantine";
import { loadSites, saveNewSite, type NewSite } from "../storage/sites";
import type { JustDeleted } from "./deletion";
import { createSaveQueue, type SaveQueue } from "./save-queue";
import type { Session } from "./session";
import type { Appearance } from "./theme";

/** The built-in catalogue: as data (what is stored with an assessment) and parsed (what rules read). */
export type BuiltInCatalogue = {
  readonly data: CatalogueData;
  readonly catalogue: Catalogue;
  readonly contentHash: string;
};

/** All that this browser stores, as lists; one assessment opened in full is an assessment session. */
export type Workspace = {
  readonly database: Database;
  readonly builtIn: BuiltInCatalogue;
  readonly appearance: Appearance;
  readonly saves: SaveQueue<StorageError>;
  readonly clock: () => Date;
  readonly today: () => IsoDate;
  readonly now: () => Instant;
  readonly isLoaded: Accessor<boolean>;
  readonly sites: Accessor<readonly Site[]>;
  readonly assessments: Accessor<readonly Assessment[]>;
  readonly actions: Accessor<readonly Action[]>;
  readonly quarantine: Accessor<readonly QuarantinedRow[]>;
  readonly isOutdated: Accessor<boolean>;
  /** Where the workspace goes with its tab; undefined where the browser stores it. */
  readonly session?: Session | undefined;
  /** The site or assessment that was deleted last, until its undo is not offered any more. */
  readonly justDeleted: Accessor<JustDeleted | null>;
  readonly tellDeleted: (deleted: JustDeleted | null) => void;
  readonly site: (id: string) => Site | undefined;
  readonly assessmentsOf: (siteId: string) => readonly Assessment[];
  readonly addSite: (site: Pick<NewSite, "name"> & Partial<NewSite>) => Promise<Result<Site, StorageError>>;
  readonly startAssessment: (
    start: Pick<NewAssessment, "siteId" | "kind" | "scope" | "date" | "roles"> & Partial<NewAssessment>,
  ) => Promise<Result<Assessment, StorageError>>;
  readonly reload: () => Promise<void>;
  /** Reads every row for `quarantine`: for the start and for Settings, not for every change. */
  readonly checkRows: () => Promise<void>;
};

export type WorkspaceParts = {
  readonly database: Database;
  readonly builtIn: BuiltInCatalogue;
  readonly appearance: Appearance;
  readonly clock: () => Date;
  readonly isOutdated: Accessor<boolean>;
  readonly session?: Session | undefined;
};

/** Newest first, by the day an assessment speaks of, then by when it was started. */
function newestFirst(a: Assessment, b: Assessment): number {
  return b.date.localeCompare(a.date) || b.createdAt.localeCompare(a.createdAt);
}

/** What was changed was deleted or signed off in another tab: no second try can store it. */
function isGone({ code }: StorageError): boolean {
  return code === "storage.not-found" || code === "storage.read-only";
}

export function createWorkspace(parts: WorkspaceParts): Workspace {
  const { database, builtIn, clock } = parts;
  const [isLoaded, setLoaded] = createSignal(false);
  const [sites, setSites] = createSignal<readonly Site[]>([]);
  const [assessments, setAssessments] = createSignal<readonly Assessment[]>([]);
  const [actions, setActions] = createSignal<readonly Action[]>([]);
  const [quarantine, setQuarantine] = createSignal<readonly QuarantinedRow[]>([]);

  const [justDeleted, tellDeleted] = createSignal<JustDeleted | null>(null);

  let latest: Promise<void> = Promise.resolve();

  async function checkRows(): Promise<void> {
    setQuarantine(await loadQuarantine(database));
  }

  function reload(): Promise<void> {
    const own: Promise<void> = loadAndShow(() => own === latest);
    latest = own;
    return own;
  }

  async function loadAndShow(isLatest: () => boolean): Promise<void> {
    const [loadedSites, loadedAssessments, loadedActions] = await Promise.all([
      loadSites(database),
      loadAssessments(database),
      loadActions(database),
    ]);
    // What was read first must not be shown last, and whoever waits for this reload waits for that.
    if (!isLatest()) return latest;
    setSites([...loadedSites].toSorted((a, b) => a.name.localeCompare(b.name)));
    setAssessments([...loadedAssessments].toSorted(newestFirst));
    setActions(loadedActions);
    setLoaded(true);
  }
  let isFollowing = false;
  let hasChangedSince = false;

  /** Follows changes as they come, and reads once for all that came while it was reading. */
  async function follow(): Promise<void> {
    hasChangedSince = true;
    if (isFollowing) return;
    isFollowing = true;
    try {
      while (hasChangedSince) {
        hasChangedSince = false;
        await reload();
      }
    } finally {
      isFollowing = false;
    }
  }
  onCleanup(observeWorkspace(database, () => void follow()));

  return {
    ...parts,
    saves: createSaveQueue<StorageError>(clock, isGone),
    today: () => localDay(clock()),
    now: () => clock().toISOString(),
    isLoaded,
    sites,
    assessments,
    actions,
    quarantine,
    justDeleted,
    tellDeleted,
    site: (id) => sites().find((site) => site.id === id),
    assessmentsOf: (siteId) => assessments().filter((assessment) => assessment.siteId === siteId),
    async addSite(site) {
      const saved = await saveNewSite(database, {
        clinicKind: null,
        region: "",
        notes: "",
        isSample: false,
        ...site,
      });
      await reload();
      return saved;
    },
    async startAssessment(start) {
      const { data } = builtIn;
      const saved = await saveNewAssessment(
        database,
        {
          catalogueId: data.id,
          catalogueVersion: data.version,
          catalogueHash: builtIn.contentHash,
          leadershipAsk: null,
          state: "draft",
          signedOffAt: null,
          signedOffBy: null,
          frozen: null,
          comparesWithId: null,
          amendsId: null,
          ...start,
        },
        data,
      );
      await reload();
      return saved;
    },
    reload,
    checkRows,
  };
}
