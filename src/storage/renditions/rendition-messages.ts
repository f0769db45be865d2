import type { Result } from "../../shared/result";
import type { RedactionArea } from "./redaction-area";

/** Small copies of a picture, both JPEG, upright, without metadata. */
export type Renditions = {
  /** At most 240 pixels wide and high, for lists. */
  readonly thumbnail: ArrayBuffer;
  /** At most 1200 pixels wide and high, for the report and the preview. */
  readonly rendition: ArrayBuffer;
  /** Size of the picture itself as it is displayed, in pixels. */
  readonly width: number;
  readonly height: number;
};

/**
 * `image.unsupported`: no type that browsers draw (a JPEG can be asked for instead). `image.damaged`: it
 * cannot be decoded. `image.too-large`: more than 100 megapixels, or more than this device can hold.
 * `image.not-burned`: the browser changes what is drawn on a canvas, so black areas cannot be vouched for.
 */
export type ImageWorkError =
  | { readonly code: "image.unsupported" }
  | { readonly code: "image.damaged" }
  | { readonly code: "image.too-large" }
  | { readonly code: "image.not-burned" };

/** What the page asks of the worker; one request for each worker. */
export type RenditionRequest = {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly mediaType: string;
} & (
  | { readonly task: "make-renditions" }
  | {
      readonly task: "burn-redactions";
      readonly areas: readonly RedactionArea[];
      /** Scale down to this width and height afterwards; null keeps the size. */
      readonly maxEdge: number | null;
    }
);

export type RenditionReply =
  | { readonly task: "make-renditions"; readonly result: Result<Renditions, ImageWorkError> }
  | { readonly task: "burn-redactions"; readonly result: Result<ArrayBuffer, ImageWorkError> };
