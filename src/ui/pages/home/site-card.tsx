import { createMemo, For, Match, Show, Switch } from "solid-js";
import { withLivePlans } from "../../../app/amendments";
import { useWorkspace } from "../../../app/app-context";
import { messages } from "../../../app/messages";
import { siteMessages } from "../../../app/messages/site";
import { countActions, listWaiting, type AssessmentSummary } from "../../../app/site-summaries";
import type { Assessment, Site } from "../../../assessment/assessment";
import { Button, LinkButton } from "../../parts/button";
import { Chip } from "../../parts/chip";
import { ProgressBar } from "../../parts/progress-bar";
import styles from "./site-card.module.css";

type SiteCardProps = {
  readonly site: Site;
  /** Undefined while it is worked out; null where the catalogue was lost. */
  readonly summary: AssessmentSummary | null | undefined;
  readonly onRemoveSample: () => void;
};

function Standing(props: { readonly assessment: Assessment; readonly summary: AssessmentSummary }) {
  const text = messages.home;
  const isDraft = (): boolean => props.assessment.state === "draft";
  return (
    <>
      <div class={styles["fact"]}>
        <dt>{isDraft() ? text.levelSoFar : text.level}</dt>
        <dd>
          <span class={styles["level"]}>{props.summary.level}</span>
          <Show when={props.summary.score}>{(score) => <span class={styles["soft"]}>{score()}</span>}</Show>
        </dd>
      </div>
      <div class={styles["fact"]}>
        <dt>{text.answeredLabel}</dt>
        <dd>
          <span>{messages.common.xOfY(props.summary.progress.answered, props.summary.progress.total)}</span>
          <span class={styles["bar"]}>
            <ProgressBar value={props.summary.progress.answered} max={props.summary.progress.total} />
          </span>
        </dd>
      </div>
    </>
  );
}

const waitingTones = { overdue: "danger", soon: "warning", check: "warning" } as const;

function Actions(props: { readonly assessments: readonly Assessment[] }) {
  const workspace = useWorkspace();
  const text = messages.home;
  const counts = createMemo(() =>
    countActions(
      workspace,
      props.assessments.map(({ id }) => id),
    ),
  );
  const waiting = createMemo(() => listWaiting(workspace, props.assessments));
  const hasOnePlan = (): boolean => new Set(waiting().map(({ assessment }) => assessment.id)).size === 1;
  return (
    <div class={styles["fact"]}>
      <dt>{text.actionsLabel}</dt>
      <dd>
        <span>{counts().open === 0 ? text.noActions : text.openActions(counts().open)}</span>
        <For each={waiting()}>
          {({ assessment, kind, count }) => (
            <a class={styles["waiting"]} href={`#/assessments/${assessment.id}/plan?due=${kind}`}>
              <Chip tone={waitingTones[kind]}>
                {hasOnePlan()
                  ? text.waiting[kind](count)
                  : text.waitingIn(text.waiting[kind](count), messages.assessment.line(assessment))}
              </Chip>
            </a>
          )}
        </For>
      </dd>
    </div>
  );
}

/** One site in the list: how far it is, by its newest assessment, and what is to be done. */
export function SiteCard(props: SiteCardProps) {
  const workspace = useWorkspace();
  const text = messages.home;
  const assessments = createMemo(() => workspace.assessmentsOf(props.site.id));
  const newest = createMemo(() => assessments()[0]);
  const subline = (): string =>
    [props.site.clinicKind && siteMessages.clinicKinds[props.site.clinicKind], props.site.region]
      .filter(Boolean)
      .join(" · ");
  return (
    <article class={styles["card"]} data-level={props.summary?.lowLevel ?? 0} aria-labelledby={props.site.id}>
      <div class={styles["head"]}>
        <div class={styles["nameRow"]}>
          <h2 id={props.site.id}>
            <a href={`#/sites/${props.site.id}`}>{props.site.name}</a>
          </h2>
          <Show when={props.site.isSample}>
            <Chip tone="warning">{messages.common.sample}</Chip>
          </Show>
        </div>
        <Show when={subline()}>
          <p class={styles["soft"]}>{subline()}</p>
        </Show>
        <Show when={newest()} fallback={<p class={styles["soft"]}>{text.noAssessment}</p>}>
          {(assessment) => (
            <p class={styles["soft"]}>
              {messages.assessment.line(assessment())} · {siteMessages.state[assessment().state]}
            </p>
          )}
        </Show>
      </div>
      <Show when={newest()}>
        {(assessment) => (
          <dl class={styles["facts"]}>
            <Switch fallback={<p class={styles["soft"]}>{text.working}</p>}>
              <Match when={props.summary}>
                {(summary) => <Standing assessment={assessment()} summary={summary()} />}
              </Match>
              <Match when={props.summary === null}>
                <p>{text.catalogueMissing}</p>
              </Match>
            </Switch>
            <Actions assessments={withLivePlans(assessments())} />
          </dl>
        )}
      </Show>
      <div class={styles["buttons"]}>
        <Show
          when={newest()}
          fallback={<LinkButton href={`#/sites/${props.site.id}`}>{text.start}</LinkButton>}
        >
          {(assessment) => (
            <LinkButton href={`#/assessments/${assessment().id}`}>
              {assessment().state === "draft" ? text.goOn : text.look}
            </LinkButton>
          )}
        </Show>
        <Show when={props.site.isSample}>
          <Button onClick={() => props.onRemoveSample()}>{text.removeSample}</Button>
        </Show>
      </div>
    </article>
  );
}
