import type { ReportDocument, Section } from "../document/blocks";
import { reportWords } from "../report-words";
import { blocksToHtml } from "./block-to-html";
import type { HtmlSetting } from "./content-to-html";
import { escapeHtml } from "./escape-html";
import { htmlStyle } from "./html-style";

/** Nothing may be loaded or run by the saved file, wherever it is opened. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:";

/**
 * A document as one self-contained HTML file without a script: the same words in the same order as
 * the PDF, in the reader's own fonts. The same document gives the same text. Where it has pictures,
 * `embedPictures` puts their bytes in.
 */
export function documentToHtml(document: ReportDocument): string {
  const { title, language, cover, sections, running, fingerprint } = document;
  // Written once to learn which anchors there are, since links may lead forward.
  const setting: HtmlSetting = { anchors: new Set(), headingShift: cover === null ? 0 : 1 };
  write();
  return write();

  function write(): string {
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

function sectionToHtml({ starts, blocks, onePage }: Section, setting: HtmlSetting): string {
  const more = onePage !== undefined && "more" in onePage ? onePage.more : [];
  const look = starts === "new page" ? ' class="new-page"' : "";
  return `<section${look}>${blocksToHtml([...blocks, ...more], setting)}</section>`;
}
