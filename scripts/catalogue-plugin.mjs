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
  return {
    name: "havenmark:catalogue",
    async configResolved() {
      await readCatalogueFolder(folder);
    },
    resolveId(id) {
      return id === moduleId ? `\0${moduleId}` : null;
    },
    async load(id) {
      if (id !== `\0${moduleId}`) return null;
      const { catalogueData, contentHash } = await readCatalogueFolder(folder);
      // Text inside JSON.parse is read faster than an object literal of this size.
      const text = JSON.stringify(JSON.stringify(catalogueData));
      return `export const catalogueData = JSON.parse(${text});\nexport const contentHash = "${contentHash}";\n`;
    },
    configureServer(server) {
      server.watcher.add(folder);
    },
    hotUpdate({ file }) {
      if (!file.startsWith(folder)) return undefined;
      const module = this.environment.moduleGraph.getModuleById(`\0${moduleId}`);
      if (module) this.environment.moduleGraph.invalidateModule(module);
      this.environment.hot.send({ type: "full-reload" });
      return [];
    },
  };
}
