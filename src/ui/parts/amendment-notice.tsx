import { createMemo, Show } from "solid-js";
import { correctionOf } from "../../app/amendments";
import { useAssessment } from "../../app/app-context";
import { amendMessages } from "../../app/messages/amend";
import type { Assessment } from "../../assessment/assessment";
import { LinkButton } from "./button";
import { Notice } from "./notice";

const text = amendMessages;

function useCorrection(): () => Assessment | undefined {
  const { session } = useAssessment();
  const correction = createMemo(() => correctionOf(session.workspace.assessments(), session.id));
  return correction;
}

/** Which assessment this one amends, and which one amends it, with the way there. */
export function AmendmentNotice() {
  const { session } = useAssessment();
  const original = createMemo(() =>
    session.workspace.assessments().find(({ id }) => id === session.assessment().amendsId),
  );
  const correction = useCorrection();
  return (
    <>
      <Show when={session.assessment().amendsId}>
        <Notice tone="plain">
          <Show when={original()} fallback={<p>{text.amendsUnknown}</p>}>
            {(one) => (
              <>
                <p>{text.amendsStays(one().date)}</p>
                <LinkButton href={`#/assessments/${one().id}`}>{text.open(one().date)}</LinkButton>
              </>
            )}
          </Show>
        </Notice>
      </Show>
      <Show when={correction()}>
        {(one) => (
          <Notice tone="plain">
            <p>{text.amendedBy(one())}</p>
            <LinkButton href={`#/assessments/${one().id}`}>{text.openCorrection}</LinkButton>
          </Notice>
        )}
      </Show>
    </>
  );
}

/** On the plan of an assessment that has been corrected: where the plan goes on. */
export function AmendedPlanNotice() {
  const correction = useCorrection();
  return (
    <Show when={correction()}>
      {(one) => (
        <Notice tone="plain">
          <p>{text.planGoesOn}</p>
          <LinkButton href={`#/assessments/${one().id}/plan`}>{text.openPlan}</LinkButton>
        </Notice>
      )}
    </Show>
  );
}
