import type { StatusRefusal } from "../../plan/status-life";

/** Why a changed row is not taken over. */
export type RowFault =
  | { readonly code: "row.unknown-criterion"; readonly value: string }
  | { readonly code: "row.unknown-action" }
  | { readonly code: "row.twice" }
  | { readonly code: "row.signed-off" }
  | { readonly code: "row.invalid-rating"; readonly value: string }
  | { readonly code: "row.not-applicable-barred" }
  | { readonly code: "row.reason-too-short" }
  | { readonly code: "row.invalid-day"; readonly column: string; readonly value: string }
  | { readonly code: "row.invalid-status"; readonly value: string }
  | { readonly code: "row.invalid-effort"; readonly value: string }
  | { readonly code: "row.no-title" }
  | { readonly code: "row.too-long"; readonly column: string }
  | { readonly code: "row.only-with-status"; readonly column: string }
  | { readonly code: "row.status"; readonly refusal: StatusRefusal["code"] };
