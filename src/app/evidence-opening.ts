import { createEffect, createSignal, onCleanup, type Accessor } from "solid-js";
import type { EvidenceItem } from "../assessment/evidence";
import type { EvidenceActions } from "./evidence-actions";
import { bytesToBlob, bytesToText, previewKind } from "./evidence-view";
import type { ErrorCode } from "./messages/errors";

/** What an opened file shows; `url` is the address of a Blob in this page. */
export type OpenedFile =
  | { readonly kind: "reading" }
  | { readonly kind: "failed"; readonly code: ErrorCode }
  | { readonly kind: "image" | "download"; readonly url: string }
  | { readonly kind: "text"; readonly url: string; readonly text: string; readonly isCut: boolean };

function bytesToOpened(bytes: ArrayBuffer, mediaType: string): OpenedFile {
  const url = URL.createObjectURL(bytesToBlob(bytes, mediaType));
  const kind = previewKind(mediaType);
  return kind === "text" ? { kind, url, ...bytesToText(bytes) } : { kind, url };
}

/** Reads the file of an item while somebody looks at it; its address dies with the look. */
export function createOpening(evidence: EvidenceActions, item: Accessor<EvidenceItem>): Accessor<OpenedFile> {
  const [opened, setOpened] = createSignal<OpenedFile>({ kind: "reading" });
  createEffect(() => {
    const wanted = item();
    let isLeft = false;
    let url: string | null = null;
    onCleanup(() => {
      isLeft = true;
      if (url !== null) URL.revokeObjectURL(url);
    });
    void evidence.open(wanted).then((bytes) => {
      if (isLeft || wanted.file === null) return;
      if (!bytes.ok) {
        setOpened({ kind: "failed", code: bytes.error.code });
        return;
      }
      const next = bytesToOpened(bytes.value, wanted.file.mediaType);
      if ("url" in next) url = next.url;
      setOpened(next);
    });
  });
  return opened;
}
