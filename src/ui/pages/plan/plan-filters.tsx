import { createMemo, Show } from "solid-js";
import { useAssessment } from "../../../app/app-context";
import { planMessages } from "../../../app/messages/plan";
import { planLifeMessages } from "../../../app/messages/plan-life";
import { dueFilters, ownersOf, planGroupings, planOrders, statusFilters } from "../../../app/plan-list";
import { planLayouts, type PlanView } from "../../../app/plan-view";
import { Button } from "../../parts/button";
import { Choices } from "../../parts/choices";
import { Select } from "../../parts/field";
import styles from "./plan-filters.module.css";

/** No role may stand in for "all": roles are free text. */
const ALL = "all";
const role = (owner: string): string => `role:${owner}`;

type PlanFiltersProps = { readonly view: PlanView; readonly onAllCriteria: () => void };

export function PlanFilters(props: PlanFiltersProps) {
  const { session } = useAssessment();
  const text = planMessages.filters;
  const filter = () => props.view.filter();
  const owners = createMemo(() => ownersOf(session.actions()));
  const statusLabel = (value: (typeof statusFilters)[number]): string =>
    value === "all" || value === "unfinished" || value === "lacking"
      ? text.statuses[value]
      : planMessages.statuses[value];
  return (
    <div class={styles["filters"]} role="group" aria-label={text.region}>
      <div class={styles["layout"]}>
        <Choices
          label={planLifeMessages.layout}
          value={props.view.layout()}
          options={planLayouts.map((value) => ({ value, label: planLifeMessages.layouts[value] }))}
          onChange={(layout) => props.view.setLayout(layout)}
        />
      </div>
      <Select
        label={text.status}
        value={filter().status}
        options={statusFilters.map((value) => ({ value, label: statusLabel(value) }))}
        onChange={(value) =>
          props.view.setFilter({ status: statusFilters.find((status) => status === value) ?? "all" })
        }
      />
      <Select
        label={text.owner}
        value={filter().owner === null ? ALL : role(filter().owner ?? "")}
        options={[
          { value: ALL, label: text.allOwners },
          ...owners().map((owner) => ({ value: role(owner), label: owner === "" ? text.noOwner : owner })),
        ]}
        onChange={(value) =>
          props.view.setFilter({ owner: owners().find((owner) => role(owner) === value) ?? null })
        }
      />
      <Select
        label={text.due}
        value={filter().due}
        options={dueFilters.map((value) => ({ value, label: text.dues[value] }))}
        onChange={(value) => props.view.setFilter({ due: dueFilters.find((due) => due === value) ?? "any" })}
      />
      <Select
        label={text.order}
        value={props.view.order()}
        options={planOrders.map((value) => ({ value, label: text.orders[value] }))}
        onChange={(value) => props.view.setOrder(planOrders.find((order) => order === value) ?? "due")}
      />
      <Show when={props.view.layout() === "table"}>
        <Select
          label={planLifeMessages.group}
          value={props.view.grouping()}
          options={planGroupings.map((value) => ({ value, label: planLifeMessages.groupings[value] }))}
          onChange={(value) =>
            props.view.setGrouping(planGroupings.find((grouping) => grouping === value) ?? "none")
          }
        />
      </Show>
      <Show when={filter().criterionId}>
        {(id) => (
          <p class={styles["criterion"]}>
            {text.criterion(id())}{" "}
            <Button onClick={() => props.onAllCriteria()}>{planMessages.showAll}</Button>
          </p>
        )}
      </Show>
      <p class={styles["shown"]} role="status">
        {text.shown(props.view.shown().length, session.actions().length)}
      </p>
    </div>
  );
}
