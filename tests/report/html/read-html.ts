const ENTITIES: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  "#39": "'",
};

/**
 * The texts of a saved report in reading order: running text as it stands, pictures by their names.
 * Read without the code that wrote it, and without a browser.
 */
export function readHtmlText(html: string): string {
  const body = html.slice(html.indexOf("<body>"), html.indexOf("<footer>"));
  return body
    .replace(/<svg [^>]*role="img" aria-label="([^"]*)"[^>]*>[\s\S]*?<\/svg>/g, " $1 ")
    .replace(/<img [^>]*alt="([^"]*)"[^>]*>/g, " $1 ")
    .replace(/<svg [\s\S]*?<\/svg>/g, "")
    .replace(/<[^>]*>/g, " ")
    .replace(/&([a-z]+|#39);/g, (_whole, name: string) => ENTITIES[name] ?? "");
}
