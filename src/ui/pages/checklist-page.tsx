import { useNavigate, useParams, useSearchParams } from "@solidjs/router";
import { createEffect, Match, Show, Switch } from "solid-js";
import { useAssessment } from "../../app/app-context";
import { messages } from "../../app/messages";
import { checklistMessages } from "../../app/messages/checklist";
import { signedOffDay } from "../../app/signed-off-day";
import { Card } from "../parts/card";
import { Notice } from "../parts/notice";
import { Page } from "../parts/page";
import { SampleBanner } from "../parts/sample-banner";
import { StateChip } from "../parts/state-chip";
import layout from "../styles/layout.module.css";
import type { Checklist } from "./checklist/checklist";
import styles from "./checklist-page.module.css";
import { createChecklist } from "./checklist/create-checklist";
import { CriterionCard } from "./checklist/criterion-card";
import { CriterionList } from "./checklist/criterion-list";
import { CriterionSide } from "./checklist/criterion-side";
import { KeyboardDialog } from "./checklist/keyboard-dialog";
import { listenToKeys } from "./checklist/listen-to-keys";
import { Rail } from "./checklist/rail";
import { Selection } from "./checklist/selection";

function ReadOnlyNotice() {
  const { session } = useAssessment();
  return (
    <Show when={signedOffDay(session.assessment())}>
      {(day) => (
        <Notice tone="plain">
          <p>
            {checklistMessages.signedOff(
              messages.common.formatDay(day()),
              session.assessment().signedOffBy ?? "",
            )}
          </p>
        </Notice>
      )}
    </Show>
  );
}

function NotInScope(props: { readonly checklist: Checklist }) {
  return (
    <Card>
      <p>{checklistMessages.notInScope}</p>
      <p>
        <a href={props.checklist.linkTo(props.checklist.view.startId())}>{checklistMessages.startOver}</a>
      </p>
    </Card>
  );
}

/** One criterion at a time, or all of them as a list. */
export function ChecklistPage() {
  const params = useParams<{ criterionId?: string }>();
  const [query] = useSearchParams<{ view?: string }>();
  const navigate = useNavigate();
  const checklist = createChecklist();
  listenToKeys(checklist);
  const isList = () => params.criterionId === undefined && query.view === "list";

  createEffect(() => {
    if (params.criterionId !== undefined || isList()) return;
    const startId = checklist.view.startId();
    if (startId !== null) navigate(checklist.linkTo(startId).slice(1), { replace: true, scroll: false });
  });

  return (
    <Page title={checklistMessages.title} badge={<StateChip />}>
      <SampleBanner />
      <ReadOnlyNotice />
      <Show when={checklist.problem()}>
        {(problem) => (
          <Notice tone="danger" role="alert">
            <p>{problem()}</p>
          </Notice>
        )}
      </Show>
      <p class={layout["visuallyHidden"]} aria-live="polite">
        {checklist.announcement()}
      </p>
      <div class={styles["columns"]}>
        <Rail checklist={checklist} isList={isList()} />
        <div class={styles["main"]}>
          <Selection checklist={checklist} />
          <Switch>
            <Match when={isList()}>
              <CriterionList checklist={checklist} />
            </Match>
            <Match when={checklist.view.current()} keyed>
              {(placed) => (
                <div class={styles["criterion"]}>
                  <CriterionCard checklist={checklist} placed={placed} />
                  <CriterionSide placed={placed} />
                </div>
              )}
            </Match>
            <Match when={params.criterionId}>
              <NotInScope checklist={checklist} />
            </Match>
          </Switch>
        </div>
      </div>
      <KeyboardDialog checklist={checklist} />
    </Page>
  );
}
