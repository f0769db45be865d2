import type { EvidenceItem } from "../../assessment/evidence";
import type { RedactionArea } from "../../storage/renditions/redaction-area";
import type { StorageError } from "../../storage/storage-error";
import type { Finding } from "./finding";

/** What to know about a file that was stored. */
export type IntakeNote =
  /** Kept as it was, and its kind can hold the place where it was taken. */
  | "may hold a location"
  /** Not all of its text could be looked through. */
  | "not fully read"
  /** The same bytes were here before: kept once, linked from both items. */
  | "already here"
  | "made smaller"
  | "areas covered";

export type RefusalCode =
  | StorageError["code"]
  | "file.empty"
  | "file.too-large"
  | "file.unreadable"
  | "picture.not-changed";

/** Where a file stands on its way in. */
export type IntakeState =
  | { readonly kind: "waiting" }
  | { readonly kind: "working" }
  /** Nothing is stored until a person decides. */
  | { readonly kind: "asks"; readonly findings: readonly Finding[] }
  /** A picture that somebody wants to look at before it is stored. */
  | { readonly kind: "looks"; readonly isLarge: boolean }
  | { readonly kind: "stored"; readonly item: EvidenceItem; readonly notes: readonly IntakeNote[] }
  | { readonly kind: "described" }
  | { readonly kind: "left out" }
  | { readonly kind: "canceled" }
  | { readonly kind: "refused"; readonly code: RefusalCode };

/** One file on its way in; the file itself is kept apart. */
export type IntakeEntry = {
  readonly id: number;
  readonly name: string;
  readonly sizeBytes: number;
  readonly criterionIds: readonly string[];
  /** The item whose file this one replaces, or null for a new item. */
  readonly replacesId: string | null;
  readonly state: IntakeState;
};

/** What a person wants done to a picture before it is stored. */
export type PictureChange = {
  readonly areas: readonly RedactionArea[];
  /** Longest side in pixels, or null to keep the size. */
  readonly maxEdge: number | null;
};

/** A picture with a longer side than this is offered smaller; 2400 pixels print sharp on a page. */
export const LARGE_EDGE = 2400;

/** True for a file that nothing more will happen to. */
export function isSettled({ kind }: IntakeState): boolean {
  return kind !== "waiting" && kind !== "working" && kind !== "asks" && kind !== "looks";
}
