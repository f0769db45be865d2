import { createMemo, For, Match, Show, Switch } from "solid-js";
import { correctionOf } from "../../../app/amendments";
import { useWorkspace } from "../../../app/app-context";
import { messages } from "../../../app/messages";
import { amendMessages } from "../../../app/messages/amend";
import { siteMessages } from "../../../app/messages/site";
import { signedOffDay } from "../../../app/signed-off-day";
import { countActions, type AssessmentSummary, type SummariesById } from "../../../app/site-summaries";
import type { Assessment } from "../../../assessment/assessment";
import { Button, LinkButton } from "../../parts/button";
import { Chip } from "../../parts/chip";
import { ProgressBar } from "../../parts/progress-bar";
import styles from "./timeline.module.css";

type EntryProps = {
  readonly assessment: Assessment;
  readonly summary: AssessmentSummary | null | undefined;
  /** The other assessments of the site, where the other one of a pair is found. */
  readonly all: readonly Assessment[];
  readonly onAmend: () => void;
  readonly onDelete: () => void;
};

function Standing(props: { readonly isDraft: boolean; readonly summary: AssessmentSummary }) {
  const text = messages.home;
  return (
    <>
      <p>
        <span class={styles["soft"]}>{props.isDraft ? text.levelSoFar : text.level}: </span>
        <span class={styles["level"]}>{props.summary.level}</span>
        <Show when={props.summary.score}>{(score) => <span class={styles["soft"]}> · {score()}</span>}</Show>
      </p>
      <div class={styles["progress"]}>
        <span>{text.answered(props.summary.progress.answered, props.summary.progress.total)}</span>
        <span class={styles["bar"]}>
          <ProgressBar value={props.summary.progress.answered} max={props.summary.progress.total} />
        </span>
      </div>
    </>
  );
}

/** Which assessment this one amends, and which one amends it. */
function Pair(props: Pick<EntryProps, "assessment" | "all">) {
  const text = amendMessages;
  const original = () => props.all.find(({ id }) => id === props.assessment.amendsId);
  const correction = () => correctionOf(props.all, props.assessment.id);
  return (
    <>
      <Show when={props.assessment.amendsId}>
        <p>
          <Show when={original()} fallback={text.amendsUnknown}>
            {(one) => (
              <>
                {text.amends} <a href={`#/assessments/${one().id}`}>{text.theAssessment(one().date)}</a>
              </>
            )}
          </Show>
        </p>
      </Show>
      <Show when={correction()}>
        {(one) => (
          <p>
            {text.amendedBy(one())} <a href={`#/assessments/${one().id}`}>{text.openCorrection}</a>
          </p>
        )}
      </Show>
    </>
  );
}

function Entry(props: EntryProps) {
  const workspace = useWorkspace();
  const text = siteMessages;
  const isDraft = (): boolean => props.assessment.state === "draft";
  const counts = createMemo(() => countActions(workspace, [props.assessment.id]));
  const line = (): string => messages.assessment.line(props.assessment);
  const isAmended = (): boolean => correctionOf(props.all, props.assessment.id) !== undefined;
  const plan = (): readonly string[] => {
    if (isAmended()) return [amendMessages.planInCorrection];
    const { open, overdue } = counts();
    return [
      open === 0 ? messages.home.noActions : messages.home.openActions(open),
      overdue === 0 ? "" : messages.home.waiting.overdue(overdue),
    ];
  };
  const work = (): string =>
    [...plan(), props.summary ? text.evidence(props.summary.evidence) : ""].filter(Boolean).join(" · ");
  return (
    <li class={styles["entry"]} data-level={props.summary?.lowLevel ?? 0}>
      <div class={styles["words"]}>
        <div class={styles["head"]}>
          <h3>
            <a href={`#/assessments/${props.assessment.id}`}>{line()}</a>
          </h3>
          <Chip tone={isDraft() ? "brand" : "good"}>{text.state[props.assessment.state]}</Chip>
        </div>
        <Switch fallback={<p class={styles["soft"]}>{messages.home.working}</p>}>
          <Match when={props.summary}>
            {(summary) => <Standing isDraft={isDraft()} summary={summary()} />}
          </Match>
          <Match when={props.summary === null}>
            <p>{messages.home.catalogueMissing}</p>
          </Match>
        </Switch>
        <p class={styles["soft"]}>{work()}</p>
        <Show when={signedOffDay(props.assessment)}>
          {(day) => (
            <p class={styles["soft"]}>
              {text.signedOffOn(messages.common.formatDay(day()), props.assessment.signedOffBy ?? "")}
            </p>
          )}
        </Show>
        <Show when={props.assessment.roles.length > 0}>
          <p class={styles["soft"]}>{text.roles(props.assessment.roles)}</p>
        </Show>
        <Pair assessment={props.assessment} all={props.all} />
      </div>
      <div class={styles["buttons"]}>
        <LinkButton href={`#/assessments/${props.assessment.id}`}>
          {isDraft() ? messages.home.goOn : messages.home.look}
        </LinkButton>
        <Show when={!isDraft() && !isAmended()}>
          <Button look="quiet" aria-label={amendMessages.buttonOf(line())} onClick={() => props.onAmend()}>
            {amendMessages.short}
          </Button>
        </Show>
        <Button look="quiet" aria-label={text.deleteAssessmentOf(line())} onClick={() => props.onDelete()}>
          {text.delete}
        </Button>
      </div>
    </li>
  );
}

/** The assessments of a site, newest first. */
export function Timeline(props: {
  readonly assessments: readonly Assessment[];
  readonly summaries: SummariesById;
  readonly onAmend: (assessment: Assessment) => void;
  readonly onDelete: (assessment: Assessment) => void;
}) {
  return (
    <ol class={styles["timeline"]}>
      <For each={props.assessments}>
        {(assessment) => (
          <Entry
            assessment={assessment}
            all={props.assessments}
            summary={props.summaries[assessment.id]}
            onAmend={() => props.onAmend(assessment)}
            onDelete={() => props.onDelete(assessment)}
          />
        )}
      </For>
    </ol>
  );
}
