import type { Scene } from "../charts/scene";
import type { Tone } from "../palette";

/** Part of a text with a look or a meaning of its own. */
export type Inline =
  | string
  | {
      readonly text: string;
      readonly isStrong?: boolean;
      readonly tone?: Tone;
      /** An anchor of this report (`criterion/COO-01`) or a web address. */
      readonly target?: string;
    }
  /** The triangle of a critical criterion. */
  | { readonly symbol: "critical"; readonly tone?: Tone };

export type Content = string | readonly Inline[];

export type ParagraphStyle =
  | "body"
  | "lead"
  | "small"
  | "label"
  | "tiny"
  | "count"
  | "figure"
  | "title"
  | "name";

export type Column = {
  readonly title: Content;
  /** Points when fixed; else a share of what the fixed columns leave. */
  readonly width: { readonly points: number } | { readonly share: number };
  readonly align?: "start" | "middle" | "end";
};

export type TableCell =
  | Content
  | {
      readonly blocks: readonly Block[];
      readonly fill?: Tone;
      readonly tone?: Tone;
      /** Names its row. */
      readonly isHead?: boolean;
      readonly align?: "start" | "middle" | "end";
    };

export type TableRow = {
  readonly cells: readonly TableCell[];
  readonly anchor?: string;
  /** What a part on the next page is headed with; without it such a part has no heading. */
  readonly continued?: string;
};

export type TableBlock = {
  readonly kind: "table";
  /** What the table is about, for people who do not see it. */
  readonly name: string;
  readonly columns: readonly Column[];
  readonly rows: readonly TableRow[];
  /**
   * `lines` has a rule under each row; `grid` and `matrix` have gaps of paper between filled cells,
   * whose content stands in the middle or at the top.
   */
  readonly look?: "lines" | "grid" | "matrix";
  /** Rows closer together, for long lists of short entries. */
  readonly isDense?: boolean;
  readonly isHeadHidden?: boolean;
  readonly minRowHeight?: number;
};

/** A photo, as large as the column and `maxHeight` (points) allow; its bytes are looked up by `hash`. */
export type PictureBlock = {
  readonly kind: "picture";
  readonly hash: string;
  /** In pixels. */
  readonly width: number;
  readonly height: number;
  readonly maxHeight: number;
  /** What it is, for people who do not see it. */
  readonly alt: string;
};

/**
 * The content of a document, without pages: what PDF and HTML are both made from, so that their
 * texts agree. Blocks say what something is; how it looks is for the writers.
 */
export type Block =
  | {
      readonly kind: "heading";
      readonly level: 1 | 2 | 3;
      readonly content: Content;
      readonly anchor?: string;
      /** Text in the outline; the heading's own where it is left out, none for null. */
      readonly outline?: string | null;
    }
  | {
      readonly kind: "paragraph";
      readonly content: Content;
      readonly style?: ParagraphStyle;
      readonly tone?: Tone;
      readonly align?: "start" | "middle" | "end";
    }
  | {
      readonly kind: "list";
      readonly items: readonly Content[];
      readonly style?: "body" | "small";
      readonly isNumbered?: boolean;
    }
  | TableBlock
  | { readonly kind: "figure"; readonly scene: Scene }
  | PictureBlock
  /** Label and value pairs. */
  | {
      readonly kind: "facts";
      readonly items: readonly { readonly label: string; readonly value: Content }[];
      readonly labelWidth?: number;
    }
  /** Set apart in a box. */
  | { readonly kind: "box"; readonly blocks: readonly Block[]; readonly look: "tint" | "outline" }
  /** Side by side, kept on one page. */
  | {
      readonly kind: "columns";
      readonly columns: readonly { readonly share: number; readonly blocks: readonly Block[] }[];
    }
  /** One criterion or the like: a heading, something at its side, and what there is to say. */
  | {
      readonly kind: "entry";
      readonly heading: Block & { readonly kind: "heading" };
      readonly aside: readonly Block[];
      readonly blocks: readonly Block[];
      readonly continued: string;
      /** Never parted unless it is higher than a page: to be written on. */
      readonly staysWhole?: boolean;
    }
  /** Where the sections stand, with their pages. */
  | {
      readonly kind: "contents";
      readonly entries: readonly { readonly title: string; readonly anchor: string }[];
    };

/** A part of the document with a page break rule of its own. */
export type Section = {
  readonly title: string;
  readonly anchor: string;
  /**
   * `new page`: always; `where room`: on a new page unless a third of this one is left; `where it
   * fits`: on a new page unless all of it fits on this one.
   */
  readonly starts: "new page" | "where room" | "where it fits";
  readonly blocks: readonly Block[];
  /**
   * Kept on one page: `more` is added where it fits; else it stands on the page after, and
   * `pointer` says so. With `shorter`, the first of `blocks` and these that fits, in denser type if
   * need be; where none fits, as many pages as it takes.
   */
  readonly onePage?:
    | { readonly more: readonly Block[]; readonly pointer: readonly Block[] }
    | { readonly shorter: readonly (readonly Block[])[] };
};

/** `foot` stands at the foot of the page where there is room. */
export type Cover = {
  readonly banner: readonly Block[];
  readonly blocks: readonly Block[];
  readonly foot: readonly Block[];
};

/** A whole document: sections, and before them a cover whose banner is set on the brand color. */
export type ReportDocument = {
  readonly title: string;
  readonly language: string;
  /** The day it is dated, and the name of its data: both decide the identity of the file. */
  readonly preparedOn: string;
  readonly fingerprint: string;
  readonly cover: Cover | null;
  /** A file that goes with it: inside the PDF, beside the HTML nothing. */
  readonly attachment: { readonly name: string; readonly description: string; readonly text: string } | null;
  readonly sections: readonly Section[];
  /** Hashes of the pictures in it. */
  readonly pictures: readonly string[];
  readonly running: { readonly head: string; readonly foot: string };
};
