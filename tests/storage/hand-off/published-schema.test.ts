import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { buildHandOffSchema, handOffSchemaPath } from "../../../scripts/hand-off-schema.mjs";
import { rowUpgrades } from "../../../src/storage/hand-off/upgrade-row";
import { SCHEMA_VERSION } from "../../../src/storage/tables";

it("the published schema of the hand-off file is the one that the app reads and writes (npm run schema)", async () => {
  const path = new URL(`../../../${handOffSchemaPath}`, import.meta.url);
  expect(readFileSync(path, "utf8")).toBe(await buildHandOffSchema());
});

it("every older version of the rows has an upgrade to the next", () => {
  const older = Array.from({ length: SCHEMA_VERSION - 1 }, (_, index) => String(index + 1));
  expect(Object.keys(rowUpgrades)).toEqual(older);
});
