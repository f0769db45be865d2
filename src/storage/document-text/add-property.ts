/** A value longer than this is no name; it is cut. */
const MAX_VALUE = 500;

/** Adds what one part with properties says; a second value of the same name stands behind the first. */
export function addProperty(properties: Map<string, string>, name: string, value: string): void {
  const clean = value.replaceAll(/\s+/g, " ").trim();
  const before = properties.get(name);
  if (clean === "" || before?.split("; ").includes(clean) === true) return;
  properties.set(name, (before === undefined ? clean : `${before}; ${clean}`).slice(0, MAX_VALUE));
}
