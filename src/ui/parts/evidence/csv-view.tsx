import { For, Show } from "solid-js";
import { MAX_ROWS, type CsvTable } from "../../../app/csv-table";
import { evidenceMessages } from "../../../app/messages/evidence";
import styles from "./csv-view.module.css";

type CsvViewProps = { readonly title: string; readonly table: CsvTable };

/** The first rows of a CSV file as text in cells. */
export function CsvView(props: CsvViewProps) {
  const text = evidenceMessages.preview;
  const head = () => props.table.rows[0] ?? [];
  return (
    <>
      <div class={styles["frame"]} role="region" aria-label={text.table(props.title)} tabindex="0">
        <table class={styles["table"]}>
          <thead>
            <tr>
              <For each={head()}>{(cell) => <th scope="col">{cell}</th>}</For>
            </tr>
          </thead>
          <tbody>
            <For each={props.table.rows.slice(1)}>
              {(row) => (
                <tr>
                  <For each={row}>{(cell) => <td>{cell}</td>}</For>
                </tr>
              )}
            </For>
          </tbody>
        </table>
      </div>
      <Show when={props.table.isCut}>
        <p>{text.tableCut(MAX_ROWS)}</p>
      </Show>
    </>
  );
}
