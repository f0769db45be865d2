import type { OutlineMark } from "./flow";
import type { Ruler } from "./measure";
import type { Operation } from "./operations";

/** Where an anchor or an outline entry stands: place of the page, and `y` in points from its top. */
export type Landing = { readonly page: number; readonly y: number };

/** One page while it is being filled; landings and outline are shared by all pages. */
export type Sheet = {
  readonly page: number;
  readonly ruler: Ruler;
  readonly operations: Operation[];
  readonly landings: Map<string, Landing>;
  readonly outline: (OutlineMark & Landing)[];
};
