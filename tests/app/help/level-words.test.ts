import { describe, expect, test } from "vitest";
import { describeLevels } from "../../../src/app/help/level-words";
import {
  bandMatrix,
  countSourceGrades,
  criticalCriteria,
  listSources,
} from "../../../src/app/help/method-tables";
import { aTinyCatalogue } from "../../builders";
import { theBuiltInCatalogue } from "../sample/sample-workspace";

describe("what the help page says of the method", () => {
  test("names every condition of every level, with the catalogue's own numbers", () => {
    const words = describeLevels(aTinyCatalogue());
    expect(words.map(({ level, name }) => `${String(level)} ${name}`)).toEqual([
      "1 Starting",
      "2 Building",
      "3 Established",
      "4 Sustained",
    ]);
    expect(words[0]?.asks).toEqual(["at least one criterion is scored"]);
    expect(words[1]?.asks).toEqual([
      "the score is at least 1/3 (33.3%)",
      "every characteristic is at least 1/6 (16.6%)",
      "every critical criterion is at least “1 Started”",
    ]);
    expect(words[3]?.asks).toContain("evidence shows at least “3 Established”");
    expect(words[3]?.asks).toContain("nothing else stands at 0");
  });

  test("changes when the catalogue changes its thresholds", () => {
    const other = aTinyCatalogue((data) => ({
      ...data,
      scoringProfile: {
        ...data.scoringProfile,
        levels: data.scoringProfile.levels.map((level) =>
          level.level === 2 ? { level: 2, name: "Growing", overall: "2/5", critical: 2 as const } : level,
        ),
      },
    }));
    expect(describeLevels(other)[1]).toEqual({
      level: 2,
      name: "Growing",
      asks: ["the score is at least 2/5 (40.0%)", "every critical criterion is at least “2 In place”"],
    });
  });

  test("shows the band matrix with high harm on top", () => {
    expect(bandMatrix.rows.map(({ harm, bands }) => [harm, ...bands].join(" "))).toEqual([
      "High B A A",
      "Moderate C B B",
      "Low D D C",
    ]);
  });

  test("lists all 104 sources, the 15 critical criteria, and how well the 68 criteria are founded", () => {
    const { catalogue } = theBuiltInCatalogue();
    const sources = listSources(catalogue);
    expect(sources).toHaveLength(104);
    expect(sources.every(({ cite, url, basis }) => cite !== "" && url !== "" && basis !== "")).toBe(true);
    expect(criticalCriteria(catalogue)).toHaveLength(15);
    const { A, B, C } = countSourceGrades(catalogue);
    expect(A + B + C).toBe(68);
    expect(A).toBeGreaterThan(0);
  });
});
