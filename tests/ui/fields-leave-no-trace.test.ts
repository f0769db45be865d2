import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";

const folder = fileURLToPath(new URL("../../src/ui", import.meta.url));

/** The opening tags of all fields, each with the name of its file. A file input holds no words. */
function readFields(): readonly string[] {
  const paths = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((path) =>
    path.endsWith(".tsx"),
  );
  return paths.flatMap((path) => {
    const tags = readFileSync(join(folder, path), "utf8").match(
      /<(?:input|textarea|select)\s[\s\S]*?(?:\/>|(?<!=)>\n)/g,
    );
    return (tags ?? []).filter((tag) => !tag.includes('type="file"')).map((tag) => `${path}: ${tag}`);
  });
}

// Firefox writes what stands in fields to its own files every 15 seconds, in plain and past every lock,
// so that it can bring them back after a crash. It leaves out those that say so.
it("no field lets the browser keep what stands in it", () => {
  const fields = readFields();
  expect(fields.length).toBeGreaterThan(10);
  expect(fields.filter((field) => !field.includes('autocomplete="off"'))).toEqual([]);
});
