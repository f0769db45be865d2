import { createMemo, For, Show } from "solid-js";
import { useAssessment } from "../../../app/app-context";
import { domainProgress } from "../../../app/domain-progress";
import { overviewMessages } from "../../../app/messages/overview";
import { formatShareRange } from "../../../app/share-text";
import type { Domain } from "../../../catalogue/catalogue";
import { Card } from "../../parts/card";
import layout from "../../styles/layout.module.css";
import styles from "./domain-rings.module.css";
import { ProgressRing } from "./progress-ring";

/** Progress and score so far of each characteristic; each leads to where it goes on. */
export function DomainRings() {
  const { session } = useAssessment();
  const text = overviewMessages.progress;
  const progress = createMemo(() =>
    domainProgress(session.catalogue, session.criteria(), session.responses()),
  );
  const scoreOf = (domain: Domain) =>
    formatShareRange(session.results().domains.find(({ id }) => id === domain.id)?.score ?? null);
  return (
    <Card title={text.title(session.catalogue.groupName.many)}>
      <ul class={styles["list"]}>
        <For each={session.catalogue.domains}>
          {(domain) => (
            <Show when={progress().find((one) => one.domain === domain)}>
              {(one) => (
                <li class={styles["domain"]}>
                  <div class={styles["ring"]}>
                    <ProgressRing answered={one().answered} total={one().total} />
                    <span class={styles["number"]} aria-hidden="true">
                      {text.short(one().answered, one().total)}
                    </span>
                  </div>
                  <div class={styles["words"]}>
                    <a class={styles["link"]} href={`#/assessments/${session.id}/checklist/${one().goOnId}`}>
                      {domain.name}
                    </a>
                    <p class={styles["facts"]}>
                      <span class={layout["visuallyHidden"]}>
                        {text.answered(one().answered, one().total)}.{" "}
                      </span>
                      {scoreOf(domain)}
                    </p>
                  </div>
                </li>
              )}
            </Show>
          )}
        </For>
      </ul>
    </Card>
  );
}
