import * as z from "zod/mini";
import { catalogueSchema, domainSchema, sourceSchema } from "./catalogue";

const schemaAddress = z.string();

/** `catalogue.json`: everything but the criteria, and the order of the characteristics. */
export const catalogueFileSchema = z.extend(z.omit(catalogueSchema, { domains: true, sources: true }), {
  $schema: schemaAddress,
  /** File names, in the order of screens and reports. */
  domains: z.array(z.string()).check(z.minLength(1)),
});

/** One characteristic with its criteria. */
export const domainFileSchema = z.extend(domainSchema, { $schema: schemaAddress });

/** `sources.json`: what the criteria rest on, by the key that they name. */
export const sourcesFileSchema = z.strictObject({
  $schema: schemaAddress,
  sources: z.record(z.string(), sourceSchema),
});

/** The parsed JSON of one folder of `criteria/`, by file name. */
export type FilesByName = ReadonlyMap<string, unknown>;

function withoutSchema(file: unknown): unknown {
  if (typeof file !== "object" || file === null || Array.isArray(file)) return file;
  const { $schema: _, ...rest } = file as Record<string, unknown>;
  return rest;
}

/**
 * Puts the files of one catalogue together again. The outcome is not checked: `parseCatalogue`
 * does that. `domainFiles` are the file names in order, so that a fault at `domains[3]` can be
 * traced to its file; `strays` are files that the order does not list or that do not exist.
 */
export function assembleCatalogue(files: FilesByName): {
  readonly data: unknown;
  readonly domainFiles: readonly string[];
  readonly strays: readonly string[];
} {
  const { domains, ...rest } = (withoutSchema(files.get("catalogue.json")) ?? {}) as Record<string, unknown>;
  const order = Array.isArray(domains) ? domains.map(String) : [];
  const listed = new Set(["catalogue.json", "sources.json", ...order]);
  const sources = withoutSchema(files.get("sources.json")) as Record<string, unknown> | undefined;
  return {
    data: { ...rest, domains: order.map((name) => withoutSchema(files.get(name))), ...sources },
    domainFiles: order,
    strays: [
      ...[...listed].filter((name) => !files.has(name)),
      ...[...files.keys()].filter((name) => !listed.has(name)),
    ],
  };
}
