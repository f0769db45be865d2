import { createMemo, For, Index, Show } from "solid-js";
import { useAssessment } from "../../../app/app-context";
import { describeLimiters, isAboveLowest, nextLevel, type LimiterLine } from "../../../app/limiter-text";
import { gapsMessages } from "../../../app/messages/gaps";
import { Card } from "../../parts/card";
import { CriterionLink } from "../../parts/criterion-link";
import { LongList } from "../../parts/long-list";
import styles from "./limiters-card.module.css";

function LimiterItems(props: { readonly items: LimiterLine["items"] }) {
  return (
    <LongList rows={props.items}>
      {(items) => (
        <ul class={styles["items"]}>
          <Index each={items()}>
            {(item) => (
              <li>
                <Show when={item().isCriterion} fallback={<span>{item().title}</span>}>
                  <CriterionLink id={item().id} title={item().title} />
                </Show>
                <span class={styles["standing"]}>{item().standing}</span>
              </li>
            )}
          </Index>
        </ul>
      )}
    </LongList>
  );
}

/** What holds the level back, and which single ratings it hangs on. */
export function LimitersCard() {
  const { session } = useAssessment();
  const text = gapsMessages;
  const scope = () => session.assessment().scope;
  const lines = createMemo(() =>
    describeLimiters(session.catalogue, session.results(), scope(), session.responses()),
  );
  const next = createMemo(() => nextLevel(session.catalogue, session.results()));
  const nothing = () => {
    if (next() === null) return text.limiters.atTop;
    return scope() === "core" ? text.limiters.onlyCore : text.limiters.none;
  };
  const titleOf = (id: string): string =>
    session.criteria().find((criterion) => criterion.id === id)?.title ?? "";
  return (
    <Card title={next() === null ? text.limiters.topTitle : text.limiters.title(next()?.name ?? "")}>
      <Show when={lines().length > 0} fallback={<p>{nothing()}</p>}>
        <ul class={styles["lines"]}>
          <Index each={lines()}>
            {(line) => (
              <li class={styles["line"]}>
                <p class={styles["sentence"]}>{line().sentence}</p>
                <Show when={line().items.length > 0}>
                  <LimiterItems items={line().items} />
                </Show>
              </li>
            )}
          </Index>
        </ul>
      </Show>
      <Show when={isAboveLowest(session.catalogue, session.results())}>
        <div class={styles["hangsOn"]}>
          <h3>{text.hangsOn.title}</h3>
          <Show when={session.results().hangsOn.length > 0} fallback={<p>{text.hangsOn.none}</p>}>
            <p>{text.hangsOn.body}</p>
            <LongList rows={session.results().hangsOn}>
              {(ids) => (
                <ul class={styles["items"]}>
                  <For each={ids()}>
                    {(id) => (
                      <li>
                        <CriterionLink id={id} title={titleOf(id)} />
                      </li>
                    )}
                  </For>
                </ul>
              )}
            </LongList>
          </Show>
        </div>
      </Show>
    </Card>
  );
}
