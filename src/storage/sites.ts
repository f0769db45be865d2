import type { Site } from "../assessment/assessment";
import type { Id } from "../shared/id";
import type { Result } from "../shared/result";
import type { Database } from "./database";
import { deleteSiteRows, deleteTables } from "./delete-rows";
import type { NewRecord, Patch } from "./record-kind";
import { siteKind, type SiteField } from "./record-kinds";
import { keepReadable } from "./row-parser";
import { Refusal, type StorageError } from "./storage-error";
import { step, transact } from "./transact";
import { changeTables, type ChangeOptions } from "./write-changes";
import { readRecord, writeNewRecord, writeRecordChange } from "./write-record";

export type NewSite = NewRecord<Site>;
export type SitePatch = Patch<Site, SiteField>;

/** All sites that can be read, in no particular order. */
export async function loadSites(db: Database): Promise<readonly Site[]> {
  return keepReadable(await db.tables.sites.toArray(), siteKind.parse);
}

/** One site; undefined when there is none or it stands in quarantine. */
export async function loadSite(db: Database, id: Id): Promise<Site | undefined> {
  const parsed = siteKind.parse(await db.tables.sites.get(id));
  return parsed.ok ? parsed.value : undefined;
}

/** Stores a new site. */
export function saveNewSite(
  db: Database,
  site: NewSite,
  options?: ChangeOptions,
): Promise<Result<Site, StorageError>> {
  return transact(db, ["sites", ...changeTables], (writing) =>
    writeNewRecord(db, writing, siteKind, site, options),
  );
}

/** Changes fields of a site; the others stay as another tab may just have set them. */
export function changeSite(
  db: Database,
  id: Id,
  patch: SitePatch,
  options?: ChangeOptions,
): Promise<Result<Site, StorageError>> {
  return transact(db, ["sites", ...changeTables], function* (writing) {
    const site = yield* readRecord(db, siteKind, id);
    return yield* writeRecordChange(db, writing, siteKind, site, patch, options);
  });
}

/** Deletes a site, its assessments, and every byte that only they used. Cannot be undone. */
export function deleteSite(db: Database, id: Id): Promise<Result<null, StorageError>> {
  return transact(db, deleteTables, function* (writing) {
    if ((yield* step(db.tables.sites.get(id))) === undefined)
      throw new Refusal({ code: "storage.not-found" });
    yield* writing.moment();
    yield* deleteSiteRows(db, id);
    return null;
  });
}
