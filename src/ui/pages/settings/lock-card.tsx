import { createSignal, For, Show } from "solid-js";
import { useLock } from "../../../app/app-context";
import { idleMinutesChoices } from "../../../app/lock/lock-settings";
import { passphraseLockMessages } from "../../../app/messages/passphrase-lock";
import { Button } from "../../parts/button";
import { Card } from "../../parts/card";
import { Disclosure } from "../../parts/disclosure";
import { Checkbox, Select } from "../../parts/field";
import { OutcomeLine, type Outcome } from "../../parts/outcome-line";
import { LockActions } from "./lock/lock-actions";
import styles from "./lock/lock.module.css";
import { SetUpDialog } from "./lock/set-up-dialog";

function ThreatTable() {
  const text = passphraseLockMessages.threats;
  return (
    <Disclosure title={text.title}>
      <div class={styles["scroll"]} role="region" aria-label={text.caption} tabindex="0">
        <table class={styles["threats"]}>
          <thead>
            <tr>
              <th scope="col">{text.who}</th>
              <th scope="col">{text.without}</th>
              <th scope="col">{text.locked}</th>
              <th scope="col">{text.open}</th>
            </tr>
          </thead>
          <tbody>
            <For each={text.rows}>
              {(row) => (
                <tr>
                  <th scope="row">{row.who}</th>
                  <td data-label={text.without}>{row.without}</td>
                  <td data-label={text.locked}>{row.locked}</td>
                  <td data-label={text.open}>{row.open}</td>
                </tr>
              )}
            </For>
          </tbody>
        </table>
      </div>
      <p>{text.cannot}</p>
    </Disclosure>
  );
}

function WhenItLocks() {
  const { settings } = useLock();
  const text = passphraseLockMessages.on;
  return (
    <>
      <Select
        label={text.idle}
        value={String(settings.idleMinutes())}
        options={idleMinutesChoices.map((minutes) => ({
          value: String(minutes),
          label: text.minutes(minutes),
        }))}
        onChange={(value) => settings.setIdleMinutes(Number(value))}
      />
      <div>
        <Checkbox
          label={text.whenHidden}
          checked={settings.locksWhenHidden()}
          onChange={settings.setLocksWhenHidden}
        />
        <p class={styles["soft"]}>{text.whenHiddenHint}</p>
      </div>
    </>
  );
}

/** The passphrase: set, change, remove; when it locks; what it is good for and what not. */
export function LockCard() {
  const desk = useLock();
  const text = passphraseLockMessages;
  const [isSettingUp, setSettingUp] = createSignal(false);
  const [outcome, setOutcome] = createSignal<Outcome | null>(null);
  return (
    <Card title={text.title}>
      <p>
        <strong>{desk.isSealed ? text.on.state : text.off.state}</strong>
      </p>
      <OutcomeLine outcome={outcome()} />
      <Show
        when={desk.isSealed}
        fallback={
          <>
            <p class={styles["soft"]}>{text.off.lead}</p>
            <div>
              <Button look="primary" onClick={() => setSettingUp(true)}>
                {text.off.button}
              </Button>
            </div>
            <SetUpDialog isOpen={isSettingUp()} onClose={() => setSettingUp(false)} />
          </>
        }
      >
        <p class={styles["soft"]}>{text.on.lead}</p>
        <WhenItLocks />
        <LockActions onOutcome={setOutcome} />
      </Show>
      <div class={styles["group"]}>
        <h3>{text.leave.title}</h3>
        <p class={styles["soft"]}>
          {text.leave.text} {desk.isSealed ? text.leave.sealed : text.leave.plain} {text.leave.history}
        </p>
      </div>
      <ThreatTable />
    </Card>
  );
}
