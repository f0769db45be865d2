import { cp, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { catalogueData } from "virtual:catalogue/msh-core";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { buildSchemas } from "../../scripts/build-schema.mjs";
import { readCatalogueFolder } from "../../scripts/read-catalogue.mjs";
import {
  catalogueFileSchema,
  domainFileSchema,
  sourcesFileSchema,
} from "../../src/catalogue/catalogue-files";

const criteriaFolder = new URL("../../criteria/", import.meta.url);
const criteria = catalogueData.domains.flatMap((domain) => domain.criteria);

function allTexts(value: unknown): readonly string[] {
  if (typeof value === "string") return [value];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(allTexts) : [];
}

describe("the criteria of the built-in catalogue", () => {
  it("are 68 in 9 characteristics, 15 of them critical and 32 in the core set", () => {
    expect(catalogueData.domains).toHaveLength(9);
    expect(criteria).toHaveLength(68);
    expect(criteria.filter((criterion) => criterion.core)).toHaveLength(32);
    expect(criteria.filter((criterion) => criterion.critical).map((criterion) => criterion.id)).toEqual(
      [
        "COO-06",
        "TRN-01",
        "LNG-06",
        "ACC-07",
        "TIC-01",
        "IDS-01",
        "IDS-03",
        "IDS-04",
        "IDS-06",
        "IDS-08",
      ].concat(["GOV-03", "GOV-04", "GOV-05", "GOV-07", "GOV-09"]),
    );
  });

  it("carry the letters of their characteristic in their id", () => {
    for (const domain of catalogueData.domains) {
      for (const criterion of domain.criteria)
        expect(criterion.id).toMatch(new RegExp(`^${domain.id}-\\d\\d$`));
    }
  });

  it("offer an action for every rating that leaves a gap", () => {
    for (const criterion of criteria) {
      expect(new Set(criterion.actions.map((action) => action.forRating))).toContain("below-2");
    }
  });

  it("name sources that exist, and every source is named by a criterion", () => {
    const named = new Set(criteria.flatMap((criterion) => criterion.sources));
    expect([...named].toSorted()).toEqual(Object.keys(catalogueData.sources).toSorted());
  });

  it("hold no text with stray spaces or control characters", () => {
    // oxlint-disable-next-line no-control-regex -- control characters are what is looked for
    for (const text of allTexts(catalogueData)) expect(text).not.toMatch(/^\s|\s$|\s{2}|[\u0000-\u001f]/);
  });

  it("never promise accreditation or safety", () => {
    for (const text of allTexts(catalogueData.domains))
      expect(text).not.toMatch(/\b(accredited|certified clinic)\b/i);
  });
});

describe("the files under criteria/", () => {
  it("point to JSON Schemas that are current with the schema in the code", async () => {
    const schemas = await buildSchemas();
    expect(schemas.map(({ name }) => name)).toEqual(
      (await readdir(new URL("schema/", criteriaFolder))).toSorted(),
    );
    for (const { name, text } of schemas) {
      expect(await readFile(new URL(`schema/${name}`, criteriaFolder), "utf8")).toBe(text);
    }
  });

  it("each keep the schema that they point to", async () => {
    const fileSchemas = new Map<string, { safeParse: (data: unknown) => { success: boolean } }>([
      ["../schema/catalogue.schema.json", catalogueFileSchema],
      ["../schema/characteristic.schema.json", domainFileSchema],
      ["../schema/sources.schema.json", sourcesFileSchema],
    ]);
    const files = (await readdir(new URL("msh-core/", criteriaFolder))).toSorted();
    expect(files).toHaveLength(11);
    for (const file of files) {
      const data = JSON.parse(await readFile(new URL(`msh-core/${file}`, criteriaFolder), "utf8"));
      expect(fileSchemas.get(data.$schema)?.safeParse(data).success, file).toBe(true);
    }
  });
});

describe("a broken criterion file stops the build", () => {
  let folder = "";
  beforeEach(async () => {
    folder = join(await mkdtemp(join(tmpdir(), "havenmark-criteria-")), "msh-core");
    await cp(new URL("msh-core/", criteriaFolder), folder, { recursive: true });
  });
  afterEach(() => rm(join(folder, ".."), { recursive: true }));

  async function replaceIn(file: string, from: string, to: string) {
    const text = await readFile(join(folder, file), "utf8");
    expect(text).toContain(from);
    await writeFile(join(folder, file), text.replace(from, to));
  }

  it("an untouched copy is read", async () => {
    expect((await readCatalogueFolder(folder)).catalogueData).toEqual(catalogueData);
  });

  it("with file, id and field of every fault at once", async () => {
    await replaceIn("governance-rights-and-privacy.json", '"weight": 3', '"weight": "three"');
    await replaceIn("evaluation-and-dissemination.json", '"title":', '"titel":');
    await replaceIn("catalogue.json", '"1.0.0"', '"one"');
    const message = await readCatalogueFolder(folder).then(() => "read", String);
    expect(message.split("\n")).toEqual([
      "Error: The catalogue in criteria/msh-core cannot be used:",
      "  criteria/msh-core/catalogue.json: version must be a version such as 1.0.0",
      "  criteria/msh-core/evaluation-and-dissemination.json: EVL-01 title is missing",
      "  criteria/msh-core/evaluation-and-dissemination.json: EVL-01 titel is not a known field",
      "  criteria/msh-core/governance-rights-and-privacy.json: GOV-03 weight must be a number",
    ]);
  });

  it("when a file is no JSON", async () => {
    await replaceIn("sources.json", "{", "{,");
    await expect(readCatalogueFolder(folder)).rejects.toThrow(
      /criteria\/msh-core\/sources\.json: cannot be read as JSON/,
    );
  });

  it("when a characteristic is listed and not there, or there and not listed", async () => {
    await replaceIn("catalogue.json", '"evaluation-and-dissemination.json"', '"elsewhere.json"');
    await expect(readCatalogueFolder(folder)).rejects.toThrow(
      /needs elsewhere\.json, which is not there\n.*evaluation-and-dissemination\.json: is not listed/,
    );
  });
});
