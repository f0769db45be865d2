import { openPdfView } from "./pdf-view";

const WIDTH = 1200;

/** A picture of a PDF's first page as JPEG, drawn in a worker; null where it cannot be shown. */
export async function firstPageToJpeg(file: Blob): Promise<Uint8Array<ArrayBuffer> | null> {
  const opened = await openPdfView(file);
  if (!opened.ok) return null;
  const page = await opened.value.draw(1, WIDTH);
  opened.value.close();
  if (!page.ok) return null;
  const { bitmap } = page.value;
  const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
  canvas.getContext("bitmaprenderer")?.transferFromImageBitmap(bitmap);
  const picture = await canvas.convertToBlob({ type: "image/jpeg", quality: 0.9 });
  return new Uint8Array(await picture.arrayBuffer());
}
