import type { Content, Inline } from "../document/blocks";
import { palette } from "../palette";
import { reportWords } from "../report-words";
import { escapeHtml } from "./escape-html";

/** What writing a document in HTML needs to know: which anchors it holds. */
export type HtmlSetting = {
  /** Anchors of the document; links elsewhere are plain text. Filled while writing. */
  readonly anchors: Set<string>;
  /** Headings below a title of the whole document are one level deeper. */
  readonly headingShift: 0 | 1;
};

function isOutside(target: string): boolean {
  return /^https?:/.test(target);
}

/** An anchor as an id: letters, digits and hyphens, different for different anchors. */
export function anchorToId(anchor: string): string {
  return `a-${anchor.replace(/[^A-Za-z0-9-]/g, (sign) => `_${sign.codePointAt(0)!.toString(16)}`)}`;
}

/** ` id="…"` of an anchor, and remembers it; empty without one. */
export function idOf(anchor: string | undefined, setting: HtmlSetting): string {
  if (anchor === undefined) return "";
  setting.anchors.add(anchor);
  return ` id="${anchorToId(anchor)}"`;
}

/** A content as HTML inside a paragraph, a heading or a cell. Line ends become `<br>`. */
export function contentToHtml(content: Content, setting: HtmlSetting): string {
  if (typeof content === "string") return textToHtml(content);
  return content.map((inline) => inlineToHtml(inline, setting)).join("");
}

function textToHtml(text: string): string {
  return escapeHtml(text)
    .split(/\r\n?|[\n\u2028\u2029\u0085]/)
    .join("<br>");
}

const TRIANGLE = `<svg viewBox="0 0 10 9" width="10" height="9" aria-hidden="true"><polygon points="0,9 5,0 10,9" fill="${palette.brand}"></polygon></svg>`;

function inlineToHtml(inline: Inline, setting: HtmlSetting): string {
  if (typeof inline === "string") return textToHtml(inline);
  if ("symbol" in inline) {
    return `<span class="critical">${TRIANGLE}<span class="unseen">${escapeHtml(reportWords.marks[inline.symbol])}</span></span>`;
  }
  const text = textToHtml(inline.text);
  const shown = inline.isStrong === true ? `<strong>${text}</strong>` : text;
  const toned = inline.tone === undefined ? shown : `<span class="t-${inline.tone}">${shown}</span>`;
  const { target } = inline;
  if (target === undefined) return toned;
  if (isOutside(target)) {
    return `<a href="${escapeHtml(target)}" rel="noopener noreferrer nofollow">${toned}</a>`;
  }
  return setting.anchors.has(target) ? `<a href="#${anchorToId(target)}">${toned}</a>` : toned;
}
