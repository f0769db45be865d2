import type { FileObjects } from "./file-objects";
import type { Layout } from "./layout";
import { pdfNumber, pdfText, reference } from "./pdf-syntax";
import type { Landing } from "./sheet";

/** A place to jump to: the page with the landing a little below its upper edge. */
export function destination(
  { page, y }: Landing,
  layout: Layout,
  pageObject: (page: number) => number,
): string {
  const top = Math.min(layout.page.height, layout.page.height - y + 12);
  return `[${reference(pageObject(page))}/XYZ 0 ${pdfNumber(top)} null]`;
}

type Entry = Layout["outline"][number] & { readonly object: number; readonly children: Entry[] };

/** Writes the outline (bookmarks) and returns the number of its root, or null when there is none. */
export function writeOutline(
  layout: Layout,
  pageObject: (page: number) => number,
  objects: FileObjects,
): number | null {
  if (layout.outline.length === 0) return null;
  const root = objects.reserve();
  const top: Entry[] = [];
  const path: Entry[] = [];
  for (const mark of layout.outline) {
    const entry: Entry = { ...mark, object: objects.reserve(), children: [] };
    while (path.length > 0 && path.at(-1)!.level >= mark.level) path.pop();
    (path.at(-1)?.children ?? top).push(entry);
    path.push(entry);
  }
  const writeLevel = (entries: readonly Entry[], parent: number): void => {
    for (const [index, entry] of entries.entries()) {
      const [before, after] = [entries[index - 1], entries[index + 1]];
      const { children } = entry;
      const parts = [
        `/Title ${pdfText(entry.title)}/Parent ${reference(parent)}`,
        `/Dest${destination(entry, layout, pageObject)}`,
        before === undefined ? "" : `/Prev ${reference(before.object)}`,
        after === undefined ? "" : `/Next ${reference(after.object)}`,
        // A negative count: closed until somebody opens it.
        children.length === 0 ? "" : `${ends(children)}/Count -${children.length}`,
      ];
      objects.open(entry.object).latin(`<<${parts.join("")}>>`);
      writeLevel(children, entry.object);
    }
  };
  objects.open(root).latin(`<</Type/Outlines${ends(top)}/Count ${top.length}>>`);
  writeLevel(top, root);
  return root;
}

function ends(entries: readonly Entry[]): string {
  return `/First ${reference(entries[0]!.object)}/Last ${reference(entries.at(-1)!.object)}`;
}
