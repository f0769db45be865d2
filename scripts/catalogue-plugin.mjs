// @ts-check
import { fileURLToPath } from "node:url";
import { readCatalogueFolder } from "./read-catalogue.mjs";

const moduleId = "virtual:catalogue/msh-core";
const folder = fileURLToPath(new URL("../criteria/msh-core", import.meta.url));

/**
 * Serves `virtual:catalogue/msh-core`, and stops build, dev server and tests while criteria are broken.
 * @returns {import("vite").Plugin}
 */
export function cataloguePlugin() {
  /** @type {ReturnType<typeof readCatalogueFolder> | undefined} */
  let reading;
  return {
    name: "havenmark:catalogue",
    async configResolved() {
      reading = readCatalogueFolder(folder);
      await reading;
    },
    resolveId: {
      filter: { id: /^virtual:catalogue\// },
      handler: (id) => (id === moduleId ? `\0${moduleId}` : null),
    },
    load: {
      filter: { id: /virtual:catalogue\// },
      async handler() {
        reading ??= readCatalogueFolder(folder);
        const { catalogueData, contentHash } = await reading;
        // Text inside JSON.parse is read faster than an object literal of this size.
        const text = JSON.stringify(JSON.stringify(catalogueData));
        return `export const catalogueData = JSON.parse(${text});\nexport const contentHash = "${contentHash}";\n`;
      },
    },
    configureServer(server) {
      server.watcher.add(folder);
    },
    hotUpdate({ file }) {
      if (!file.startsWith(folder)) return undefined;
      // Read anew when the page asks, so that a fault shows up in the page and not as a crash.
      reading = undefined;
      const module = this.environment.moduleGraph.getModuleById(`\0${moduleId}`);
      if (module) this.environment.moduleGraph.invalidateModule(module);
      this.environment.hot.send({ type: "full-reload" });
      return [];
    },
  };
}
