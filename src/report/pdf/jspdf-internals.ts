/** What the writer uses of jsPDF 4.2 beyond its public types; checked by the tests that read the PDF back. */
export type Internals = {
  readonly pages: string[][];
  readonly events: { subscribe(topic: string, run: (data: { pageNumber: number }) => void): void };
  out(line: string): void;
  newObject(): number;
  newObjectDeferred(): number;
  newObjectDeferredBegin(objectNumber: number, writesHead: boolean): void;
  putStream(options: {
    data: string;
    filters: readonly string[];
    alreadyAppliedFilters?: readonly string[];
    additionalKeyValues: { key: string; value: string }[];
    objectId: number;
  }): void;
  getPageInfo(page: number): { readonly objId: number };
  getFont(
    name: string,
    style: string,
  ): {
    readonly id: string;
    readonly metadata: {
      readonly glyIdsUsed: number[];
      readonly toUnicode: Record<number, number>;
      readonly Unicode: { widths: (number | number[])[] };
    };
  };
};
