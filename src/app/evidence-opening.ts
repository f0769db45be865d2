import { createEffect, createSignal, onCleanup, type Accessor } from "solid-js";
import type { StoredFile } from "../assessment/evidence";
import { parseCsv, type CsvTable } from "./csv-table";
import type { EvidenceActions } from "./evidence-actions";
import { bytesToBlob, bytesToText, previewKind } from "./evidence-view";
import type { ErrorCode } from "./messages/errors";

/** What an opened file shows; `url` is the address of a Blob in this page. */
export type OpenedFile =
  | { readonly kind: "reading" }
  | { readonly kind: "failed"; readonly code: ErrorCode }
  | { readonly kind: "image"; readonly url: string }
  | { readonly kind: "download"; readonly url: string }
  | { readonly kind: "pdf"; readonly url: string; readonly file: Blob }
  | { readonly kind: "text"; readonly url: string; readonly text: string; readonly isCut: boolean }
  | { readonly kind: "table"; readonly url: string; readonly table: CsvTable };

function bytesToOpened(bytes: ArrayBuffer, mediaType: string): OpenedFile {
  const file = bytesToBlob(bytes, mediaType);
  const url = URL.createObjectURL(file);
  const kind = previewKind(mediaType);
  switch (kind) {
    case "text":
      return { kind, url, ...bytesToText(bytes) };
    case "table": {
      const { text, isCut } = bytesToText(bytes);
      const table = parseCsv(text);
      return { kind, url, table: { ...table, isCut: isCut || table.isCut } };
    }
    case "pdf":
      return { kind, url, file };
    case "image":
    case "download":
      return { kind, url };
  }
}

/** Reads a file while somebody looks at it; its address dies with the look. */
export function createOpening(evidence: EvidenceActions, file: Accessor<StoredFile>): Accessor<OpenedFile> {
  const [opened, setOpened] = createSignal<OpenedFile>({ kind: "reading" });
  createEffect(() => {
    const wanted = file();
    let isLeft = false;
    let url: string | null = null;
    setOpened({ kind: "reading" });
    onCleanup(() => {
      isLeft = true;
      if (url !== null) URL.revokeObjectURL(url);
    });
    void evidence.open(wanted).then((bytes) => {
      if (isLeft) return;
      if (!bytes.ok) {
        setOpened({ kind: "failed", code: bytes.error.code });
        return;
      }
      const next = bytesToOpened(bytes.value, wanted.mediaType);
      url = "url" in next ? next.url : null;
      setOpened(next);
    });
  });
  return opened;
}
