import type { Layout } from "./layout";

function escapeXml(text: string): string {
  return text.replace(/[<>&"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

/** The document's metadata as XMP (ISO 16684-1). Holds no names, tools or times but the day of the report. */
export function writeXmp(layout: Layout): string {
  const moment = `${layout.preparedOn}T00:00:00Z`;
  const namespaces = [
    'xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"',
    'xmlns:dc="http://purl.org/dc/elements/1.1/"',
    'xmlns:xmp="http://ns.adobe.com/xap/1.0/"',
    'xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/"',
  ].join(" ");
  return [
    '<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>',
    '<x:xmpmeta xmlns:x="adobe:ns:meta/">',
    `<rdf:RDF ${namespaces}>`,
    '<rdf:Description rdf:about="">',
    `<dc:title><rdf:Alt><rdf:li xml:lang="x-default">${escapeXml(layout.title)}</rdf:li></rdf:Alt></dc:title>`,
    `<dc:language><rdf:Bag><rdf:li>${escapeXml(layout.language)}</rdf:li></rdf:Bag></dc:language>`,
    "<dc:format>application/pdf</dc:format>",
    `<xmp:CreateDate>${moment}</xmp:CreateDate>`,
    `<xmp:ModifyDate>${moment}</xmp:ModifyDate>`,
    "<xmp:CreatorTool>Havenmark</xmp:CreatorTool>",
    "<pdfuaid:part>1</pdfuaid:part>",
    "</rdf:Description>",
    "</rdf:RDF>",
    "</x:xmpmeta>",
    '<?xpacket end="r"?>',
  ].join("\n");
}
