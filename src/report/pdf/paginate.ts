import type { Section } from "../document/blocks";
import type { Flow, StackFlow } from "./flow";
import { placeFlow } from "./place-flow";
import type { Sheet } from "./sheet";
import { splitFlow } from "./split-flow";

/** A measured section and where it may begin. */
export type SectionFlow = {
  readonly title: string;
  readonly starts: Section["starts"] | "here";
  readonly flow: StackFlow;
  /** What another section had no room for: the next section need not wait for a new page. */
  readonly isOverflow?: boolean;
};

/** The part of a page that sections fill, in points. */
export type Body = { readonly left: number; readonly top: number; readonly bottom: number };

/** A filled page and the section that it opens with. */
export type FilledPage = { readonly sheet: Sheet; readonly sectionTitle: string };

/** Space above a section that begins within a page. */
const SECTION_GAP = 38;
/** The share of a page that must be left for a section to begin there. */
const ROOM_SHARE = 0.33;

/**
 * Fills pages with sections, one after the other. `createSheet` gives an empty page by its place;
 * with `begun` the first section goes on below `begun.y` on a page that holds something already.
 */
export function paginate(
  sections: Iterable<SectionFlow>,
  body: Body,
  createSheet: (page: number) => Sheet,
  begun?: { readonly page: FilledPage; readonly y: number },
): readonly FilledPage[] {
  const pages: FilledPage[] = begun === undefined ? [] : [begun.page];
  let y = begun?.y ?? body.bottom;
  const turn = (sectionTitle: string): void => {
    pages.push({ sheet: createSheet(pages.length), sectionTitle });
    y = body.top;
  };
  const place = (flow: Flow): void => {
    placeFlow(flow, body.left, y, pages.at(-1)!.sheet);
    y += flow.height;
  };
  let isAfterOverflow = false;
  for (const section of sections) {
    const room = body.bottom - y - SECTION_GAP;
    const hasRoom =
      (section.starts !== "new page" || isAfterOverflow) &&
      section.starts !== "here" &&
      room >= roomNeeded(section, body.bottom - body.top);
    if (hasRoom) y += SECTION_GAP;
    else if (section.starts !== "here") turn(section.title);
    let rest: StackFlow | null = section.flow;
    while (rest !== null) {
      const isEmpty = y === body.top;
      const { head, tail }: { head: StackFlow | null; tail: StackFlow | null } = splitFlow(
        rest,
        body.bottom - y,
        isEmpty,
      );
      // What nothing can part is drawn as it is: a bug would show, text would not be lost.
      if (head !== null || isEmpty) place(head ?? rest);
      rest = head === null && isEmpty ? null : tail;
      if (rest !== null) turn(section.title);
    }
    isAfterOverflow = section.isOverflow === true;
  }
  return pages;
}

function roomNeeded({ starts, flow }: SectionFlow, page: number): number {
  return starts === "where it fits" ? flow.height : Math.min(flow.height, ROOM_SHARE * page);
}
