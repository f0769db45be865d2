import type { FileObjects } from "./file-objects";
import type { Layout } from "./layout";
import { pdfText, reference, toBytes } from "./pdf-syntax";

/**
 * Writes the file that goes with a document (an embedded file, ISO 32000-1, 7.11.4, with the
 * relationship of PDF 2.0) and returns what the catalog says of it; empty without a file.
 */
export function writeAttachment(layout: Layout, objects: FileObjects): string {
  const { attachment, preparedOn } = layout;
  if (attachment === null) return "";
  const data = toBytes(attachment.text);
  const day = `D:${preparedOn.replaceAll("-", "")}000000Z`;
  const parameters = `/Params<</Size ${data.length}/CreationDate(${day})/ModDate(${day})>>`;
  const stream = objects.writeStream(`/Type/EmbeddedFile/Subtype/application#2Fjson${parameters}`, data);
  const name = pdfText(attachment.name);
  const file = objects.reserve();
  objects
    .open(file)
    .latin(
      [
        `<</Type/Filespec/F ${name}/UF ${name}/Desc ${pdfText(attachment.description)}`,
        `/AFRelationship/Data/EF<</F ${reference(stream)}/UF ${reference(stream)}>>>>`,
      ].join(""),
    );
  return `/Names <</EmbeddedFiles <</Names [${name} ${reference(file)}]>>>> /AF [${reference(file)}]`;
}
