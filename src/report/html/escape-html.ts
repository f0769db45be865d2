const SIGNS: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

// Control characters that HTML forbids, and halves of surrogate pairs. Line ends and tabs are blanks.
// oxlint-disable-next-line no-control-regex -- control characters are what this is about.
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufdd0-\ufdef\ufffe\uffff]/g;
const HALVES = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** Text that is safe between tags and inside quoted attributes. Every character a person can see is kept. */
export function escapeHtml(text: string): string {
  return text
    .normalize("NFC")
    .replace(FORBIDDEN, "")
    .replace(HALVES, "\uFFFD")
    .replace(/[&<>"']/g, (sign) => SIGNS[sign]!);
}
