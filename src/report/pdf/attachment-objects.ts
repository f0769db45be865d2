import type { Internals } from "./jspdf-internals";
import type { Layout } from "./layout";
import { pdfText, reference, toByteString } from "./pdf-syntax";

/**
 * Writes the file that goes with a document (an embedded file, ISO 32000-1, 7.11.4, with the
 * relationship of PDF 2.0) and returns what the catalog says of it; empty without a file.
 */
export function writeAttachment(layout: Layout, internal: Internals): string {
  const { attachment, preparedOn } = layout;
  if (attachment === null) return "";
  const data = toByteString(attachment.text);
  const day = `D:${preparedOn.replaceAll("-", "")}000000Z`;
  const stream = internal.newObject();
  internal.putStream({
    data,
    filters: ["FlateEncode"],
    objectId: stream,
    additionalKeyValues: [
      { key: "Type", value: "/EmbeddedFile" },
      { key: "Subtype", value: "/application#2Fjson" },
      { key: "Params", value: `<</Size ${data.length} /CreationDate (${day}) /ModDate (${day})>>` },
    ],
  });
  internal.out("endobj");
  const name = pdfText(attachment.name);
  const file = internal.newObject();
  internal.out(
    [
      `<</Type /Filespec /F ${name} /UF ${name} /Desc ${pdfText(attachment.description)}`,
      `/AFRelationship /Data /EF <</F ${reference(stream)} /UF ${reference(stream)}>>>>`,
    ].join(" "),
  );
  internal.out("endobj");
  return `/Names <</EmbeddedFiles <</Names [${name} ${reference(file)}]>>>> /AF [${reference(file)}]`;
}
