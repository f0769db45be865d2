import { MAX_FILE_BYTES, type EvidenceItem, type PrivacyDecision } from "../../assessment/evidence";
import { fail, succeed, type Result } from "../../shared/result";
import type { FileContent } from "../../storage/evidence-bytes";
import { detectType } from "../../storage/detect-type";
import type { burnRedactions } from "../../storage/renditions/burn-redactions";
import { redactedType } from "../../storage/renditions/draw-redactions";
import type { makeRenditions } from "../../storage/renditions/make-renditions";
import type { StorageError } from "../../storage/storage-error";
import { nameForType } from "./file-title";
import { countFindings, type Finding } from "./finding";
import {
  LARGE_EDGE,
  type IntakeNote,
  type IntakeState,
  type PictureChange,
  type RefusalCode,
} from "./intake-entry";
import type { Inspection } from "./inspect-file";
import type { Inspector } from "./inspector";

/** What a person has said about a file so far. */
export type Wishes = {
  /** The findings were seen, and the file is to be stored all the same. */
  readonly isDecided: boolean;
  /** Pictures are looked at before they are stored. */
  readonly looksFirst: boolean;
  /** Large pictures are made smaller. */
  readonly shrinks: boolean;
  /** Null until the picture was looked at. */
  readonly change: PictureChange | null;
};

/** What the way in needs; tests put others in their place. */
export type IntakeTools = {
  readonly inspect: Inspector["inspect"];
  readonly makeRenditions: typeof makeRenditions;
  readonly burnRedactions: typeof burnRedactions;
  readonly now: () => string;
  /** Stores the content and its item, all or nothing. */
  readonly save: (
    content: FileContent,
    privacyDecision: PrivacyDecision | null,
  ) => Promise<Result<{ readonly item: EvidenceItem; readonly wasHere: boolean }, StorageError>>;
};

/** Reads a file within its limits. */
export async function readBytes(
  file: Blob,
): Promise<Result<Uint8Array<ArrayBuffer>, { readonly code: RefusalCode }>> {
  if (file.size === 0) return fail({ code: "file.empty" });
  if (file.size > MAX_FILE_BYTES) return fail({ code: "file.too-large" });
  try {
    return succeed(new Uint8Array(await file.arrayBuffer()));
  } catch {
    // The file was moved, or the stick was pulled, between choosing and reading.
    return fail({ code: "file.unreadable" });
  }
}

function uninspected(bytes: Uint8Array<ArrayBuffer>): Inspection {
  const finding: Finding = { kind: "unchecked", match: "", where: { kind: "file" } };
  const rest = { removed: [], isCleaned: false, size: null, firstPage: null, isFullyRead: false };
  return { ...rest, mediaType: detectType(bytes), bytes, findings: [finding] };
}

async function inspectBytes(
  file: File,
  tools: IntakeTools,
  signal: AbortSignal,
): Promise<Result<Inspection, { readonly code: RefusalCode | "canceled" }>> {
  const bytes = await readBytes(file);
  if (!bytes.ok) return bytes;
  const inspected = await tools.inspect(bytes.value, file.name, signal);
  if (inspected.ok) return inspected;
  if (inspected.error.code === "inspect.canceled") return fail({ code: "canceled" });
  // The bytes went down with the worker.
  const again = await readBytes(file);
  return again.ok ? succeed(uninspected(again.value)) : again;
}

type Prepared = {
  readonly content: FileContent;
  readonly notes: readonly IntakeNote[];
};

function isLarge({ size }: Inspection): boolean {
  return size !== null && Math.max(size.width, size.height) > LARGE_EDGE;
}

/** The change to make, or null: what nobody looked at is only made smaller, and only where that was wanted. */
function changeOf(inspection: Inspection, wishes: Wishes): PictureChange | null {
  if (inspection.size === null) return null;
  const isAnimated = inspection.mediaType === "image/gif";
  const change = wishes.change ?? { areas: [], maxEdge: wishes.shrinks && !isAnimated ? LARGE_EDGE : null };
  const isSmaller = change.maxEdge !== null && isLarge(inspection);
  return change.areas.length > 0 || isSmaller ? change : null;
}

async function changePicture(
  name: string,
  inspection: Inspection,
  change: PictureChange,
  tools: IntakeTools,
  signal: AbortSignal,
): Promise<Prepared | null> {
  const { bytes, mediaType, removed } = inspection;
  const burned = await tools.burnRedactions(bytes, mediaType, change.areas, {
    maxEdge: change.maxEdge,
    signal,
  });
  if (!burned.ok) return null;
  const type = redactedType(mediaType);
  const notes: IntakeNote[] = [];
  if (change.areas.length > 0) notes.push("areas covered");
  if (change.maxEdge !== null && isLarge(inspection)) notes.push("made smaller");
  const newName = type === mediaType ? name : nameForType(name, type);
  return {
    content: { name: newName, bytes: burned.value, mediaType: type, removed: [...removed, ...notes] },
    notes,
  };
}

function notesOf({ mediaType, isFullyRead, isCleaned }: Inspection): readonly IntakeNote[] {
  const isPicture = /^(?:image|video)\//.test(mediaType) && mediaType !== "image/svg+xml";
  if (isPicture && !isCleaned) return ["may hold a location"];
  return isFullyRead ? [] : ["not fully read"];
}

async function makeCopies(
  { content }: Prepared,
  firstPage: ArrayBuffer | null,
  tools: IntakeTools,
  signal: AbortSignal,
): Promise<FileContent> {
  const isPdf = firstPage !== null;
  if (!isPdf && !/^image\/(?:jpeg|png|webp|gif)$/.test(content.mediaType ?? "")) return content;
  const source = new Uint8Array(isPdf ? firstPage : content.bytes);
  const made = await tools.makeRenditions(source, isPdf ? "image/jpeg" : (content.mediaType ?? ""), {
    signal,
  });
  // Without its small copies a file is still a file.
  if (!made.ok) return content;
  const { thumbnail, rendition } = made.value;
  return { ...content, renditions: { thumbnail, rendition } };
}

/**
 * Brings one file from a person's disk into the library: read, typed by content, cleaned, looked
 * through; stops to ask where there is something to decide; then copies are made and all is stored at
 * once. Until that last step nothing is stored, whatever happens and whenever it is canceled.
 */
export async function takeInFile(
  file: File,
  wishes: Wishes,
  tools: IntakeTools,
  signal: AbortSignal,
): Promise<IntakeState> {
  const inspected = await inspectBytes(file, tools, signal);
  if (!inspected.ok) {
    const { code } = inspected.error;
    return code === "canceled" ? { kind: "canceled" } : { kind: "refused", code };
  }
  const inspection = inspected.value;
  const { findings, firstPage, mediaType, removed } = inspection;
  if (findings.length > 0 && !wishes.isDecided) return { kind: "asks", findings };
  if (inspection.size !== null && wishes.looksFirst && wishes.change === null) {
    return { kind: "looks", isLarge: isLarge(inspection) };
  }
  const asItIs: Prepared = {
    content: { name: file.name, mediaType, removed, bytes: inspection.bytes.buffer },
    notes: notesOf(inspection),
  };
  const change = changeOf(inspection, wishes);
  const prepared =
    change === null ? asItIs : await changePicture(file.name, inspection, change, tools, signal);
  if (signal.aborted) return { kind: "canceled" };
  if (prepared === null) return { kind: "refused", code: "picture.not-changed" };
  const content = await makeCopies(prepared, firstPage, tools, signal);
  if (signal.aborted) return { kind: "canceled" };
  const decision: PrivacyDecision | null =
    findings.length === 0
      ? null
      : { decidedAt: tools.now(), decision: "stored", findings: countFindings(findings) };
  const saved = await tools.save(content, decision);
  if (!saved.ok) return { kind: "refused", code: saved.error.code };
  const { item, wasHere } = saved.value;
  return {
    kind: "stored",
    item,
    notes: [...prepared.notes, ...(wasHere ? (["already here"] as const) : [])],
  };
}
