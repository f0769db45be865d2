// @ts-check
// Writes the JSON Schemas that editors read while somebody changes a criterion (`$schema` in each file), and
// the one of the hand-off file.
import { mkdir, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import * as z from "zod/mini";
import { buildHandOffSchema, handOffSchemaPath } from "./hand-off-schema.mjs";
import { importSource } from "./read-catalogue.mjs";

const folder = fileURLToPath(new URL("../criteria/schema/", import.meta.url));

/** What a field means, shown by the editor beside the field. */
const fieldNotes = {
  id: "Short and permanent. Never reused, also not after the criterion was removed.",
  rev: "Raise it by one when the meaning changes, never for a typo: trends compare only equal id and rev.",
  statement: "What a clinic does when the criterion is met, as a fact that can be checked.",
  weight: "Criterion: 3 essential, 2 core, 1 supporting, 0 recorded only. Characteristic: its share, 0 to 9.",
  critical: "A gate: points elsewhere cannot buy it back. Needs a weight above 0.",
  core: "Part of the short first assessment.",
  harm: "Harm to a patient if it fails: 3 high, 2 moderate, 1 low.",
  notApplicable: "When a team may say that it does not apply; null if never.",
  scopeNote: "A part that some clinics may skip; null if none.",
  anchors: "What ratings 0, 1, 2 and 3 look like. Each includes the one before.",
  minutes: "Estimated minutes on site.",
  evidenceMustNotContain: "What evidence must never contain.",
  gapWording: "The gap in one sentence, as the report prints it.",
  forRating: "below-2 fits ratings 0 and 1; 2-to-3 fits 2.",
  owner: "A role, never a name.",
  sourceGrade: "A, B or C: how well it is founded (criteria/README.md).",
  sourceNote: "Where the ground is thin; null if it is not.",
  sources: "Keys of sources.json.",
  counselCheck: "Rests on law: the clinic has counsel check it.",
  seedTrace: "The phrase of the founding article that this characteristic traces to.",
  basis: "How much of the source was read when the criteria were written.",
  version:
    "Raise it with every published change: last number for wording, middle for criteria, first for scoring.",
  domains: "File names of the characteristics, in the order of screens and reports.",
};

/**
 * Adds the notes to every object in a JSON Schema and takes out bounds that say nothing.
 * @param {unknown} schema
 */
function annotate(schema) {
  if (typeof schema !== "object" || schema === null) return;
  const node = /** @type {Record<string, any>} */ (schema);
  if (node["maximum"] === Number.MAX_SAFE_INTEGER) delete node["maximum"];
  if (node["type"] === "object") {
    for (const [name, note] of Object.entries(fieldNotes)) {
      const field = node["properties"]?.[name];
      if (field) field.description = note;
    }
  }
  for (const part of Object.values(node)) annotate(part);
}

/** The text of every schema by file name. */
export async function buildSchemas() {
  /** @type {typeof import("../src/catalogue/catalogue-files")} */
  const files = await importSource("src/catalogue/catalogue-files.ts");
  const schemas = {
    "catalogue.schema.json": files.catalogueFileSchema,
    "characteristic.schema.json": files.domainFileSchema,
    "sources.schema.json": files.sourcesFileSchema,
  };
  return Object.entries(schemas).map(([name, schema]) => {
    // Zod hands out one object for every use of the same schema; a copy can carry different notes.
    const json = JSON.parse(JSON.stringify(z.toJSONSchema(schema)));
    annotate(json);
    return { name, text: `${JSON.stringify(json, null, 2)}\n` };
  });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await mkdir(folder, { recursive: true });
  for (const { name, text } of await buildSchemas()) await writeFile(folder + name, text);
  await writeFile(
    fileURLToPath(new URL(`../${handOffSchemaPath}`, import.meta.url)),
    await buildHandOffSchema(),
  );
}
