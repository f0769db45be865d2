import { createMemo, For, Show } from "solid-js";
import { useAssessment } from "../../../app/app-context";
import { responseMark } from "../../../app/checklist/response-mark";
import { checklistMessages } from "../../../app/messages/checklist";
import type { Criterion } from "../../../catalogue/catalogue";
import { Card } from "../../parts/card";
import { Chip, type ChipTone } from "../../parts/chip";
import layout from "../../styles/layout.module.css";
import type { Checklist } from "./checklist";
import styles from "./criterion-list.module.css";

const tones: Readonly<Record<string, ChipTone>> = {
  0: "level1",
  1: "level2",
  2: "level3",
  3: "level4",
};

function Row(props: { readonly checklist: Checklist; readonly criterion: Criterion }) {
  const { session } = useAssessment();
  const text = checklistMessages;
  const response = () => session.responses()[props.criterion.id];
  const mark = () => responseMark(props.criterion, response());
  const items = () => session.evidenceOf(props.criterion.id).length;
  return (
    <li class={styles["row"]}>
      <div class={styles["words"]}>
        <p>
          <a class={styles["link"]} href={props.checklist.linkTo(props.criterion.id)}>
            <span class={styles["id"]}>{props.criterion.id}</span> {props.criterion.title}
          </a>
        </p>
        <p class={`${layout["soft"]} ${layout["small"]}`}>{props.criterion.statement}</p>
      </div>
      <div class={styles["marks"]}>
        <Show when={props.criterion.critical}>
          <Chip tone="danger">{text.critical}</Chip>
        </Show>
        <Show when={response()?.flagged === true}>
          <Chip tone="warning">{text.list.marks.flagged}</Chip>
        </Show>
        <Show when={response()?.note}>
          <Chip>{text.list.marks.note}</Chip>
        </Show>
        <Show when={response()?.privateNote}>
          <Chip>{text.list.marks.privateNote}</Chip>
        </Show>
        <Show when={items() > 0}>
          <Chip>{text.list.items(items())}</Chip>
        </Show>
        <Chip tone={tones[mark()] ?? "plain"}>
          {text.list.mark(session.catalogue, mark(), response()?.state)}
        </Chip>
      </div>
    </li>
  );
}

/** All criteria that the filter lets through, by characteristic. */
export function CriterionList(props: { readonly checklist: Checklist }) {
  const groups = createMemo(() =>
    props.checklist.view.progress().flatMap((progress) => {
      const criteria = progress.criteria.filter(({ id }) => props.checklist.view.isShown(id));
      return criteria.length === 0 ? [] : [{ domain: progress.domain, criteria, progress }];
    }),
  );
  const domains = createMemo(() => groups().map(({ domain }) => domain));
  return (
    <Show when={domains().length > 0} fallback={<p>{checklistMessages.empty}</p>}>
      <For each={domains()}>
        {(domain) => {
          const group = createMemo(() => groups().find((one) => one.domain === domain));
          return (
            <Card
              title={domain.name}
              aside={
                <span class={layout["soft"]}>
                  {checklistMessages.progressLong(
                    group()?.progress.answered ?? 0,
                    group()?.progress.total ?? 0,
                  )}
                </span>
              }
            >
              <p class={layout["soft"]}>{domain.intro}</p>
              <ul class={styles["list"]}>
                <For each={group()?.criteria}>
                  {(criterion) => <Row checklist={props.checklist} criterion={criterion} />}
                </For>
              </ul>
            </Card>
          );
        }}
      </For>
    </Show>
  );
}
