import { Index } from "solid-js";
import { workedOutMessages } from "../../../app/messages/worked-out";
import type { WorkedOutGap } from "../../../app/worked-out-gaps";
import layout from "../../styles/layout.module.css";
import styles from "./worked-out.module.css";

/** The numbers behind the order of the gaps. */
export function WorkedOutGaps(props: { readonly gaps: readonly WorkedOutGap[] }) {
  const text = workedOutMessages;
  const columns = text.gapColumns;
  return (
    <div class={styles["frame"]}>
      <table class={styles["table"]}>
        <caption class={layout["visuallyHidden"]}>{text.steps.gaps}</caption>
        <thead>
          <tr>
            <th scope="col">{columns.gap}</th>
            <th scope="col">{columns.band}</th>
            <th scope="col">{columns.why}</th>
            <th scope="col">{columns.gain}</th>
            <th scope="col">{columns.effort}</th>
            <th scope="col">{columns.worth}</th>
          </tr>
        </thead>
        <tbody>
          <Index each={props.gaps}>
            {(gap) => (
              <tr>
                <th scope="row">{gap().id}</th>
                <td data-label={columns.band}>{gap().band}</td>
                <td data-label={columns.why}>{gap().harmAndSpread}</td>
                <td data-label={columns.gain}>{gap().gain}</td>
                <td data-label={columns.effort}>{gap().effort}</td>
                <td data-label={columns.worth}>{gap().worth}</td>
              </tr>
            )}
          </Index>
        </tbody>
      </table>
    </div>
  );
}
