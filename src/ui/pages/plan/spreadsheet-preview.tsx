import { createSignal, For, Show } from "solid-js";
import { faultSentence, planFilesMessages } from "../../../app/messages/plan-files";
import { messages } from "../../../app/messages";
import type { ImportPlan, ImportRow } from "../../../app/spreadsheet-import/import-plan";
import { Button } from "../../parts/button";
import { ButtonRow, Dialog } from "../../parts/dialog";
import { Disclosure } from "../../parts/disclosure";
import layout from "../../styles/layout.module.css";
import { PreviewRow } from "./preview-row";
import styles from "./spreadsheet-preview.module.css";

type SpreadsheetPreviewProps = {
  readonly plan: ImportPlan;
  readonly onClose: () => void;
  readonly onApply: (rows: readonly ImportRow[]) => Promise<void>;
};

/** Rows that the app has changed meanwhile start without a tick: a person decides. */
function tickedAtFirst(plan: ImportPlan): ReadonlySet<string> {
  const clear = plan.rows.filter(({ changes }) => !changes.some((change) => change.isAlsoChangedHere));
  return new Set(clear.map(({ key }) => key));
}

/** Every change that a spreadsheet brings, before anything is changed. */
export function SpreadsheetPreview(props: SpreadsheetPreviewProps) {
  const text = planFilesMessages.preview;
  // oxlint-disable-next-line solid/reactivity -- the plan of one file never changes
  const { plan } = props;
  const [ticked, setTicked] = createSignal(tickedAtFirst(plan));
  const [isBusy, setBusy] = createSignal(false);
  const [isNothingTicked, setNothingTicked] = createSignal(false);
  const isAllTicked = (): boolean => ticked().size === plan.rows.length;

  function tick(key: string, isTicked: boolean): void {
    const next = new Set(ticked());
    if (isTicked) next.add(key);
    else next.delete(key);
    setTicked(next);
    setNothingTicked(false);
  }

  async function apply(): Promise<void> {
    const rows = plan.rows.filter(({ key }) => ticked().has(key));
    setNothingTicked(rows.length === 0);
    if (rows.length === 0 || isBusy()) return;
    setBusy(true);
    await props.onApply(rows);
  }

  return (
    <Dialog title={text.title} isOpen onClose={() => props.onClose()} wide>
      <Show
        when={plan.rows.length > 0}
        fallback={<p>{plan.refused.length > 0 ? text.noneUsable : text.none}</p>}
      >
        <div class={layout["rowBetween"]}>
          <p>{text.intro}</p>
          <Button
            look="quiet"
            onClick={() => setTicked(new Set(isAllTicked() ? [] : plan.rows.map(({ key }) => key)))}
          >
            {isAllTicked() ? text.noRows : text.all}
          </Button>
        </div>
        <ul class={styles["rows"]}>
          <For each={plan.rows}>
            {(row) => (
              <PreviewRow
                row={row}
                isTicked={ticked().has(row.key)}
                onTick={(isTicked) => tick(row.key, isTicked)}
              />
            )}
          </For>
        </ul>
      </Show>
      <Show when={plan.refused.length > 0}>
        <Disclosure title={text.refused(plan.refused.length)} isOpen>
          <ul class={styles["refused"]}>
            <For each={plan.refused}>
              {({ sheet, line, name, fault }) => (
                <li>
                  <strong>{text.line(text.sheets[sheet], line, name)}.</strong> {faultSentence(fault)}
                </li>
              )}
            </For>
          </ul>
        </Disclosure>
      </Show>
      <p class={`${layout["soft"]} ${layout["small"]}`}>{text.same(plan.sameCount)}</p>
      <p role="alert">{isNothingTicked() ? text.nothingTicked : ""}</p>
      <ButtonRow>
        <Button onClick={() => props.onClose()}>
          {plan.rows.length > 0 ? messages.common.cancel : messages.common.close}
        </Button>
        <Show when={plan.rows.length > 0}>
          <Button look="primary" aria-disabled={isBusy()} onClick={() => void apply()}>
            {text.apply(ticked().size)}
          </Button>
        </Show>
      </ButtonRow>
    </Dialog>
  );
}
