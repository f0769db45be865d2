function isList(value: unknown): value is readonly unknown[] {
  return Array.isArray(value);
}

function isPlainObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !isList(value);
}

/** Deep equality of two JSON values. */
export function isSameValue(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (isList(a) && isList(b)) {
    return a.length === b.length && a.every((member, index) => isSameValue(member, b[index]));
  }
  if (!isPlainObject(a) || !isPlainObject(b)) return false;
  const keys = Object.keys(a);
  return (
    keys.length === Object.keys(b).length &&
    keys.every((key) => Object.hasOwn(b, key) && isSameValue(a[key], b[key]))
  );
}

/** True for what a field holds before anybody fills it in: null, "", [], or an object of only such. */
export function isEmptyValue(value: unknown): boolean {
  if (value === null || value === "") return true;
  if (isList(value)) return value.length === 0;
  return isPlainObject(value) && Object.values(value).every(isEmptyValue);
}
