import { Match, Show, Switch } from "solid-js";
import type { OpeningStep } from "../../../app/handoff/file-opening";
import { handoffMessages } from "../../../app/messages/handoff";
import { backupErrorSentence } from "../../../app/messages/backup-errors";
import { LinkButton } from "../../parts/button";
import { Notice } from "../../parts/notice";

/** How opening a file ended: restored, merged, or refused with a sentence. */
export function OpenOutcome(props: { readonly step: OpeningStep }) {
  const text = handoffMessages.open;
  const failed = () => (props.step.kind === "failed" ? props.step.error : undefined);
  const restored = () => (props.step.kind === "restored" ? props.step.summary : undefined);
  const merged = () => (props.step.kind === "merged" ? props.step.outcome.counts : undefined);
  return (
    <Switch>
      <Match when={failed()}>
        {(error) => (
          <Notice tone="danger">
            <p>{backupErrorSentence(error())}</p>
          </Notice>
        )}
      </Match>
      <Match when={restored()}>
        {(summary) => (
          <Notice tone="good">
            <p>{text.done(summary())}</p>
            <LinkButton href="#/">{text.toSites}</LinkButton>
          </Notice>
        )}
      </Match>
      <Match when={merged()}>
        {(counts) => (
          <Notice tone={counts().conflicts > 0 ? "warning" : "good"}>
            <p>{text.merged(counts())}</p>
            <Show when={counts().conflicts > 0}>
              <p>{text.mergedConflicts(counts().conflicts)}</p>
            </Show>
            <Show when={counts().besideSignOff > 0}>
              <p>{text.besideSignOff(counts().besideSignOff)}</p>
            </Show>
            <LinkButton href="#/">{text.toSites}</LinkButton>
          </Notice>
        )}
      </Match>
    </Switch>
  );
}
