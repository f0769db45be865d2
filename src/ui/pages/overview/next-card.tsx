import { createMemo, Match, Switch } from "solid-js";
import { useAssessment } from "../../../app/app-context";
import { overviewMessages } from "../../../app/messages/overview";
import { nextStep, type NextStep, type WhatIsLeft } from "../../../app/what-is-left";
import { Card } from "../../parts/card";
import { LinkButton } from "../../parts/button";
import layout from "../../styles/layout.module.css";

type OfCriterion = Extract<NextStep, { readonly criterion: unknown }>;

/** The one thing to do next. */
export function NextCard(props: { readonly left: WhatIsLeft }) {
  const { session } = useAssessment();
  const text = overviewMessages.next;
  const step = createMemo(() => nextStep(props.left, session.isReadOnly()));
  const withCriterion = (): OfCriterion | undefined => {
    const now = step();
    return "criterion" in now ? now : undefined;
  };
  const lead = (now: OfCriterion): string =>
    now.kind === "rate" ? text.rate(session.progress().answered === 0) : text[now.kind];
  return (
    <Card title={text.title}>
      <Switch>
        <Match when={withCriterion()}>
          {(now) => (
            <>
              <p>{lead(now())}</p>
              <div class={layout["row"]}>
                <LinkButton
                  look="primary"
                  href={`#/assessments/${session.id}/checklist/${now().criterion.id}`}
                >
                  {now().criterion.id} {now().criterion.title}
                </LinkButton>
              </div>
            </>
          )}
        </Match>
        <Match when={step().kind === "signOff"}>
          <p>{text.signOff}</p>
        </Match>
        <Match when={step().kind === "seeGaps"}>
          <p>{text.seeGaps}</p>
          <div class={layout["row"]}>
            <LinkButton look="primary" href={`#/assessments/${session.id}/gaps`}>
              {text.toGaps}
            </LinkButton>
          </div>
        </Match>
      </Switch>
    </Card>
  );
}
