import type { Site } from "../assessment/assessment";
import type { Id } from "../shared/id";
import type { Result } from "../shared/result";
import type { Database } from "./database";
import { deleteLeftBehind, deleteTables, takeRows } from "./delete-rows";
import { mendRecords } from "./mend-records";
import type { NewRecord, Patch } from "./record-kind";
import { siteKind, type SiteField } from "./record-kinds";
import { keepReadable } from "./row-parser";
import { Refusal, type StorageError } from "./storage-error";
import { step } from "./steps";
import { transact } from "./transact";
import { changeTables, type ChangeOptions } from "./write-changes";
import { readRecord, writeNewRecord, writeRecordChange, type RecordChangeOptions } from "./write-record";

/** A site before it is stored. */
export type NewSite = NewRecord<Site>;
/** New values for a site, or how to work them out from what it is. */
export type SitePatch = Patch<Site, SiteField>;

/** All sites that can be read, in no particular order; a damaged one is made anew where that can be. */
export async function loadSites(db: Database): Promise<readonly Site[]> {
  const rows = await db.tables.sites.toArray();
  const sites = keepReadable(rows, siteKind.parse);
  if (sites.length === rows.length) return sites;
  await mendRecords(db);
  return keepReadable(await db.tables.sites.toArray(), siteKind.parse);
}

/** One site; undefined when there is none or it stands in quarantine. */
export async function loadSite(db: Database, id: Id): Promise<Site | undefined> {
  const row = await db.tables.sites.get(id);
  const parsed = siteKind.parse(row);
  if (parsed.ok) return parsed.value;
  return row === undefined ? undefined : (await loadSites(db)).find((site) => site.id === id);
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
  options?: RecordChangeOptions<Site>,
): Promise<Result<Site, StorageError>> {
  return transact(db, ["sites", ...changeTables], function* (writing) {
    const site = yield* readRecord(db, siteKind, id);
    return yield* writeRecordChange(db, writing, siteKind, site, patch, options);
  });
}

/** Deletes a site for good, its assessments, and every byte that only they used. Cannot be undone. */
export function deleteSite(db: Database, id: Id): Promise<Result<null, StorageError>> {
  return transact(db, deleteTables, function* (writing) {
    if ((yield* step(db.tables.sites.get(id))) === undefined)
      throw new Refusal({ code: "storage.not-found" });
    yield* writing.moment();
    const { evidence } = yield* takeRows(db, "site", id);
    yield* deleteLeftBehind(db, evidence);
    return null;
  });
}
