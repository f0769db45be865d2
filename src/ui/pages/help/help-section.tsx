import { For, type JSX } from "solid-js";
import styles from "./help-section.module.css";

type Place = { readonly id: string; readonly title: string; readonly children: JSX.Element };

/** One chapter of the help page; `#/help/<id>` leads to it. */
export function HelpSection(props: Place) {
  return (
    <section class={styles["section"]} aria-labelledby={`help-${props.id}`}>
      <h2 id={`help-${props.id}`} tabindex="-1" class={styles["heading"]}>
        {props.title}
      </h2>
      {props.children}
    </section>
  );
}

/** A part of a chapter, with an address of its own. */
export function HelpPart(props: Place) {
  return (
    <div class={styles["part"]}>
      <h3 id={`help-${props.id}`} tabindex="-1" class={styles["heading"]}>
        {props.title}
      </h3>
      {props.children}
    </div>
  );
}

export function Paragraphs(props: { readonly texts: readonly string[] }) {
  return <For each={props.texts}>{(text) => <p>{text}</p>}</For>;
}

export function Terms(props: { readonly rows: readonly { readonly term: string; readonly text: string }[] }) {
  return (
    <dl class={styles["terms"]}>
      <For each={props.rows}>
        {(row) => (
          <div>
            <dt>{row.term}</dt>
            <dd>{row.text}</dd>
          </div>
        )}
      </For>
    </dl>
  );
}

type HelpTableProps = {
  readonly caption: string;
  readonly head: readonly string[];
  /** The first cell of a row names it. */
  readonly rows: readonly (readonly JSX.Element[])[];
};

export function HelpTable(props: HelpTableProps) {
  return (
    <div class={styles["scroll"]}>
      <table class={styles["table"]}>
        <caption>{props.caption}</caption>
        <thead>
          <tr>
            <For each={props.head}>{(cell) => <th scope="col">{cell}</th>}</For>
          </tr>
        </thead>
        <tbody>
          <For each={props.rows}>
            {(row) => (
              <tr>
                <th scope="row">{row[0]}</th>
                <For each={row.slice(1)}>{(cell) => <td>{cell}</td>}</For>
              </tr>
            )}
          </For>
        </tbody>
      </table>
    </div>
  );
}
