import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";

/** For each text the files of a folder that hold it, as it is or as browsers write text of two bytes a letter. */
export async function findAllInFiles(
  place: string,
  texts: readonly string[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  const hits = new Map<string, string[]>(texts.map((text) => [text, []]));
  for (const entry of await readdir(place, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    const bytes = await readFile(path).catch(() => Buffer.alloc(0));
    for (const [text, paths] of hits) {
      const isHeld = bytes.includes(text) || bytes.includes(Buffer.from(text, "utf16le"));
      if (isHeld) paths.push(path.slice(place.length + 1));
    }
  }
  return hits;
}

/** Where one text stands. */
export async function findInFiles(place: string, text: string): Promise<readonly string[]> {
  return (await findAllInFiles(place, [text])).get(text) ?? [];
}
