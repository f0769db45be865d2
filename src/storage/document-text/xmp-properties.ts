import { decodeText } from "./decode-text";
import { addProperty } from "./add-property";
import { walkXml } from "./walk-xml";

const MAX_PACKET_BYTES = 512 * 1024;

/** Properties of XMP (part 1, section 8), in plain words. */
const namesByElement: ReadonlyMap<string, string> = new Map([
  ["creator", "author"],
  ["title", "title"],
  ["description", "comments"],
  ["subject", "keywords"],
  ["Keywords", "keywords"],
  ["CreatorTool", "made with"],
  ["Producer", "made with"],
  ["Company", "company"],
]);

/** Adds what an XMP packet says: its properties stand as elements, in lists, or as attributes. */
export function readXmpProperties(packet: Uint8Array, properties: Map<string, string>): void {
  const { text: xml } = decodeText(packet.subarray(0, MAX_PACKET_BYTES));
  let name: string | undefined;
  walkXml(xml, {
    onOpen(element, attributes) {
      const own = namesByElement.get(element);
      if (own !== undefined) name = own;
      if (element !== "Description") return;
      for (const [attribute, property] of namesByElement) {
        addProperty(properties, property, attributes(attribute) ?? "");
      }
    },
    onClose(element) {
      if (namesByElement.has(element)) name = undefined;
    },
    onText(text) {
      if (name !== undefined) addProperty(properties, name, text);
    },
  });
}
