import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";

const folder = fileURLToPath(new URL("../../src/storage", import.meta.url));
const files = readdirSync(folder, { recursive: true, encoding: "utf8" })
  .filter((path) => path.endsWith(".ts"))
  .map((path) => ({ path, text: readFileSync(`${folder}/${path}`, "utf8") }));

function pathsWith(pattern: RegExp): readonly string[] {
  return files.filter(({ text }) => pattern.test(text)).map(({ path }) => path);
}

describe("the rule that nothing but the database is awaited in a transaction", () => {
  it("is kept in one place: every transaction is run by steps.ts", () => {
    expect(files.length).toBeGreaterThan(40);
    // Beside it, the look at the version before Dexie is let in, which reads one row; and what has the
    // browser write its files anew, in databases of its own that hold nothing.
    expect(pathsWith(/\.transaction\(/).toSorted()).toEqual([
      "installed-version.ts",
      "lock/sweep-files.ts",
      "steps.ts",
    ]);
  });

  it("leaves rows alone outside of steps: no write is awaited anywhere", () => {
    const writes =
      /await [\w.]*tables[\w.[\]]*\.(?:put|add|delete|clear|update|upsert|bulk(?:Put|Add|Delete|Update))\(/;
    expect(writes.test("await db.tables.sites.put(")).toBe(true);
    expect(pathsWith(writes)).toEqual([]);
  });
});
