import { For } from "solid-js";
import { offerDownload } from "../../../../app/offer-download";
import { passphraseLockMessages } from "../../../../app/messages/passphrase-lock";
import { Button } from "../../../parts/button";
import styles from "./lock.module.css";

const FILE_NAME = "recovery-key.txt";

/** The recovery key as it is printed, with the two ways to keep it. */
export function RecoverySheet(props: { readonly groups: readonly string[] }) {
  const text = passphraseLockMessages.setUp;
  function save(): void {
    const words = `${text.sheetTitle}\n\n${props.groups.join(" ")}\n\n${text.sheetText}\n`;
    offerDownload(new Blob([words]), FILE_NAME);
  }
  return (
    <>
      <div class={styles["sheet"]}>
        <h3>{text.sheetTitle}</h3>
        <ol class={styles["groups"]} aria-label={text.sheetTitle}>
          <For each={props.groups}>{(group) => <li>{group}</li>}</For>
        </ol>
        <p>{text.sheetText}</p>
      </div>
      <div class={styles["buttons"]}>
        <Button onClick={() => window.print()}>{text.print}</Button>
        <Button onClick={save}>{text.save}</Button>
      </div>
    </>
  );
}
