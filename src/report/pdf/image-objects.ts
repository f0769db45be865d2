import type { FileObjects } from "./file-objects";
import type { Layout } from "./layout";
import { reference } from "./pdf-syntax";

/** A JPEG of three channels with its size in pixels. */
export type PictureFile = {
  readonly width: number;
  readonly height: number;
  /** Its bytes as a text of one character each, as jsPDF takes them: not to hold them twice. */
  readonly data: string;
};
/** The pictures of a layout, by hash. */
export type PictureFiles = ReadonlyMap<string, PictureFile>;

/** A name in the resources for each picture that is drawn, in the order of the pages. */
export function nameImages(layout: Layout): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  for (const { operations } of layout.pages) {
    for (const operation of operations) {
      if (operation.kind === "image" && !names.has(operation.hash))
        names.set(operation.hash, `P${names.size + 1}`);
    }
  }
  return names;
}

/**
 * Writes each picture once, its bytes as they are: a PDF takes JPEG without any change, and so it must
 * be a copy that holds nothing but pixels. Returns what the resources say of them.
 */
export function writeImages(
  names: ReadonlyMap<string, string>,
  files: PictureFiles,
  objects: FileObjects,
): string {
  return [...names]
    .map(([hash, name]) => {
      const file = files.get(hash);
      if (file === undefined) throw new Error(`No bytes of the picture ${hash}`);
      const size = `/Width ${file.width}/Height ${file.height}`;
      const entries = `/Type/XObject/Subtype/Image${size}/ColorSpace/DeviceRGB/BitsPerComponent 8/Filter/DCTDecode`;
      return `/${name} ${reference(objects.writeStored(entries, file.data))}`;
    })
    .join(" ");
}
