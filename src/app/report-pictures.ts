import { createEffect, createSignal, on, onCleanup, untrack, type Accessor } from "solid-js";
import type { EvidenceItem, StoredFile } from "../assessment/evidence";
import type { EvidencePicture } from "../report/model/report-input";
import { loadRendition } from "../storage/evidence-bytes";
import { hashBytes } from "../storage/hash-bytes";
import { readImageSize } from "../storage/image-metadata/read-image-size";
import { remakeRenditions } from "../storage/renditions/remake-renditions";
import type { AssessmentSession } from "./assessment-session";

/** A file is made in memory: of more pictures than this, in bytes, the later ones are left out, and named. */
const MAX_TOTAL_BYTES = 100 * 1024 * 1024;

export type PicturesFound = {
  readonly pictures: readonly EvidencePicture[];
  /** Photos and documents that have no small copy, or came after the limit. */
  readonly missing: number;
};

export type PicturesState =
  | { readonly kind: "not wanted" }
  /** How many files of how many are read. */
  | { readonly kind: "reading"; readonly done: number; readonly of: number }
  | ({ readonly kind: "ready" } & PicturesFound);

/** The small copies of the evidence, read only where a person wants them printed. */
export type ReportPictures = {
  readonly state: Accessor<PicturesState>;
  /** Those that are ready now; none while they are read. */
  readonly pictures: Accessor<readonly EvidencePicture[]>;
  /** All of them, read to the end first. */
  readonly settled: () => Promise<readonly EvidencePicture[]>;
};

type Copy = Pick<EvidencePicture, "hash" | "width" | "height" | "file">;

type Filed = EvidenceItem & { readonly file: StoredFile };

function mayHavePicture(item: EvidenceItem): item is Filed {
  return item.file !== null && /^(?:image\/|application\/pdf$)/.test(item.file.mediaType);
}

const NONE: PicturesFound = { pictures: [], missing: 0 };

export function createReportPictures(
  session: AssessmentSession,
  isWanted: Accessor<boolean>,
): ReportPictures {
  const { database } = session.workspace;
  const copies = new Map<string, Copy | null>();
  const unmade = new Set<string>();
  const [state, setState] = createSignal<PicturesState>({ kind: "not wanted" });
  let reading: Promise<PicturesFound> = Promise.resolve(NONE);
  let turn = 0;

  async function readOrMake(file: StoredFile): Promise<ArrayBuffer | null> {
    const bytes = await loadRendition(database, file.sha, "rendition");
    if (bytes !== null || unmade.has(file.sha)) return bytes;
    // A hand-off file carries no copies: those of what came from one are made when first wanted.
    const made = await remakeRenditions(database, file);
    if (made === null) unmade.add(file.sha);
    return made?.rendition ?? null;
  }

  async function readCopy(file: StoredFile): Promise<Copy | null> {
    const bytes = await readOrMake(file);
    if (bytes === null) return null;
    const size = readImageSize(new Uint8Array(bytes), "image/jpeg");
    if (size === null) return null;
    const { width, height } = size;
    // As a Blob it lies with the browser, and a worker can be handed it without a copy.
    return { hash: await hashBytes(bytes), width, height, file: new Blob([bytes], { type: "image/jpeg" }) };
  }

  async function read(items: readonly Filed[], isOver: () => boolean): Promise<PicturesFound> {
    const pictures: EvidencePicture[] = [];
    let [sizeBytes, missing] = [0, 0];
    for (const [done, { id, file }] of items.entries()) {
      if (isOver()) break;
      if (untrack(state).kind !== "ready") setState({ kind: "reading", done, of: items.length });
      const copy = copies.get(file.sha) ?? (await readCopy(file));
      if (copy !== null) copies.set(file.sha, copy);
      if (copy === null || sizeBytes + copy.file.size > MAX_TOTAL_BYTES) missing += 1;
      else {
        sizeBytes += copy.file.size;
        pictures.push({ evidenceId: id, isFirstPage: file.mediaType === "application/pdf", ...copy });
      }
    }
    return { pictures, missing };
  }

  createEffect(
    on([isWanted, session.evidence], ([wanted, evidence]) => {
      turn += 1;
      const own = turn;
      if (!wanted) {
        reading = Promise.resolve(NONE);
        setState({ kind: "not wanted" });
        return;
      }
      const items = evidence.filter(mayHavePicture).toSorted((a, b) => (a.id < b.id ? -1 : 1));
      setState((before) =>
        before.kind === "ready" ? before : { kind: "reading", done: 0, of: items.length },
      );
      reading = read(items, () => own !== turn);
      void reading.then((found) => {
        if (own === turn) setState({ kind: "ready", ...found });
      });
    }),
  );
  onCleanup(() => {
    turn += 1;
  });

  return {
    state,
    pictures: () => {
      const now = state();
      return now.kind === "ready" ? now.pictures : NONE.pictures;
    },
    async settled() {
      // What is read may have begun anew meanwhile.
      for (;;) {
        const seen = turn;
        const { pictures } = await reading;
        if (seen === turn) return pictures;
      }
    },
  };
}
