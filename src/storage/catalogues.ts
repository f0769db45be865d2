import type { Catalogue, CatalogueData } from "../catalogue/catalogue";
import { hashCatalogue } from "../catalogue/content-hash";
import { parseCatalogue, type CatalogueError } from "../catalogue/parse-catalogue";
import { fail, type Result } from "../shared/result";
import type { Database } from "./database";

export type LoadCatalogueError = CatalogueError | { readonly code: "catalogue.missing" };

function contentOf(row: unknown): unknown {
  return typeof row === "object" && row !== null && "catalogue" in row ? row.catalogue : null;
}

/** Reads a stored catalogue; its content must still have the hash that it is stored under. */
export async function parseCatalogueRow(
  contentHash: string,
  row: unknown,
): Promise<Result<Catalogue, LoadCatalogueError>> {
  if (row === undefined) return fail({ code: "catalogue.missing" });
  const parsed = parseCatalogue(contentOf(row));
  if (parsed.ok && (await hashCatalogue(contentOf(row) as CatalogueData)) !== contentHash) {
    return fail({ code: "catalogue.missing" });
  }
  return parsed;
}

/**
 * The catalogue of an assessment, as it was when the assessment began. `catalogue.missing` also
 * stands for one whose text was changed in the database: its wording would be another.
 */
export async function loadCatalogue(
  db: Database,
  contentHash: string,
): Promise<Result<Catalogue, LoadCatalogueError>> {
  return parseCatalogueRow(contentHash, await db.tables.catalogues.get(contentHash));
}
