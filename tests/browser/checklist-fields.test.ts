import { catalogueData as catalogue } from "virtual:catalogue/msh-core";
import { describe, expect } from "vitest";
import type { CatalogueData } from "../../src/catalogue/catalogue";
import { browserTest } from "./support/browser-test";
import { goToCriterion, startAssessment } from "./support/open-assessment";

type Domain = CatalogueData["domains"][number];
type Criterion = Domain["criteria"][number];

/** Every text that the catalogue holds about a criterion, its domain and its sources. */
function textsOf(domain: Domain, criterion: Criterion): readonly string[] {
  const { id, title, statement, why, anchors, onSiteCheck, evidence, gapWording, places } = criterion;
  const { notApplicable, scopeNote, sourceNote, sourceGrade, evidenceMustNotContain } = criterion;
  const sources = criterion.sources.flatMap((key) => {
    const source = catalogue.sources[key];
    return source === undefined
      ? [`a source called ${key}`]
      : [key, source.cite, source.url, source.basis, source.year === null ? "" : String(source.year)];
  });
  const optional = [notApplicable, scopeNote, sourceNote].map((text) => text ?? "");
  return [
    id,
    title,
    statement,
    why,
    ...anchors,
    onSiteCheck,
    ...evidence,
    evidenceMustNotContain,
    gapWording,
    ...places,
    ...optional,
    ...criterion.actions.flatMap(({ text, owner }) => [text, owner]),
    ...criterion.methods,
    ...sources,
    domain.id,
    domain.name,
    domain.intro,
    domain.seedTrace,
    ...catalogue.evidenceMustNotContain,
    ...catalogue.scoringProfile.scale.flatMap(({ name, means }) => [name, means]),
    catalogue.title,
    catalogue.version,
    catalogue.jurisdiction,
    catalogue.language,
    catalogue.groupName.many,
    `revision ${String(criterion.rev)}.`,
    `Weight ${String(criterion.weight)}`,
    `about ${String(criterion.minutes)} minute`,
    `Grade ${sourceGrade}`,
    `Counts ${String(domain.weight)} in`,
    `${["", "Low", "Moderate", "High"][criterion.harm] ?? ""} (as the catalogue says)`,
    criterion.critical ? "Critical" : "",
    criterion.core ? "Core set" : "",
    criterion.counselCheck ? "Have counsel check" : "",
  ];
}

function simplify(text: string): string {
  return text.replace(/\s+/g, " ").toLowerCase();
}

describe("the checklist", () => {
  browserTest(
    "shows every field of every criterion, its characteristic and its sources",
    { timeout: 180_000 },
    async ({ page }) => {
      await startAssessment(page, "Full");
      let criteria = 0;
      for (const domain of catalogue.domains) {
        for (const criterion of domain.criteria) {
          await goToCriterion(page, criterion.id);
          const shown = simplify((await page.locator("main").textContent()) ?? "");
          const missing = textsOf(domain, criterion).filter((text) => !shown.includes(simplify(text)));
          expect(missing, criterion.id).toEqual([]);
          criteria += 1;
        }
      }
      expect(criteria).toBe(68);
    },
  );
});
