import { createEffect, Show } from "solid-js";
import { useAssessment } from "../../../app/app-context";
import { countFilters, noFilter } from "../../../app/checklist/criterion-filter";
import { checklistMessages } from "../../../app/messages/checklist";
import { whatIsLeft } from "../../../app/what-is-left";
import { Button } from "../../parts/button";
import type { Checklist } from "./checklist";
import styles from "./end-of-list.module.css";

/** Shown after "next" on the last criterion: what is left, and ways on. */
export function EndOfList(props: { readonly checklist: Checklist }) {
  const { session } = useAssessment();
  const text = checklistMessages.end;
  let heading!: HTMLHeadingElement;
  const left = () => whatIsLeft(session.criteria(), session.responses());
  const isFiltered = () => countFilters(props.checklist.view.filter()) > 0;
  createEffect(() => {
    if (!props.checklist.isAtEnd()) return;
    heading.scrollIntoView({ block: "center", behavior: "instant" });
    heading.focus({ preventScroll: true });
  });
  return (
    <Show when={props.checklist.isAtEnd()}>
      <div class={styles["end"]}>
        <h3 ref={heading} tabindex="-1">
          {isFiltered() ? text.titleFiltered : text.title}
        </h3>
        <p>{text.left(left().open.length, left().unknown.length)}</p>
        <ul class={styles["ways"]}>
          <Show when={left().open[0]}>
            {(open) => (
              <li>
                <a href={props.checklist.linkTo(open().id)} noScroll>
                  {text.toOpen}
                </a>
              </li>
            )}
          </Show>
          <li>
            <a href={props.checklist.linkTo(null)}>{text.toList}</a>
          </li>
          <li>
            <a href={`#/assessments/${session.id}`}>{text.toSummary}</a>
          </li>
        </ul>
        <Show when={isFiltered()}>
          <Button onClick={() => props.checklist.setFilter(noFilter)}>{text.clear}</Button>
        </Show>
      </div>
    </Show>
  );
}
