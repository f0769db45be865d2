import { createMemo, For, Index, Show } from "solid-js";
import type { GapsView } from "../../../app/gaps-view";
import { gapsMessages } from "../../../app/messages/gaps";
import type { MatrixCell } from "../../../scoring/findings-matrix";
import { Card } from "../../parts/card";
import { CriterionLink } from "../../parts/criterion-link";
import layout from "../../styles/layout.module.css";
import styles from "./findings-matrix.module.css";

const spreads = [1, 2, 3] as const;

function Cell(props: { readonly cell: MatrixCell; readonly view: GapsView }) {
  const text = gapsMessages.matrix;
  const ids = createMemo(() => props.cell.gaps.map(({ id }) => id));
  const movedTo = (id: string) => {
    const band = props.view.row(id)?.gap.band;
    return band === undefined || band === props.cell.band ? null : band;
  };
  return (
    <td class={styles["cell"]} data-band={props.cell.band}>
      <span class={styles["spread"]} aria-hidden="true">
        {gapsMessages.spreads[props.cell.spread]}
      </span>
      <span class={styles["band"]}>
        <span class={layout["visuallyHidden"]}>{text.bandWord} </span>
        {props.cell.band}
      </span>
      <Show when={ids().length > 0}>
        <ul class={styles["ids"]}>
          <For each={ids()}>
            {(id) => (
              <li>
                <CriterionLink id={id} />
                <Show when={movedTo(id)}>{(band) => <span> {text.moved(band())}</span>}</Show>
              </li>
            )}
          </For>
        </ul>
      </Show>
    </td>
  );
}

/** Harm against spread: what the bands begin with, before any rule overrides it. */
export function FindingsMatrixCard(props: { readonly view: GapsView }) {
  const text = gapsMessages.matrix;
  const cells = () => props.view.matrix().rows.flatMap((row) => row.cells);
  const hasMoved = createMemo(() => cells().some((cell) => cell.gaps.some((gap) => gap.band !== cell.band)));
  return (
    <Card title={text.title}>
      <Show when={cells().some((cell) => cell.gaps.length > 0)} fallback={<p>{text.none}</p>}>
        <table class={styles["matrix"]}>
          <caption class={layout["visuallyHidden"]}>{text.caption}</caption>
          <thead>
            <tr>
              <th scope="col" class={styles["corner"]}>
                {text.corner}
              </th>
              <For each={spreads}>{(spread) => <th scope="col">{gapsMessages.spreads[spread]}</th>}</For>
            </tr>
          </thead>
          <tbody>
            <Index each={props.view.matrix().rows}>
              {(row) => (
                <tr>
                  <th scope="row">{gapsMessages.harms[row().harm]}</th>
                  <Index each={row().cells}>{(cell) => <Cell cell={cell()} view={props.view} />}</Index>
                </tr>
              )}
            </Index>
          </tbody>
        </table>
        <Show when={hasMoved()}>
          <p class={`${layout["soft"]} ${layout["small"]}`}>{text.movedHint}</p>
        </Show>
      </Show>
    </Card>
  );
}
