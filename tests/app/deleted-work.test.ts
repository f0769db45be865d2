import { describe, expect, test } from "vitest";
import { describeDeleted } from "../../src/app/deleted-work";
import { deleteWork, loadDeletedWork } from "../../src/storage/deleted-work";
import { loadSites } from "../../src/storage/sites";
import { aBrowser, addAssessment, addSite, valueOf } from "../storage/a-workspace";

async function aDeletedPair() {
  const database = await aBrowser().openTab();
  const site = await addSite(database, { name: "Harbor Street Clinic" });
  const { id } = await addAssessment(database, site.id, { date: "2026-11-20" });
  await addAssessment(database, site.id);
  valueOf(await deleteWork(database, "assessment", id));
  const describeNow = async () => {
    const sites = await loadSites(database);
    const find = (wanted: string) => sites.find((one) => one.id === wanted);
    return describeDeleted(await loadDeletedWork(database), { site: find });
  };
  return { database, site, describeNow };
}

describe("the list of what was deleted", () => {
  test("names an assessment by its line and its site", async () => {
    const { describeNow } = await aDeletedPair();
    expect(await describeNow()).toMatchObject([
      {
        name: "Self · full set · Nov 20, 2026",
        about: "Assessment of Harbor Street Clinic",
        canComeBack: true,
      },
    ]);
  });

  test("says of an assessment whose site was deleted too that the site comes first", async () => {
    const { database, site, describeNow } = await aDeletedPair();
    valueOf(await deleteWork(database, "site", site.id));
    expect(await describeNow()).toMatchObject([
      { name: "Harbor Street Clinic", about: "Site with 1 assessment", canComeBack: true },
      { about: "Assessment of Harbor Street Clinic", canComeBack: false },
    ]);
  });
});
