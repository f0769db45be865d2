import { For, Show } from "solid-js";
import { planFilesMessages } from "../../../app/messages/plan-files";
import type { ImportRow } from "../../../app/spreadsheet-import/import-plan";
import { Checkbox } from "../../parts/field";
import { IdentifierWarning } from "../../parts/identifier-warning";
import styles from "./spreadsheet-preview.module.css";

type PreviewRowProps = {
  readonly row: ImportRow;
  readonly isTicked: boolean;
  readonly onTick: (isTicked: boolean) => void;
};

function Value(props: { readonly text: string }) {
  return (
    <Show
      when={props.text !== ""}
      fallback={<span class={styles["empty"]}>{planFilesMessages.preview.empty}</span>}
    >
      {props.text}
    </Show>
  );
}

/** One row of a spreadsheet: what is now, what it would be, and a tick. */
export function PreviewRow(props: PreviewRowProps) {
  const text = planFilesMessages.preview;
  const isNew = (): boolean => props.row.kind === "new-action";
  const label = (): string => (isNew() ? `${text.newAction}: ${props.row.name}` : props.row.name);
  return (
    <li class={styles["row"]}>
      <Checkbox label={label()} checked={props.isTicked} onChange={(isTicked) => props.onTick(isTicked)} />
      <table class={styles["changes"]}>
        <thead>
          <tr>
            <th scope="col">{text.column}</th>
            <Show when={!isNew()}>
              <th scope="col">{text.from}</th>
            </Show>
            <th scope="col">{text.to}</th>
          </tr>
        </thead>
        <tbody>
          <For each={props.row.changes}>
            {(change) => (
              <tr>
                <th scope="row">{change.label}</th>
                <Show when={!isNew()}>
                  <td data-label={text.from}>
                    <Value text={change.from} />
                  </td>
                </Show>
                <td data-label={text.to}>
                  <Value text={change.to} />
                </td>
              </tr>
            )}
          </For>
        </tbody>
      </table>
      <Show when={props.row.changes.some((change) => change.isAlsoChangedHere)}>
        <p class={styles["warning"]}>{text.alsoChanged}</p>
      </Show>
      <IdentifierWarning text={props.row.changes.map(({ to }) => to).join("\n")} />
    </li>
  );
}
