import type { Layout } from "./layout";
import { pdfNumber, pdfText, reference } from "./pdf-syntax";
import type { Landing } from "./sheet";
import type { ObjectWriter } from "./structure-objects";

/** A place to jump to: the page with the landing a little below its upper edge. */
export function destination({ page, y }: Landing, layout: Layout, writer: ObjectWriter): string {
  const top = Math.min(layout.page.height, layout.page.height - y + 12);
  return `[${reference(writer.pageObject(page))} /XYZ 0 ${pdfNumber(top)} null]`;
}

type Entry = Layout["outline"][number] & { readonly object: number; readonly children: Entry[] };

/** Writes the outline (bookmarks) and returns the number of its root, or null when there is none. */
export function writeOutline(layout: Layout, writer: ObjectWriter): number | null {
  if (layout.outline.length === 0) return null;
  const root = writer.reserve();
  const top: Entry[] = [];
  const path: Entry[] = [];
  for (const mark of layout.outline) {
    const entry: Entry = { ...mark, object: writer.reserve(), children: [] };
    while (path.length > 0 && path.at(-1)!.level >= mark.level) path.pop();
    (path.at(-1)?.children ?? top).push(entry);
    path.push(entry);
  }
  const writeLevel = (entries: readonly Entry[], parent: number): void => {
    for (const [index, entry] of entries.entries()) {
      const [before, after] = [entries[index - 1], entries[index + 1]];
      const { children } = entry;
      const parts = [
        `/Title ${pdfText(entry.title)} /Parent ${reference(parent)}`,
        `/Dest ${destination(entry, layout, writer)}`,
        before === undefined ? "" : `/Prev ${reference(before.object)}`,
        after === undefined ? "" : `/Next ${reference(after.object)}`,
        // A negative count: closed until somebody opens it.
        children.length === 0 ? "" : `${ends(children)} /Count -${children.length}`,
      ];
      writer.write(entry.object, `<<${parts.filter((part) => part !== "").join(" ")}>>`);
      writeLevel(children, entry.object);
    }
  };
  writer.write(root, `<</Type /Outlines ${ends(top)} /Count ${top.length}>>`);
  writeLevel(top, root);
  return root;
}

function ends(entries: readonly Entry[]): string {
  return `/First ${reference(entries[0]!.object)} /Last ${reference(entries.at(-1)!.object)}`;
}
