// @ts-expect-error -- the package has no types of its own
import untypedPdfMake from "pdfmake";
import { composeReport } from "../../src/report/document/compose-report";
import { buildReport, type ReportInput } from "../../src/report/report-model";
import { aStressInput } from "../report/stress-input";
import { compareTimes, type Bench } from "./bench";
import { documentToPlain } from "./report-content";
import { timeReport } from "./report-makers";

/** The little of pdfmake that is used. */
const pdfMake = untypedPdfMake as {
  addFonts(fonts: object): void;
  setUrlAccessPolicy(allows: () => boolean): void;
  setLocalAccessPolicy(allows: () => boolean): void;
  createPdf(definition: object): { getBuffer(): Promise<Uint8Array> };
};

const folder = new URL("../../src/report/pdf/fonts/", import.meta.url).pathname;

/** The same texts and tables with pdfmake. Without tags, links and outline. */
async function timePdfmake(input: ReportInput): Promise<number> {
  const start = performance.now();
  const parts = documentToPlain(composeReport(buildReport(input)));
  const content = parts.map((part) =>
    part.kind === "text"
      ? { text: part.text, fontSize: part.size, bold: part.isStrong, margin: [0, 0, 0, 5] }
      : {
          table: {
            headerRows: Math.min(1, part.head.length),
            widths: part.rows[0]?.map(() => "*") ?? [],
            body: [...(part.head.length === 0 ? [] : [part.head]), ...part.rows].map((row) => [...row]),
          },
        },
  );
  const made = pdfMake.createPdf({
    pageSize: "LETTER",
    pageMargins: [54, 70, 54, 62],
    defaultStyle: { font: "Inter", fontSize: 8 },
    content,
  });
  const bytes = await made.getBuffer();
  if (bytes.length < 10_000) throw new Error("The other report is nearly empty");
  return performance.now() - start;
}

export const bench: Bench = {
  name: "the tagged report / the same content with pdfmake, untagged (68 criteria)",
  async measure() {
    pdfMake.setUrlAccessPolicy(() => false);
    pdfMake.setLocalAccessPolicy(() => true);
    pdfMake.addFonts({
      Inter: { normal: `${folder}inter-regular.ttf`, bold: `${folder}inter-semibold.ttf` },
    });
    const input = aStressInput({ words: 60, actions: 40, evidence: 200 });
    timeReport(input);
    await timePdfmake(input);
    const [ours, theirs]: [number[], number[]] = [[], []];
    for (let round = 0; round < 3; round += 1) {
      ours.push(timeReport(input));
      theirs.push(await timePdfmake(input));
    }
    return compareTimes(ours, theirs);
  },
};
