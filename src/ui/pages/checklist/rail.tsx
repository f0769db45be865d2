import { createEffect, createMemo, For, Show } from "solid-js";
import { useAssessment } from "../../../app/app-context";
import type { DomainProgress } from "../../../app/domain-progress";
import { checklistMessages } from "../../../app/messages/checklist";
import { Button } from "../../parts/button";
import { KeyCap } from "../../parts/key-cap";
import { LevelRegion } from "../../parts/level-region";
import layout from "../../styles/layout.module.css";
import type { Checklist } from "./checklist";
import { CriterionPips } from "./criterion-pips";
import { FilterPanel } from "./filter-panel";
import styles from "./rail.module.css";

/** Scrolls the rail alone: the page stays where it is. */
function showInScroller(item: HTMLElement): void {
  const scroller = item.closest<HTMLElement>("[data-scroller]");
  if (scroller === null) return;
  const below = item.getBoundingClientRect().bottom - scroller.getBoundingClientRect().bottom;
  const above = item.getBoundingClientRect().top - scroller.getBoundingClientRect().top;
  if (below > 0) scroller.scrollTop += below;
  else if (above < 0) scroller.scrollTop += above;
}

function DomainLink(props: { readonly checklist: Checklist; readonly progress: DomainProgress }) {
  const text = checklistMessages;
  // Not at every keystroke: looking where things stand makes the browser lay out the whole page.
  const isCurrent = createMemo(() => props.checklist.view.current()?.domain === props.progress.domain);
  let item!: HTMLLIElement;
  createEffect(() => {
    if (isCurrent()) showInScroller(item);
  });
  const share = () => (100 * props.progress.answered) / props.progress.total;
  return (
    <li ref={item} class={styles["domain"]} data-current={isCurrent()}>
      <a
        href={props.checklist.linkTo(props.progress.goOnId)}
        class={styles["domainLink"]}
        aria-current={isCurrent() ? "true" : undefined}
        noScroll
        onClick={() => props.checklist.setRailOpen(false)}
      >
        <span class={styles["domainName"]}>{props.progress.domain.name}</span>
        <span class={styles["count"]} aria-hidden="true">
          {text.progress(props.progress.answered, props.progress.total)}
        </span>
        <span class={layout["visuallyHidden"]}>
          {text.progressLong(props.progress.answered, props.progress.total)}
        </span>
        <span class={styles["bar"]} aria-hidden="true">
          <span class={styles["fill"]} style={{ width: `${String(share())}%` }} />
        </span>
      </a>
      <Show when={isCurrent()}>
        <CriterionPips checklist={props.checklist} criteria={props.progress.criteria} />
      </Show>
    </li>
  );
}

function ViewLinks(props: { readonly checklist: Checklist; readonly isList: boolean }) {
  const text = checklistMessages.views;
  const oneId = () => props.checklist.view.shown()[0]?.id ?? props.checklist.view.startId();
  return (
    <nav class={styles["views"]} aria-label={text.label}>
      <a
        href={props.checklist.linkTo(
          props.isList ? oneId() : (props.checklist.view.current()?.criterion.id ?? oneId()),
        )}
        aria-current={props.isList ? undefined : "true"}
      >
        {text.one}
      </a>
      <a href={props.checklist.linkTo(null)} aria-current={props.isList ? "true" : undefined}>
        {text.list}
      </a>
    </nav>
  );
}

/** Level, ways to find a criterion, and the characteristics with their progress. */
export function Rail(props: { readonly checklist: Checklist; readonly isList: boolean }) {
  const { session } = useAssessment();
  const current = () => props.checklist.view.current();
  const names = session.catalogue.groupName;
  return (
    <div class={styles["rail"]}>
      <LevelRegion variant="compact" />
      <button
        type="button"
        class={styles["toggle"]}
        aria-expanded={props.checklist.isRailOpen()}
        aria-controls="checklist-rail"
        onClick={() => props.checklist.setRailOpen(!props.checklist.isRailOpen())}
      >
        {checklistMessages.railToggle(names.many)}
      </button>
      <div id="checklist-rail" class={styles["fold"]} data-scroller data-open={props.checklist.isRailOpen()}>
        <ViewLinks checklist={props.checklist} isList={props.isList} />
        <FilterPanel checklist={props.checklist} isList={props.isList} />
        <nav class={styles["domains"]} aria-label={names.many} data-domain={current()?.domain.id}>
          <h2 class={styles["heading"]}>{names.many}</h2>
          <ul class={styles["list"]}>
            <For each={session.catalogue.domains}>
              {(domain) => (
                <Show when={props.checklist.view.progress().find((one) => one.domain === domain)}>
                  {(progress) => <DomainLink checklist={props.checklist} progress={progress()} />}
                </Show>
              )}
            </For>
          </ul>
        </nav>
        <Button look="quiet" onClick={() => props.checklist.setHelpOpen(true)}>
          {checklistMessages.keys.open}
          <KeyCap>?</KeyCap>
        </Button>
      </div>
    </div>
  );
}
