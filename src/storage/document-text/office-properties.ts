import { addProperty } from "./add-property";
import { walkXml } from "./walk-xml";

/** Elements of docProps/core.xml, docProps/app.xml and OpenDocument's meta.xml, in plain words. */
const namesByElement: ReadonlyMap<string, string> = new Map([
  ["creator", "author"],
  ["initial-creator", "author"],
  ["lastModifiedBy", "last modified by"],
  ["title", "title"],
  ["subject", "subject"],
  ["keywords", "keywords"],
  ["keyword", "keywords"],
  ["description", "comments"],
  ["category", "category"],
  ["Company", "company"],
  ["Manager", "manager"],
  ["Application", "made with"],
  ["generator", "made with"],
]);

/** Reads the properties of an Office file from one of its parts. */
export function readOfficeProperties(xml: string, properties: Map<string, string>): void {
  let name: string | undefined;
  walkXml(xml, {
    onOpen: (element, _, isEmpty) => (name = isEmpty ? undefined : namesByElement.get(element)),
    onClose: () => (name = undefined),
    onText: (text) => {
      if (name !== undefined) addProperty(properties, name, text);
    },
  });
}

/** Reads docProps/custom.xml, where an organization keeps what it likes. */
export function readCustomProperties(xml: string, properties: Map<string, string>): void {
  let name: string | undefined;
  walkXml(xml, {
    onOpen: (element, attributes) => {
      if (element === "property") name = attributes("name");
    },
    onText: (text) => {
      if (name !== undefined && text.trim() !== "")
        addProperty(properties, "own properties", `${name}: ${text}`);
    },
  });
}
