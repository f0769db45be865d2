import { For, type Accessor, type JSX } from "solid-js";
import { createRowWindow } from "./row-window";

type WindowedRowsProps = {
  /** Names the list. */
  readonly label: string;
  /** One for each row, in order; a row lives as long as its key is there and near the screen. */
  readonly keys: readonly string[];
  readonly children: (key: string, index: Accessor<number>) => JSX.Element;
};

/** A list of any length of which only the rows near the screen exist. The rows' items have role `listitem`. */
export function WindowedRows(props: WindowedRowsProps) {
  let frame!: HTMLDivElement;
  const rows = createRowWindow(
    () => props.keys,
    () => frame,
  );
  return (
    <div ref={frame} role="list" aria-label={props.label}>
      <div style={{ height: `${String(rows.shown().above)}px` }} />
      <For each={rows.shown().keys}>
        {(key, index) => (
          <div ref={(row) => rows.measure(key, row)}>
            {props.children(key, () => rows.shown().first + index())}
          </div>
        )}
      </For>
      <div style={{ height: `${String(rows.shown().below)}px` }} />
    </div>
  );
}
