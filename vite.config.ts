import { fileURLToPath } from "node:url";
import solid from "vite-plugin-solid";
import { defineConfig, type ViteUserConfig } from "vitest/config";
import { cataloguePlugin } from "./scripts/catalogue-plugin.mjs";
import { metaPolicy } from "./scripts/headers.mjs";
import { offlinePlugin } from "./scripts/offline-plugin.mjs";
import { singleFilePlugins } from "./scripts/single-file-plugin.mjs";

const emptyModule = fileURLToPath(new URL("./scripts/empty-module.mjs", import.meta.url));

/** Only the built page carries the policy: the dev server needs its own connection and inline styles. */
const policyTag = {
  name: "havenmark:policy-tag",
  apply: "build",
  transformIndexHtml: () => [
    {
      tag: "meta",
      attrs: { "http-equiv": "Content-Security-Policy", content: metaPolicy },
      injectTo: "head-prepend",
    },
  ],
} as const;

type Projects = NonNullable<NonNullable<ViteUserConfig["test"]>["projects"]>;

// Suites that need outside tools are chosen by `--mode`, so that a plain run never meets them.
function projectsFor(mode: string): Projects {
  if (mode === "tools" || mode === "faults") {
    return [
      {
        extends: true,
        test: {
          name: mode,
          include: [`tests/${mode}/**/*.test.ts`],
          testTimeout: 120_000,
          // The app may have to be built first.
          hookTimeout: 240_000,
          expect: { poll: { timeout: 20_000 } },
          // Fault tests measure times and kill browsers: one file at a time, and the numbers at the end.
          ...(mode === "faults" && {
            globalSetup: ["tests/faults/serve-and-sum-up.ts"],
            fileParallelism: false,
          }),
        },
      },
    ];
  }
  return [
    {
      extends: true,
      test: {
        name: "unit",
        include: ["tests/**/*.test.{ts,tsx}"],
        exclude: ["tests/{browser,tools,faults,bench}/**"],
        testTimeout: 20_000,
      },
    },
    {
      extends: true,
      test: {
        // All that stands on storage once more, in a workspace with a passphrase: nothing may tell the two apart.
        name: "locked",
        include: ["tests/storage/**/*.test.ts"],
        exclude: [
          "tests/storage/{lock,image-metadata,document-text,pdf-pages,renditions,spreadsheet}/**",
          "tests/storage/hand-off/{locked-files,large-files,published-schema}.test.ts",
          // These open no workspace, or lock it themselves.
          "tests/storage/{detect-type,steps,storage-use}.test.ts",
          "tests/storage/mirror/locked-*.test.ts",
        ],
        env: { HAVENMARK_TEST_LOCK: "on" },
        // Sealing in JavaScript makes the tests of random workspaces several times as slow.
        testTimeout: 120_000,
      },
    },
    {
      extends: true,
      test: {
        name: "browser",
        include: ["tests/browser/**/*.test.ts"],
        globalSetup: ["tests/browser/support/serve-build.ts"],
        // Limits for a machine that is busy with other things; nothing waits longer than it must.
        testTimeout: 120_000,
        hookTimeout: 120_000,
        expect: { poll: { timeout: 20_000 } },
        // Two cores: one browser at a time, after the rest, keeps the timings of its tests honest.
        sequence: { groupOrder: 1 },
        fileParallelism: false,
      },
    },
  ];
}

export default defineConfig(({ mode }) => ({
  // The built app works from any folder of any static host.
  base: "./",
  plugins: [
    solid(),
    cataloguePlugin(),
    ...(mode === "single" ? singleFilePlugins() : [policyTag, offlinePlugin()]),
  ],
  resolve: {
    alias: { html2canvas: emptyModule, canvg: emptyModule, dompurify: emptyModule },
  },
  worker: {
    format: "es",
    rolldownOptions: { output: { codeSplitting: { groups: [{ name: "pdfjs", test: /pdfjs-dist.build/ }] } } },
  },
  build: {
    target: "es2023",
    manifest: true,
    // A data: address would not pass the policy for fonts.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      checks: { bundlerTimings: false },
      output: {
        codeSplitting: { groups: [{ name: "catalogue", test: /virtual:catalogue/ }] },
      },
    },
  },
  test: {
    // vite-plugin-solid asks for jsdom otherwise.
    environment: "node",
    passWithNoTests: false,
    projects: projectsFor(mode),
  },
}));
