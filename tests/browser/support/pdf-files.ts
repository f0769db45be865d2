/** One page of a PDF: a line of text above a box of a color, such as `1 0 0` for red. */
export type PlannedPage = {
  readonly text: string;
  readonly color: string;
  /** More of its dictionary, such as `/Annots [20 0 R]`. */
  readonly more?: string;
};

type More = {
  /** More of the document's catalog, such as `/OpenAction 20 0 R`. */
  readonly catalog?: string;
  readonly trailer?: string;
  /** Objects of their own, by number; numbers from 2000 on are free. */
  readonly objects?: Readonly<Record<number, string>>;
  readonly mediaBox?: string;
};

/** A PDF with these pages, as text; its font is one that it does not hold. */
export function aPdfOf(pages: readonly PlannedPage[], more: More = {}): string {
  const { catalog = "", trailer = "", objects = {}, mediaBox = "[0 0 612 792]" } = more;
  const kids = pages.map((_, index) => `${4 + 2 * index} 0 R`).join(" ");
  const bodies = new Map<number, string>([
    [1, `<< /Type /Catalog /Pages 2 0 R ${catalog} >>`],
    [2, `<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`],
    [3, "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>"],
  ]);
  pages.forEach(({ text, color, more: own = "" }, index) => {
    const content = `BT /F1 24 Tf 60 700 Td (${text}) Tj ET ${color} rg 0 0 612 400 re f`;
    bodies.set(
      4 + 2 * index,
      `<< /Type /Page /Parent 2 0 R /MediaBox ${mediaBox} /Contents ${5 + 2 * index} 0 R /Resources << /Font << /F1 3 0 R >> >> ${own} >>`,
    );
    bodies.set(5 + 2 * index, `<< /Length ${content.length} >>\nstream\n${content}\nendstream`);
  });
  for (const [number, body] of Object.entries(objects)) bodies.set(Number(number), body);
  let file = "%PDF-1.7\n";
  const places: string[] = [];
  for (const [number, body] of bodies) {
    places.push(`${number} 1\n${String(file.length).padStart(10, "0")} 00000 n \n`);
    file += `${number} 0 obj\n${body}\nendobj\n`;
  }
  const size = Math.max(...bodies.keys()) + 1;
  const table = `xref\n0 1\n0000000000 65535 f \n${places.join("")}`;
  return `${file}${table}trailer\n<< /Size ${size} /Root 1 0 R ${trailer} >>\nstartxref\n${file.length}\n%%EOF\n`;
}

/** A PDF that wants a password. Nothing in it is encrypted: no reader gets so far. */
export function aLockedPdf(): string {
  const key = "00".repeat(32);
  return aPdfOf([{ text: "Secret", color: "1 0 0" }], {
    trailer: `/Encrypt << /Filter /Standard /V 1 /R 2 /O <${key}> /U <${key}> /P -4 >> /ID [<00> <00>]`,
  });
}

/** A red picture of 60 by 40 pixels in JPEG 2000, as digits. */
const jpeg2000 =
  "0000000c6a5020200d0a870a00000014667479706a703220000000006a7032200000002d6a7032680000001669686472" +
  "000000280000003c00030f0700000000000f636f6c7201000000000010000000b56a703263ff4fff51002f0000000000" +
  "3c0000002800000000000000000000003c00000028000000000000000000030f01010f01010f0101ff52000c00000001" +
  "010504040001ff5c00134080888890888890888890888890888890ff640025000143726561746564206279204f70656e" +
  "4a5045472076657273696f6e20322e352e30ff90000a00000000002e0001ff93cffc30140890de984780dff8901801ca" +
  "bf808080808080808080808080808080ffd9";

/** A black picture of 60 by 40 pixels with a white corner in JBIG2, as digits. */
const jbig2 =
  "00000000300001000000130000003c00000028000000000000000000000000000001260001000000260000003c0000002800" +
  "00000000000000000126a0a5fffffff20586bffffffffffffff8008008";

const packings = {
  "JPEG 2000": `/BitsPerComponent 8 /ColorSpace /DeviceRGB /Filter [/ASCIIHexDecode /JPXDecode] /Length ${jpeg2000.length + 1} >>\nstream\n${jpeg2000}`,
  JBIG2: `/BitsPerComponent 1 /ColorSpace /DeviceGray /Filter [/ASCIIHexDecode /JBIG2Decode] /Length ${jbig2.length + 1} >>\nstream\n${jbig2}`,
};

/** A PDF whose one page is a picture, packed as some scanners and copiers do. */
export function aScannedPdf(packing: keyof typeof packings): string {
  const content = "612 0 0 792 0 0 cm /X Do";
  return aPdfOf([{ text: "Scan", color: "0 0 1" }], {
    objects: {
      2000: `<< /Type /XObject /Subtype /Image /Width 60 /Height 40 ${packings[packing]}>\nendstream`,
      2100: `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    },
  }).replace(
    "/Contents 5 0 R /Resources << /Font << /F1 3 0 R >> >>",
    "/Contents 2100 0 R /Resources << /XObject << /X 2000 0 R >> >>",
  );
}

/** A PDF whose one page draws a form that draws ten forms that each draw ten forms, twelve deep. */
export function anEndlessPdf(): string {
  const objects: Record<number, string> = {};
  for (let depth = 0; depth < 12; depth += 1) {
    const isLast = depth === 11;
    const content = isLast ? "0 0 1 1 re f" : "/X Do ".repeat(10);
    const resources = isLast ? "" : `/Resources << /XObject << /X ${2001 + depth} 0 R >> >>`;
    objects[2000 + depth] =
      `<< /Type /XObject /Subtype /Form /BBox [0 0 612 792] ${resources} /Length ${content.length} >>\nstream\n${content}\nendstream`;
  }
  objects[2100] = "<< /Length 5 >>\nstream\n/X Do\nendstream";
  // The later of two entries counts: the page draws the first form in place of its text.
  return aPdfOf([{ text: "Endless", color: "1 0 0" }], { objects }).replace(
    "/Contents 5 0 R /Resources << /Font << /F1 3 0 R >> >>",
    "/Contents 2100 0 R /Resources << /XObject << /X 2000 0 R >> >>",
  );
}

const ADDRESS = "http://127.0.0.1:9";

/** A PDF that tries every way out that the format has: scripts, actions, links, forms, other files. */
export function aHostilePdf(): string {
  const script = `/S /JavaScript /JS (app.launchURL\\('${ADDRESS}/js'\\); document.title = 'ran'; this.submitForm\\('${ADDRESS}/form'\\);)`;
  const link = (action: string): string =>
    `<< /Type /Annot /Subtype /Link /Rect [0 0 612 792] /A << ${action} >> >>`;
  return aPdfOf(
    [
      {
        text: "Policy, first page",
        color: "1 0 0",
        more: "/Annots [2001 0 R 2002 0 R 2003 0 R 2004 0 R 2005 0 R] /AA << /O 2000 0 R /C 2000 0 R >>",
      },
      { text: "Policy, second page", color: "0 0 1" },
    ],
    {
      catalog: `/OpenAction 2000 0 R /AA << /WC 2000 0 R >> /URI << /Base (${ADDRESS}/) >> /Names << /JavaScript << /Names [(start) 2000 0 R] >> /EmbeddedFiles << /Names [(page.html) 2008 0 R] >> >> /AcroForm << /Fields [2005 0 R] /NeedAppearances true /XFA 2006 0 R >>`,
      objects: {
        2000: `<< ${script} >>`,
        2001: link(`/S /URI /URI (${ADDRESS}/uri)`),
        2002: link(`/S /Launch /F (${ADDRESS}/launch) /NewWindow true`),
        2003: link(`/S /GoToR /F (${ADDRESS}/other.pdf) /D [0 /Fit]`),
        2004: `<< /Type /Annot /Subtype /Screen /Rect [0 0 612 792] /A << /S /Rendition /OP 0 /R << /S /MR /C << /S /MCD /CT (video/mp4) /D << /F (${ADDRESS}/video) /FS /URL >> >> >> >> >>`,
        2005: `<< /Type /Annot /Subtype /Widget /FT /Tx /T (name) /V (Blank) /Rect [0 0 100 20] /AA << /F 2000 0 R /K 2000 0 R >> /A << /S /SubmitForm /F (${ADDRESS}/submit) >> >>`,
        2006: `<< /Length 99 >>\nstream\n${`<xdp:xdp xmlns:xdp="http://ns.adobe.com/xdp/"><template><script>app.alert(1)</script></template>`.padEnd(99)}\nendstream`,
        2007: "<< /Type /EmbeddedFile /Length 27 >>\nstream\n<script>alert(1)</script>  \nendstream",
        2008: "<< /Type /Filespec /F (page.html) /EF << /F 2007 0 R >> >>",
      },
    },
  );
}
