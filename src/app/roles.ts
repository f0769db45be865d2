/** Roles as they are typed, one a line or parted by commas; each once, in order. */
export function linesToRoles(text: string): readonly string[] {
  return [
    ...new Set(
      text
        .split(/[\n,;]/)
        .map((role) => role.trim())
        .filter((role) => role !== ""),
    ),
  ];
}
