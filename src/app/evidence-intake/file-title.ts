/** A title a person can read: the file name without its ending. */
export function nameToTitle(name: string): string {
  const stem = name.replace(/\.[A-Za-z0-9]{1,5}$/, "").trim();
  return stem === "" ? name : stem;
}

/** The name with the ending that a changed type goes by. */
export function nameForType(name: string, mediaType: string): string {
  if (mediaType === "image/jpeg") return /\.jpe?g$/i.test(name) ? name : `${nameToTitle(name)}.jpg`;
  return name;
}
