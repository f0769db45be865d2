/** What the writer uses of jsPDF 4.2 beyond its public types; checked by the tests that read the PDF back. */
export type Internals = {
  readonly events: {
    subscribe(topic: "addFont", run: (data: { font: NewFont }) => void): void;
    subscribe(topic: "putFont", run: (data: { font: UnwrittenFont }) => void): void;
    subscribe(topic: "putPage", run: (data: { pageNumber: number }) => void): void;
    subscribe(topic: "putXobjectDict" | "putCatalog", run: () => void): void;
    unsubscribe(token: string): void;
    /** Who listens, by topic and token. */
    getTopics(): Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  };
  out(line: string): void;
  getFont(name: string, style: string): Font;
};

type Font = { readonly id: string };
/** A font that somebody is asked to describe; what jsPDF asks of it when it draws text. */
export type NewFont = Font & {
  metadata: {
    readonly glyIdsUsed: number[];
    readonly toUnicode: Record<number, number>;
    readonly Unicode: { readonly widths: number[] };
    characterToGlyph(code: number): number;
    widthOfGlyph(glyph: number): number;
  };
};
/** A font that somebody is asked to write; whoever does so says under which number. */
export type UnwrittenFont = Font & { objectNumber: number; isAlreadyPutted: boolean };
