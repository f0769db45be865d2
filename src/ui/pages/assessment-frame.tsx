import { useParams } from "@solidjs/router";
import { createMemo, Match, Switch, type JSX } from "solid-js";
import { AssessmentContext, useAssessment, useWorkspace } from "../../app/app-context";
import type { OpenAssessmentError } from "../../app/assessment-session";
import { messages } from "../../app/messages";
import { createOpening, type OpenAssessment } from "../../app/open-assessment";
import { countActions } from "../../app/site-summaries";
import { Page } from "../parts/page";
import { Shell } from "../parts/shell";
import styles from "./assessment-frame.module.css";

function SiteContext() {
  const { session } = useAssessment();
  return (
    <a class={styles["site"]} href={`#/sites/${session.site().id}`}>
      <span class={styles["label"]}>{messages.shell.site}</span>
      <span class={styles["name"]}>{session.site().name}</span>
      <span class={styles["label"]}>{messages.assessment.line(session.assessment())}</span>
    </a>
  );
}

function AssessmentShell(props: { readonly children?: JSX.Element }) {
  const { session } = useAssessment();
  const links = createMemo(() => {
    const base = `/assessments/${session.id}`;
    const text = messages.shell;
    const { answered, total } = session.progress();
    const gaps = session.gaps().filter((gap) => gap.band !== "O").length;
    return [
      { href: base, label: text.overview },
      { href: `${base}/checklist`, label: text.checklist, count: `${String(answered)} / ${String(total)}` },
      { href: `${base}/evidence`, label: text.evidence, count: String(session.evidence().length) },
      { href: `${base}/gaps`, label: text.gaps, count: String(gaps) },
      {
        href: `${base}/plan`,
        label: text.plan,
        count: messages.assessment.openActions(
          countActions({ actions: session.actions, today: session.workspace.today }, [session.id]).open,
        ),
      },
      { href: `${base}/report`, label: text.report },
    ];
  });
  return (
    <Shell context={<SiteContext />} links={links()}>
      {props.children}
    </Shell>
  );
}

/** Opens the assessment of the address and hands it to the screens below. */
export function AssessmentFrame(props: { readonly children?: JSX.Element }) {
  const params = useParams<{ assessmentId: string }>();
  const opening = createOpening(useWorkspace(), () => params.assessmentId);
  const open = createMemo((): OpenAssessment | undefined => {
    const now = opening();
    return now.kind === "open" && !now.open.session.isDeleted() ? now.open : undefined;
  });
  const failure = createMemo((): OpenAssessmentError | undefined => {
    const now = opening();
    if (now.kind === "open" && now.open.session.isDeleted()) return { code: "assessment.deleted" };
    return now.kind === "failed" ? now.error : undefined;
  });
  return (
    <Switch
      fallback={
        <Shell>
          <p class={styles["opening"]} role="status">
            {messages.assessment.opening}
          </p>
        </Shell>
      }
    >
      <Match when={failure()}>
        {(error) => (
          <Shell>
            <Page title={messages.common.notFoundTitle} width="narrow">
              <p>{messages.assessment.openErrors[error().code]}</p>
              <p>
                <a href="#/">{messages.common.backToHome}</a>
              </p>
            </Page>
          </Shell>
        )}
      </Match>
      <Match when={open()} keyed>
        {(value) => (
          <AssessmentContext.Provider value={value}>
            <AssessmentShell>{props.children}</AssessmentShell>
          </AssessmentContext.Provider>
        )}
      </Match>
    </Switch>
  );
}
