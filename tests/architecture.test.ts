import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, posix } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";

const root = fileURLToPath(new URL("..", import.meta.url));

type Room = {
  /** Rooms whose values and types may be imported. */
  readonly mayImport: readonly string[];
  /** Rooms of which types only may be imported. */
  readonly mayImportTypesOf?: readonly string[];
  readonly packages: readonly string[];
};

const rules = ["shared", "catalogue", "assessment", "scoring", "plan"];

/**
 * Who may import whom: the one table. Changing it is a decision about the design,
 * made in a commit of its own.
 */
const rooms: Readonly<Record<string, Room>> = {
  shared: { mayImport: [], packages: [] },
  catalogue: { mayImport: ["shared"], packages: ["zod/mini"] },
  assessment: { mayImport: ["shared", "catalogue"], packages: ["zod/mini"] },
  scoring: { mayImport: ["shared", "catalogue", "assessment"], packages: [] },
  plan: { mayImport: ["shared", "catalogue", "assessment", "scoring"], packages: ["zod/mini"] },
  report: {
    mayImport: rules,
    packages: ["@noble/hashes/sha2.js", "@noble/hashes/utils.js", "fflate", "jspdf", "hucre/xlsx"],
  },
  storage: {
    mayImport: ["shared", "catalogue", "assessment", "plan"],
    packages: [
      "dexie",
      "client-zip",
      "age-encryption",
      "@noble/ciphers/aes.js",
      "@noble/ciphers/chacha.js",
      "@noble/hashes/argon2.js",
      "@noble/hashes/hmac.js",
      "@noble/hashes/sha2.js",
      "hash-wasm",
      "hucre/xlsx",
      "pdfjs-dist",
      "pdfjs-dist/build/pdf.worker.mjs",
      "zod/mini",
    ],
  },
  app: { mayImport: [...rules, "report", "storage"], packages: ["solid-js", "solid-js/store"] },
  ui: {
    mayImport: ["app"],
    mayImportTypesOf: [...rules, "report", "storage"],
    packages: ["solid-js", "solid-js/web", "@solidjs/router"],
  },
};

const testFolders = [
  ...Object.keys(rooms),
  "scenarios",
  "browser",
  "golden",
  "bench",
  "tools",
  "faults",
  "scripts",
];

type Import = { readonly target: string; readonly isType: boolean };

function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//g, "").replace(/(^|\s)\/\/.*$/gm, "$1");
}

/** Every module that a file names, static, dynamic, re-exported or by address (a worker). */
function importsOf(text: string): readonly Import[] {
  const code = withoutComments(text);
  const statics = [...code.matchAll(/\b(?:import|export)\b([^;"'`()=]*?)\bfrom\s*["']([^"']+)["']/g)].map(
    ([, names = "", target = ""]) => {
      const listed = /^\s*\{([^}]*)\}\s*$/
        .exec(names)?.[1]
        ?.split(",")
        .filter((name) => name.trim() !== "");
      const isType = /^\s*type\b/.test(names) || listed?.every((name) => /^\s*type\s/.test(name)) === true;
      return { target, isType };
    },
  );
  const others = [
    ...code.matchAll(/\bimport\s*\(\s*["']([^"']+)["']/g),
    ...code.matchAll(/\bimport\s*["']([^"']+)["']/g),
    ...code.matchAll(/new URL\(\s*["'](\.[^"']+)["']\s*,\s*import\.meta\.url/g),
  ].map((match) => ({ target: match[1] ?? "", isType: false }));
  return [...statics, ...others];
}

/** What `path` (from the root, with `/`) imports against the table; empty when all is well. */
function forbiddenImports(path: string, text: string): readonly string[] {
  const [, room = ""] = path.split("/");
  const rule = rooms[room];
  if (rule === undefined) return [`${path} stands in no room`];
  return importsOf(text).flatMap(({ target, isType }) => {
    if (!target.startsWith(".")) {
      const isAllowed = rule.packages.includes(target);
      return isAllowed ? [] : [`${path} imports the package ${target}`];
    }
    const resolved = posix.join(posix.dirname(path), target);
    const [top, targetRoom = ""] = resolved.split("/");
    if (top !== "src") return [`${path} reaches out of src/: ${target}`];
    if (targetRoom === room || rule.mayImport.includes(targetRoom)) return [];
    if (isType && rule.mayImportTypesOf?.includes(targetRoom)) return [];
    return [`${path} imports ${isType ? "a type" : "a value"} of ${resolved}`];
  });
}

const forbiddenWords =
  /(^|[-/])(utils?|helpers?|managers?|services?|enhanced|v2)([-./]|$)|[-/]new\.|\/index\./;

/** What is wrong with the name of a file. */
function nameFaults(path: string): readonly string[] {
  const name = posix.basename(path);
  const isKebab = /^[a-z0-9]+(-[a-z0-9]+)*(\.(test|bench|module|d|schema))?\.[a-z0-9]+$/.test(name);
  return [
    ...(isKebab ? [] : [`${path} is not in kebab-case`]),
    ...(forbiddenWords.test(path) ? [`${path} is named for nothing inside it`] : []),
  ];
}

function filesUnder(folder: string): readonly string[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length).replaceAll("\\", "/"))
    .toSorted();
}

function read(path: string): string {
  return readFileSync(join(root, path), "utf8");
}

const isCode = (path: string): boolean => /\.(ts|tsx)$/.test(path);
const sourceFiles = filesUnder("src").filter(isCode);
const testFiles = filesUnder("tests").filter(isCode);
const roomFiles = sourceFiles.filter((path) => path.split("/").length > 2);

describe("the rooms", () => {
  it("each hold files, so that this test looks at something", () => {
    for (const room of Object.keys(rooms)) {
      expect(roomFiles.filter((path) => path.startsWith(`src/${room}/`)).length, room).toBeGreaterThan(0);
    }
    expect(roomFiles.flatMap((path) => importsOf(read(path))).length).toBeGreaterThan(roomFiles.length);
  });

  it("import only from the rooms and packages that the table gives them", () => {
    expect(roomFiles.flatMap((path) => forbiddenImports(path, read(path)))).toEqual([]);
  });

  it("are all that src/ holds, beside the place that joins them", () => {
    const outside = sourceFiles.filter((path) => !roomFiles.includes(path));
    expect(outside.filter((path) => !path.endsWith(".d.ts"))).toEqual(["src/main.tsx"]);
  });

  it("are imported by their own path, never through what only main.tsx may read", () => {
    const readers = sourceFiles.filter((path) =>
      importsOf(read(path)).some(({ target }) => target.startsWith("virtual:")),
    );
    expect(readers.filter((path) => path !== "src/main.tsx")).toEqual([]);
  });

  it.each([
    ["src/shared/a.ts", 'import { x } from "../catalogue/b";'],
    ["src/shared/a.ts", 'import * as z from "zod/mini";'],
    ["src/scoring/a.ts", 'export { x } from "../plan/b";'],
    ["src/scoring/a.ts", 'import type { X } from "../storage/b";'],
    ["src/report/a.ts", 'const x = await import("../storage/b");'],
    ["src/report/a.ts", 'new Worker(new URL("../app/b.ts", import.meta.url));'],
    ["src/storage/a.ts", 'import "../scoring/b";'],
    ["src/app/a.ts", 'import Dexie from "dexie";'],
    ["src/catalogue/a.ts", 'import * as z from "zod";'],
    ["src/plan/a.ts", 'import { readFileSync } from "node:fs";'],
    ["src/ui/parts/a.tsx", 'import { x } from "../../scoring/b";'],
    ["src/ui/parts/a.tsx", 'import { type X, y } from "../../plan/b";'],
    ["src/ui/parts/a.tsx", 'import {\n  x,\n} from "../../../tests/b";'],
    ["src/cellar/a.ts", "export const x = 1;"],
  ])("%s: %s is refused", (path, text) => {
    expect(forbiddenImports(path, text)).toHaveLength(1);
  });

  it.each([
    ["src/ui/parts/a.tsx", 'import type { X } from "../../scoring/b";'],
    ["src/ui/parts/a.tsx", 'import { type X, type Y } from "../../plan/b";'],
    ["src/ui/parts/a.tsx", 'import { x } from "../../app/messages";\nimport styles from "./a.module.css";'],
    ["src/plan/a.ts", '// import { x } from "../ui/b";\nimport { y } from "../shared/b";'],
  ])("%s: %s is allowed", (path, text) => {
    expect(forbiddenImports(path, text)).toEqual([]);
  });
});

describe("files", () => {
  it("are named in kebab-case for the thing inside", () => {
    const all = ["src", "tests", "scripts", "criteria"]
      .flatMap(filesUnder)
      .filter((path) => !/\/(README|LICENSE)\.\w+$/.test(path));
    expect(all.length).toBeGreaterThan(50);
    expect(all.flatMap(nameFaults)).toEqual([]);
  });

  it.each([
    "src/app/dateUtils.ts",
    "src/app/date-utils.ts",
    "src/ui/Gap.tsx",
    "src/app/index.ts",
    "src/app/a-new.ts",
  ])("a file named %s would be found", (path) => expect(nameFaults(path)).not.toEqual([]));

  it("export by name only", () => {
    const isDefault = /^\s*export\s+default\b|\bas\s+default\b/m;
    expect(sourceFiles.filter((path) => isDefault.test(withoutComments(read(path))))).toEqual([]);
  });

  it("stay small: half under 60 lines, nine in ten under 200, none over 400", () => {
    const sizes = sourceFiles.map((path) => read(path).split("\n").length - 1).toSorted((a, b) => a - b);
    const over = [...sourceFiles, ...testFiles].filter((path) => read(path).split("\n").length > 401);
    expect(over).toEqual([]);
    expect(sizes[Math.floor(sizes.length * 0.9)]).toBeLessThan(200);
    expect(sizes[Math.floor(sizes.length * 0.5)]).toBeLessThan(60);
  });

  it("of tests stand in a folder that mirrors src/ or is named in the house rules", () => {
    const folders = new Set(
      testFiles.filter((path) => path.split("/").length > 2).map((path) => path.split("/")[1]),
    );
    expect([...folders].filter((folder) => !testFolders.includes(folder ?? ""))).toEqual([]);
  });

  it("of tests are never skipped and never run alone", () => {
    const marker = /\b(?:it|test|describe)\.(?:skip|only|todo|skipIf|runIf)\b/;
    expect(
      testFiles.filter((path) => path !== "tests/architecture.test.ts" && marker.test(read(path))),
    ).toEqual([]);
  });
});

describe("the lock file", () => {
  type Locked = {
    readonly optionalDependencies?: Readonly<Record<string, string>>;
    readonly resolved?: string;
  };
  const packages: Readonly<Record<string, Locked>> = JSON.parse(read("package-lock.json")).packages;

  function isLocked(from: string, name: string): boolean {
    for (let folder = from; folder !== "."; folder = dirname(folder)) {
      if (`${folder}/node_modules/${name}` in packages) return true;
    }
    return `node_modules/${name}` in packages;
  }

  it("has an entry for every optional dependency, so that npm ci works on every system", () => {
    const optional = Object.entries(packages).flatMap(([path, { optionalDependencies }]) =>
      Object.keys(optionalDependencies ?? {}).map((name) => ({ path, name })),
    );
    expect(optional.length).toBeGreaterThan(20);
    expect(optional.filter(({ path, name }) => !isLocked(path, name))).toEqual([]);
  });

  it("records no download addresses", () => {
    expect(Object.values(packages).filter(({ resolved }) => resolved !== undefined)).toEqual([]);
  });

  it("asks for nothing that the README gives no reason for", () => {
    const { dependencies, devDependencies } = JSON.parse(read("package.json"));
    const readme = read("README.md");
    const names = Object.keys({ ...dependencies, ...devDependencies });
    expect(names.filter((name) => !readme.includes(name))).toEqual([]);
  });

  it("pins what package.json asks for to one exact version", () => {
    const { dependencies, devDependencies } = JSON.parse(read("package.json"));
    for (const version of Object.values({ ...dependencies, ...devDependencies })) {
      expect(version).toMatch(/^\d+\.\d+\.\d+$/);
    }
  });
});
