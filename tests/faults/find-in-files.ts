import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";

/** Where a text stands in the files of a folder, as it is or as browsers write text of two bytes a letter. */
export async function findInFiles(place: string, text: string): Promise<readonly string[]> {
  const wide = Buffer.from(text, "utf16le");
  const hits: string[] = [];
  for (const entry of await readdir(place, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    const bytes = await readFile(path).catch(() => Buffer.alloc(0));
    if (bytes.includes(text) || bytes.includes(wide)) hits.push(path.slice(place.length + 1));
  }
  return hits;
}
