import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "playwright";

/**
 * What axe finds on the page as it is now that is serious or critical, one line each. Ask again in
 * every state of a screen: an open dialog is another page to a screen reader.
 */
export async function findBarriers(page: Page): Promise<readonly string[]> {
  // Without the legacy mode axe opens a page of its own, which the watch would take for the app's.
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
  return violations
    .filter(({ impact }) => impact === "serious" || impact === "critical")
    .map(
      ({ id, help, nodes }) => `${id}: ${help} (${nodes.map(({ target }) => target.join(" ")).join("; ")})`,
    );
}
