import type { CatalogueData } from "../src/catalogue/catalogue";

type CriterionData = CatalogueData["domains"][number]["criteria"][number];

/** A criterion of weight 2 and moderate harm, with one suggestion below 2 and one from 2 to 3. */
function aCriterionData(id: string, changes: Partial<CriterionData> = {}): CriterionData {
  return {
    id,
    rev: 1,
    title: `Title of ${id}`,
    statement: `Statement of ${id}.`,
    why: `Why ${id} matters.`,
    weight: 2,
    critical: false,
    core: false,
    harm: 2,
    notApplicable: null,
    scopeNote: null,
    anchors: [`${id} is not in place.`, `${id} has started.`, `${id} is in place.`, `${id} is embedded.`],
    methods: ["document"],
    onSiteCheck: `Look at ${id}.`,
    minutes: 5,
    evidence: [`Paper about ${id}`],
    evidenceMustNotContain: "anything about a patient",
    gapWording: `${id} is missing.`,
    actions: [
      { text: `Start ${id}`, effort: "M", owner: "Nurse manager", forRating: "below-2" },
      { text: `Keep ${id} up`, effort: "S", owner: "Nurse manager", forRating: "2-to-3" },
    ],
    sourceGrade: "B",
    sourceNote: null,
    sources: ["SRC"],
    places: ["office"],
    counselCheck: false,
    ...changes,
  };
}

function aDomainData(id: string, name: string, criteria: readonly CriterionData[]) {
  return { id, name, weight: 1, intro: `About ${name}.`, seedTrace: name, criteria };
}

/**
 * Three domains and six criteria with ids of the supplied catalogue, and its scoring profile:
 * COO-01 may be not applicable, COO-02 is core, IDS-01 is critical and core, IDS-02 does little
 * harm, GOV-01 is core, GOV-02 is informational.
 */
export function aTinyCatalogueData(): CatalogueData {
  return {
    id: "tiny",
    version: "1.0.0",
    title: "A tiny catalogue",
    language: "en-US",
    jurisdiction: "US",
    groupName: { one: "Characteristic", many: "Characteristics" },
    places: ["front desk", "office"],
    scoringProfile: {
      met: 2,
      scale: [
        { value: 0, name: "Not in place", means: "Nothing usable" },
        { value: 1, name: "Started", means: "Partly there" },
        { value: 2, name: "In place", means: "Used in routine work" },
        { value: 3, name: "Embedded", means: "In place, and checked" },
      ],
      levels: [
        { level: 1, name: "Starting" },
        { level: 2, name: "Building", overall: "1/3", domain: "1/6", critical: 1 },
        {
          level: 3,
          name: "Established",
          overall: "2/3",
          domain: "1/2",
          critical: 2,
          coverage: "4/5",
          domainCoverage: "1/2",
        },
        {
          level: 4,
          name: "Sustained",
          overall: "5/6",
          domain: "2/3",
          critical: 3,
          coverage: "4/5",
          domainCoverage: "1/2",
          noZero: true,
          shownLevel: 3,
        },
      ],
      dueDays: { N: 3, A: 30, B: 60, C: 90, D: 180, O: 365 },
    },
    evidenceMustNotContain: ["Anything about a patient"],
    domains: [
      aDomainData("COO", "Coordination", [
        aCriterionData("COO-01", { notApplicable: "Only where there is no partner." }),
        aCriterionData("COO-02", { weight: 3, core: true }),
      ]),
      aDomainData("IDS", "Identification", [
        aCriterionData("IDS-01", { weight: 3, critical: true, core: true, harm: 3 }),
        aCriterionData("IDS-02", { weight: 1, harm: 1 }),
      ]),
      aDomainData("GOV", "Governance", [
        aCriterionData("GOV-01", { core: true, counselCheck: true }),
        aCriterionData("GOV-02", { weight: 0, harm: 1 }),
      ]),
    ],
    sources: {
      SRC: { cite: "A source", url: "https://example.org/source", year: 2019, basis: "abstract" },
    },
  };
}
