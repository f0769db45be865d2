import { gzipSync } from "node:zlib";
import { describe, expect } from "vitest";
import { headers, metaPolicy } from "../../scripts/headers.mjs";
import { browserTest } from "./support/browser-test";

describe("the served page", () => {
  browserTest(
    "carries its policy and the other headers, and the policy as a meta tag too",
    async ({ page }) => {
      const response = await page.goto("./");
      expect(response?.status()).toBe(200);
      expect(response?.headers()).toMatchObject(
        Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value])),
      );
      await expect
        .poll(() => page.locator("meta[http-equiv='Content-Security-Policy']").getAttribute("content"))
        .toBe(metaPolicy);
      expect(metaPolicy).toContain("connect-src 'none'");
      expect(metaPolicy).not.toMatch(/'unsafe-(eval|inline)'/);
    },
  );

  browserTest("shows its first screen and then asks nobody for anything", async ({ page, watch }) => {
    await page.goto("./");
    await page.getByRole("heading", { level: 1 }).waitFor();
    await page.waitForLoadState("networkidle");
    const requestsSoFar = watch.requestsAfterLoad.length;
    await page.mouse.move(200, 200);
    await page.keyboard.press("Tab");
    await page.waitForTimeout(1500);
    expect(watch.requestsAfterLoad.slice(requestsSoFar)).toEqual([]);
    expect(watch.foreignRequests).toEqual([]);
  });

  browserTest(
    "needs at most 120 KB of gzipped JavaScript for its first screen, beside the catalogue",
    async ({ page }) => {
      const bodies: Promise<Buffer>[] = [];
      page.on("response", (response) => {
        const { pathname } = new URL(response.url());
        if (pathname.endsWith(".js") && !pathname.includes("/catalogue-")) bodies.push(response.body());
      });
      await page.goto("./");
      await page.getByRole("heading", { level: 1 }).waitFor();
      await page.waitForLoadState("networkidle");
      const scripts = await Promise.all(bodies);
      expect(scripts.length).toBeGreaterThan(0);
      const sizeBytes = scripts.reduce((sum, script) => sum + gzipSync(script, { level: 9 }).length, 0);
      expect(sizeBytes).toBeLessThanOrEqual(120 * 1024);
      for (const script of scripts) expect(script.toString()).not.toContain("jsPDF");
    },
  );

  browserTest(
    "cannot send anything anywhere, not even when a script in it tries",
    async ({ page, watch }) => {
      watch.expectProblem(/^policy: connect-src/);
      watch.expectProblem(/^console: .*Content Security Policy/);
      await page.goto("./");
      const outcome = await page.evaluate(async (address) => {
        try {
          await fetch(address);
          return "sent";
        } catch {
          return "refused";
        }
      }, "http://localhost:9/leak");
      expect(outcome).toBe("refused");
    },
  );

  browserTest("refuses markup that could run something", async ({ page }) => {
    await page.goto("./");
    await page.getByRole("heading", { level: 1 }).waitFor();
    const outcome = await page.evaluate(() => {
      try {
        document.body.insertAdjacentHTML("beforeend", "<img src=x onerror='document.title = 1'>");
        return "inserted";
      } catch {
        return "refused";
      }
    });
    expect(outcome).toBe("refused");
  });
});
