import { faultAt, valueAt, type CatalogueFault, type FaultPath } from "./catalogue-fault";

type Place = { readonly path: FaultPath; readonly value: unknown };

function entriesAt(data: unknown, path: FaultPath): readonly Place[] {
  const list = valueAt(data, path);
  return Array.isArray(list) ? list.map((value: unknown, index) => ({ path: [...path, index], value })) : [];
}

function findRepeatedIds(data: unknown, places: readonly Place[]): CatalogueFault[] {
  const seen = new Set<unknown>();
  return places.flatMap(({ path, value }) => {
    const id = valueAt(value, ["id"]);
    if (typeof id !== "string") return [];
    if (seen.has(id)) return [faultAt(data, [...path, "id"], `is used twice: ${JSON.stringify(id)}`)];
    seen.add(id);
    return [];
  });
}

function findUnlisted(data: unknown, list: FaultPath, known: ReadonlySet<unknown>, what: string) {
  return entriesAt(data, list)
    .filter(({ value }) => typeof value === "string" && !known.has(value))
    .map(({ path, value }) =>
      faultAt(data, path, `is no ${what} of this catalogue: ${JSON.stringify(value)}`),
    );
}

function findWrongOrder(data: unknown, list: FaultPath, field: string, first: number): CatalogueFault[] {
  return entriesAt(data, list).flatMap(({ path, value }, index) => {
    const found = valueAt(value, [field]);
    if (typeof found !== "number" || found === first + index) return [];
    return [faultAt(data, [...path, field], `must be ${first + index}: the list runs upwards from ${first}`)];
  });
}

function isPositive(value: unknown): boolean {
  return typeof value === "number" && value > 0;
}

/**
 * What a catalogue must keep beyond the shape of its fields ("Loading fails on" in the scoring
 * method): ids are unique, a critical criterion has weight, something can be scored at all,
 * sources and places exist, scale and levels run upwards. Reads data of any shape, so that these
 * faults are found beside those of shape; what cannot be read is left to the schema.
 */
export function findRuleFaults(data: unknown): readonly CatalogueFault[] {
  const domains = entriesAt(data, ["domains"]);
  const criteria = domains.flatMap(({ path }) => entriesAt(data, [...path, "criteria"]));
  const sources = valueAt(data, ["sources"]);
  const sourceKeys = new Set<unknown>(
    typeof sources === "object" && sources !== null ? Object.keys(sources) : [],
  );
  const places = new Set(entriesAt(data, ["places"]).map(({ value }) => value));
  const hasScore = domains.some(
    ({ path, value }) =>
      isPositive(valueAt(value, ["weight"])) &&
      entriesAt(data, [...path, "criteria"]).some((criterion) =>
        isPositive(valueAt(criterion.value, ["weight"])),
      ),
  );
  return [
    ...findRepeatedIds(data, domains),
    ...findRepeatedIds(data, criteria),
    ...criteria.flatMap(({ path, value }) => [
      ...(valueAt(value, ["critical"]) === true && valueAt(value, ["weight"]) === 0
        ? [faultAt(data, [...path, "weight"], "must not be 0: a critical criterion is always scored")]
        : []),
      ...findUnlisted(data, [...path, "sources"], sourceKeys, "source"),
      ...findUnlisted(data, [...path, "places"], places, "place"),
    ]),
    ...(criteria.length > 0 && !hasScore
      ? [faultAt(data, ["domains"], "hold no criterion that counts: every weight is 0")]
      : []),
    ...findWrongOrder(data, ["scoringProfile", "scale"], "value", 0),
    ...findWrongOrder(data, ["scoringProfile", "levels"], "level", 1),
  ];
}
