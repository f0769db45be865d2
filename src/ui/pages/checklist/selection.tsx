import { Show } from "solid-js";
import { useAssessment } from "../../../app/app-context";
import { countFilters, noFilter } from "../../../app/checklist/criterion-filter";
import { checklistMessages } from "../../../app/messages/checklist";
import { Button } from "../../parts/button";
import { Notice } from "../../parts/notice";
import type { Checklist } from "./checklist";

/** Says that a filter is on, wherever the filter itself may be folded away. */
export function Selection(props: { readonly checklist: Checklist }) {
  const { session } = useAssessment();
  const text = checklistMessages.find;
  const shown = () => props.checklist.view.shown();
  const isElsewhere = () => {
    const current = props.checklist.view.current();
    return current !== undefined && !props.checklist.view.isShown(current.criterion.id);
  };
  return (
    <Show when={countFilters(props.checklist.view.filter()) > 0}>
      <Notice tone="plain">
        <p>
          {text.matching(shown().length, session.criteria().length)}{" "}
          <Show when={isElsewhere()}>{text.notMatching}</Show>
        </p>
        <Button look="quiet" onClick={() => props.checklist.setFilter(noFilter)}>
          {text.clear}
        </Button>
      </Notice>
    </Show>
  );
}
