import { Index } from "solid-js";

/** A text whose lines may also end after a slash, where browsers allow none: "coordinator/advocate". */
export function BreakableText(props: { readonly text: string }) {
  return (
    <Index each={props.text.split(/(?<=\/)(?=\p{L})/u)}>
      {(part, index) => (
        <>
          {index > 0 && <wbr />}
          {part()}
        </>
      )}
    </Index>
  );
}
