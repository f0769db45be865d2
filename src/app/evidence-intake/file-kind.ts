/** What a new file counts as until somebody says otherwise: a drawing in SVG is no photo. */
export function fileKind(mediaType: string | null | undefined): "photo" | "document" {
  const isPicture = mediaType?.startsWith("image/") === true && mediaType !== "image/svg+xml";
  return isPicture ? "photo" : "document";
}
