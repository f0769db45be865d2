import type { ReportModel } from "../report-model";
import type { LayoutWarning } from "./layout";
import type { Paper } from "./paper";

/** What the page asks of the worker: one report, once. */
export type PdfRequest = { readonly model: ReportModel; readonly paper: Paper };

/** What the worker tells: how far it is (0 to 1), and in the end the file. */
export type PdfReply =
  | { readonly kind: "progress"; readonly share: number }
  | {
      readonly kind: "made";
      readonly bytes: Uint8Array<ArrayBuffer>;
      readonly warnings: readonly LayoutWarning[];
    };
