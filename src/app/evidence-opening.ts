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
  | { readonly kind: "download"; readonly url: string; readonly firstPage: string | null }
  | { readonly kind: "text"; readonly url: string; readonly text: string; readonly isCut: boolean }
  | { readonly kind: "table"; readonly url: string; readonly table: CsvTable };

function toAddress(bytes: ArrayBuffer, mediaType: string): string {
  return URL.createObjectURL(bytesToBlob(bytes, mediaType));
}

/** `copy` is the picture of the first page that was made when the file was added. */
function bytesToOpened(bytes: ArrayBuffer, mediaType: string, copy: ArrayBuffer | null): OpenedFile {
  const url = toAddress(bytes, mediaType);
  const kind = previewKind(mediaType);
  switch (kind) {
    case "text":
      return { kind, url, ...bytesToText(bytes) };
    case "table": {
      const { text, isCut } = bytesToText(bytes);
      const table = parseCsv(text);
      return { kind, url, table: { ...table, isCut: isCut || table.isCut } };
    }
    case "download":
      return { kind, url, firstPage: copy === null ? null : toAddress(copy, "image/jpeg") };
    case "image":
      return { kind, url };
  }
}

/** Reads a file while somebody looks at it; its address dies with the look. */
export function createOpening(evidence: EvidenceActions, file: Accessor<StoredFile>): Accessor<OpenedFile> {
  const [opened, setOpened] = createSignal<OpenedFile>({ kind: "reading" });
  createEffect(() => {
    const wanted = file();
    let isLeft = false;
    let urls: readonly string[] = [];
    setOpened({ kind: "reading" });
    onCleanup(() => {
      isLeft = true;
      for (const url of urls) URL.revokeObjectURL(url);
    });
    void Promise.all([evidence.open(wanted), evidence.firstPage(wanted)]).then(([bytes, copy]) => {
      if (isLeft) return;
      if (!bytes.ok) {
        setOpened({ kind: "failed", code: bytes.error.code });
        return;
      }
      const next = bytesToOpened(bytes.value, wanted.mediaType, copy);
      urls = [
        ...("url" in next ? [next.url] : []),
        ...(next.kind === "download" && next.firstPage !== null ? [next.firstPage] : []),
      ];
      setOpened(next);
    });
  });
  return opened;
}
