import { For, Index, Show } from "solid-js";
import { messages } from "../../../app/messages";
import { workedOutMessages } from "../../../app/messages/worked-out";
import type { WorkedOutDomain } from "../../../app/worked-out";
import layout from "../../styles/layout.module.css";
import styles from "./worked-out.module.css";

/** One row a characteristic, and below the table every rating that went into it. */
export function WorkedOutDomains(props: { readonly domains: readonly WorkedOutDomain[] }) {
  const text = workedOutMessages;
  const { columns } = text;
  return (
    <>
      <div class={styles["frame"]}>
        <table class={`${styles["table"]} ${styles["numbers"]}`}>
          <caption class={layout["visuallyHidden"]}>{text.steps.score}</caption>
          <thead>
            <tr>
              <th scope="col">{columns.domain}</th>
              <th scope="col">{columns.points}</th>
              <th scope="col">{columns.possible}</th>
              <th scope="col">{columns.score}</th>
              <th scope="col">{columns.share}</th>
              <th scope="col">{columns.brings}</th>
            </tr>
          </thead>
          <tbody>
            <Index each={props.domains}>
              {(domain) => (
                <tr>
                  <th scope="row">{domain().name}</th>
                  <td data-label={columns.points}>{domain().points}</td>
                  <td data-label={columns.possible}>{domain().possible}</td>
                  <td data-label={columns.score}>{domain().score}</td>
                  <td data-label={columns.share}>{domain().share ?? messages.common.none}</td>
                  <td data-label={columns.brings}>{domain().brings ?? messages.common.none}</td>
                </tr>
              )}
            </Index>
          </tbody>
        </table>
      </div>
      <details class={styles["terms"]}>
        <summary>{text.terms}</summary>
        <Index each={props.domains}>
          {(domain) => (
            <Show when={domain().terms.length > 0}>
              <h4>{domain().name}</h4>
              <ul>
                <For each={domain().terms}>{(term) => <li>{term}</li>}</For>
              </ul>
            </Show>
          )}
        </Index>
      </details>
    </>
  );
}
