import type { Stretching } from "./lock-row";

/** What the page asks of the worker; without `stretching` it chooses what the browser can do. */
export type StretchRequest = {
  readonly passphrase: string;
  readonly salt: Uint8Array<ArrayBuffer>;
  readonly stretching: Stretching | null;
};

/** What it answers; `failed` is a lack of memory. */
export type StretchReply =
  | { readonly kind: "key"; readonly key: Uint8Array<ArrayBuffer>; readonly stretching: Stretching }
  | { readonly kind: "failed"; readonly reason: string };
