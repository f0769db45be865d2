// @ts-check
// Writes the JSON Schema of the hand-off file, which is published with the app.
import * as z from "zod/mini";
import { importSource } from "./read-catalogue.mjs";

/** The published file. */
export const handOffSchemaPath = "public/hand-off-1.schema.json";

/**
 * Takes out bounds that say nothing.
 * @param {unknown} schema
 */
function tidy(schema) {
  if (typeof schema !== "object" || schema === null) return;
  const node = /** @type {Record<string, any>} */ (schema);
  if (node["maximum"] === Number.MAX_SAFE_INTEGER) delete node["maximum"];
  if (node["minimum"] === Number.MIN_SAFE_INTEGER) delete node["minimum"];
  delete node["$schema"];
  for (const part of Object.values(node)) tidy(part);
}

/** The text of the schema. */
export async function buildHandOffSchema() {
  /** @type {typeof import("../src/storage/hand-off/file-schemas")} */
  const { fileSchemas } = await importSource("src/storage/hand-off/file-schemas.ts");
  const definitions = Object.fromEntries(
    Object.entries(fileSchemas).map(([name, schema]) => {
      const json = JSON.parse(JSON.stringify(z.toJSONSchema(schema, { unrepresentable: "any" })));
      tidy(json);
      return [name, json];
    }),
  );
  const { manifest, ...rows } = definitions;
  const schema = {
    $schema: "https://json-schema.org/draft/2020-12/schema",
    title: "Havenmark hand-off file, format 1",
    description:
      "A zip whose entries are stored. The root describes manifest.json; $defs describe one line of data/<name>.ndjson each.",
    ...manifest,
    $defs: rows,
  };
  return `${JSON.stringify(schema, null, 2)}\n`;
}
