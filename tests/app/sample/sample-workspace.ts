import { catalogueData, contentHash } from "virtual:catalogue/msh-core";
import { parseCatalogue } from "../../../src/catalogue/parse-catalogue";
import { localDay } from "../../../src/shared/iso-date";
import type { Database } from "../../../src/storage/database";
import type { BuiltInCatalogue } from "../../../src/app/workspace";

export const NOW = new Date("2026-11-24T17:00:00.000Z");

/** The catalogue that the app is built with. */
export function theBuiltInCatalogue(): BuiltInCatalogue {
  const parsed = parseCatalogue(catalogueData);
  if (!parsed.ok) throw new Error("The catalogue of criteria/ is broken");
  return { data: catalogueData, catalogue: parsed.value, contentHash };
}

/** As much of a workspace as adding and summing up a clinic reads. */
export function aWorkspaceOn(database: Database) {
  return {
    database,
    builtIn: theBuiltInCatalogue(),
    clock: () => NOW,
    today: () => localDay(NOW),
  };
}
