import { Show } from "solid-js";
import { actionFormMessages } from "../../../app/messages/action-form";
import layout from "../../styles/layout.module.css";

export type Planned = { readonly id: string; readonly count: number };

/** Tells a screen reader what the dialog has added; everybody else sees it beside the gap's button. */
export function PlannedNotice(props: { readonly planned: Planned | null }) {
  return (
    <p role="status" class={layout["visuallyHidden"]}>
      <Show when={props.planned}>{(planned) => actionFormMessages.added(planned().count, planned().id)}</Show>
    </p>
  );
}
