import { createMemo, createSignal, For, Show } from "solid-js";
import { useAssessment } from "../../../app/app-context";
import { intakeMessages } from "../../../app/messages/intake";
import { errorSentence } from "../../../app/messages/errors";
import { notesLine, stateLine, tone } from "../../../app/evidence-intake/intake-lines";
import type { IntakeEntry, IntakeState } from "../../../app/evidence-intake/intake-entry";
import { Button } from "../button";
import { focusIfLost } from "../focus-title";
import { Notice } from "../notice";
import { IntakeDescribe } from "./intake-describe";
import { IntakeLook } from "./intake-look";
import { IntakeWaiting } from "./intake-waiting";
import styles from "./intake.module.css";

const text = intakeMessages;

function isWaiting({ state }: IntakeEntry): boolean {
  return state.kind === "asks" || state.kind === "looks";
}

/** The files on their way in, what became of each, and what waits for a person. */
export function IntakeList(props: { readonly onHide: () => void }) {
  const { intake } = useAssessment();
  const [described, setDescribed] = createSignal<IntakeEntry | null>(null);
  const [lookedAt, setLookedAt] = createSignal<IntakeEntry | null>(null);
  const countOf = (kind: IntakeState["kind"]) =>
    intake.entries.filter(({ state }) => state.kind === kind).length;
  const asking = createMemo(() => intake.entries.filter(({ state }) => state.kind === "asks"));
  const waiting = createMemo(() => intake.entries.filter(isWaiting));
  const others = createMemo(() => intake.entries.filter((entry) => !isWaiting(entry)));
  let section!: HTMLElement;
  // The button that had the focus goes with the decision.
  const keepFocus = (): void => section.focus();
  const keepFocusIfLost = (): void => focusIfLost(() => section);
  const isFull = () =>
    intake.entries.some(({ state }) => state.kind === "refused" && state.code === "storage.full");
  const protection = () => {
    const state = intake.protection();
    return state === null ? "" : text.protection[state];
  };
  return (
    <section ref={section} class={styles["list"]} aria-label={text.progress.label} tabindex="-1">
      <div class={styles["progress"]}>
        <p>{text.progress.line(intake.progress().settled, intake.progress().total)}</p>
        <progress
          max={intake.progress().total}
          value={intake.progress().settled}
          aria-label={text.progress.label}
        />
      </div>
      <p aria-live="polite" class={styles["hint"]}>
        {intake.progress().isWorking ? "" : text.summary(countOf("stored"), countOf("refused"))}{" "}
        {intake.progress().asking > 0 ? text.progress.asking(intake.progress().asking) : ""} {protection()}
      </p>
      <Show when={isFull()}>
        <Notice tone="danger" role="alert">
          <p>{errorSentence("storage.full")}</p>
        </Notice>
      </Show>
      <Show when={asking().length > 0}>
        <div class={styles["advice"]}>
          <p>{text.findings.lead}</p>
          <p>
            {text.findings.advice} {text.findings.decided}
          </p>
        </div>
      </Show>
      <Show when={asking().length > 1}>
        <div class={styles["buttons"]}>
          <Button
            onClick={() => {
              asking().forEach(({ id }) => intake.storeAnyway(id));
              keepFocus();
            }}
          >
            {text.findings.storeAll(asking().length)}
          </Button>
          <Button
            onClick={() => {
              asking().forEach(({ id }) => intake.settle(id, "left out"));
              keepFocus();
            }}
          >
            {text.findings.leaveAllOut(asking().length)}
          </Button>
        </div>
      </Show>
      <Show when={waiting().length > 0}>
        <ul class={styles["waiting"]} aria-label={text.waiting}>
          <For each={waiting()}>
            {(entry) => (
              <li class={styles["asks"]}>
                <IntakeWaiting
                  entry={entry}
                  onDescribe={() => setDescribed(entry)}
                  onLook={() => setLookedAt(entry)}
                  onDecided={keepFocus}
                />
              </li>
            )}
          </For>
        </ul>
      </Show>
      <Show when={others().length > 0}>
        <ul class={styles["lines"]} aria-label={text.results} tabindex="0">
          <For each={others()}>
            {(entry) => (
              <li class={styles[tone(entry.state)]}>
                {stateLine(entry)} {notesLine(entry.state)}
              </li>
            )}
          </For>
        </ul>
      </Show>
      <div class={styles["buttons"]}>
        <Show when={intake.progress().isWorking}>
          <Button
            onClick={() => {
              intake.cancel();
              keepFocus();
            }}
          >
            {text.progress.cancel}
          </Button>
        </Show>
        <Show when={intake.progress().settled > 0 && !intake.progress().isWorking}>
          <Button
            look="quiet"
            onClick={() => {
              intake.clear();
              props.onHide();
            }}
          >
            {text.progress.clear}
          </Button>
        </Show>
      </div>
      <IntakeDescribe
        entry={described()}
        onClose={() => {
          setDescribed(null);
          keepFocusIfLost();
        }}
      />
      <IntakeLook
        entry={lookedAt()}
        onClose={() => {
          setLookedAt(null);
          keepFocusIfLost();
        }}
      />
    </section>
  );
}
