import type { ReportDocument, Section } from "../document/blocks";
import { reportWords } from "../report-words";
import type { PictureFiles } from "../pdf/image-objects";
import { bytesToString } from "../pdf/pdf-syntax";
import { blocksToHtml } from "./block-to-html";
import type { HtmlSetting } from "./content-to-html";
import { escapeHtml } from "./escape-html";
import { htmlStyle } from "./html-style";

/** Nothing may be loaded or run by the saved file, wherever it is opened. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:";

/**
 * A document as one self-contained HTML file without a script: the same words in the same order as
 * the PDF, in the reader's own fonts, with its pictures inside. The same document gives the same text.
 */
export function documentToHtml(document: ReportDocument, pictures: PictureFiles = new Map()): string {
  const { title, language, cover, sections, running, fingerprint } = document;
  const anchors = new Set<string>();
  const headingShift = cover === null ? 0 : 1;
  // Written once to learn which anchors there are, since links may lead forward.
  write({ anchors, headingShift, urlOf: () => "" });
  return write({ anchors, headingShift, urlOf: (hash) => pictureToUrl(pictures, hash) });

  function write(setting: HtmlSetting): string {
    const banner =
      cover === null
        ? ""
        : `<header class="cover"><div>${blocksToHtml(cover.banner, setting)}</div></header>`;
    const opening = cover === null ? "" : blocksToHtml([...cover.blocks, ...cover.foot], setting);
    return [
      `<!doctype html>`,
      `<html lang="${escapeHtml(language)}">`,
      `<head><meta charset="utf-8">`,
      `<meta http-equiv="Content-Security-Policy" content="${POLICY}">`,
      `<meta name="viewport" content="width=device-width, initial-scale=1">`,
      `<meta name="referrer" content="no-referrer"><meta name="robots" content="noindex">`,
      `<title>${escapeHtml(title)}</title>`,
      `<style>${htmlStyle}</style></head>`,
      `<body>${banner}`,
      `<main>${opening}`,
      ...sections.map((section) => sectionToHtml(section, setting)),
      `</main>`,
      `<footer><p>${escapeHtml(running.foot)}. ${escapeHtml(reportWords.furniture.data(fingerprint))}</p></footer>`,
      `</body></html>`,
      ``,
    ].join("\n");
  }
}

function pictureToUrl(pictures: PictureFiles, hash: string): string {
  const file = pictures.get(hash);
  if (file === undefined) throw new Error(`No bytes of the picture ${hash}`);
  return `data:image/jpeg;base64,${btoa(bytesToString(file.bytes))}`;
}

function sectionToHtml({ starts, blocks, onePage }: Section, setting: HtmlSetting): string {
  const more = onePage !== undefined && "more" in onePage ? onePage.more : [];
  const look = starts === "new page" ? ' class="new-page"' : "";
  return `<section${look}>${blocksToHtml([...blocks, ...more], setting)}</section>`;
}
