/** Long enough for a browser to take the bytes over, also while it asks where to put them. */
export const DOWNLOAD_KEPT_MS = 60_000;

/**
 * Hands bytes to the browser as a download, always of a type that it saves and never shows. The
 * page learns nothing about what becomes of the file.
 */
export function offerDownload(bytes: Blob, name: string): void {
  const file = new Blob([bytes], { type: "application/octet-stream" });
  const url = URL.createObjectURL(file);
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), DOWNLOAD_KEPT_MS);
}
