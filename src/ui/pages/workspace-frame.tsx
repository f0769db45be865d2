import type { JSX } from "solid-js";
import { Shell } from "../parts/shell";

/** Around the screens that belong to no single assessment. */
export function WorkspaceFrame(props: { readonly children?: JSX.Element }) {
  return <Shell>{props.children}</Shell>;
}
