import { createSignal, onMount, Show } from "solid-js";
import { convert } from "../../app/lock/unlocking";
import { conversionSentence, unlockMessages } from "../../app/messages/unlock";
import type { OpenError } from "../../storage/database";
import type { Conversion } from "../../storage/lock/convert-workspace";
import type { Seal } from "../../storage/lock/seal";
import type { StorageError } from "../../storage/storage-error";
import { Button } from "../parts/button";
import { Notice } from "../parts/notice";
import { ProgressBar } from "../parts/progress-bar";
import styles from "./unlock-page.module.css";

type ConversionPageProps = {
  readonly seal: Seal;
  /** Whether rows are being sealed; else they are being opened. */
  readonly isSealing: boolean;
  readonly clock: () => Date;
  readonly makeId: () => string;
  readonly onConverted: (isSealed: boolean) => void;
};

/** Seals or opens every row while nobody works with them. May be closed at any moment. */
export function ConversionPage(props: ConversionPageProps) {
  const text = unlockMessages.working;
  const [progress, setProgress] = createSignal<Conversion | null>(null);
  const [failure, setFailure] = createSignal<OpenError | StorageError | null>(null);
  const title = (): string => (props.isSealing ? text.sealingTitle : text.unsealingTitle);

  async function run(): Promise<void> {
    setFailure(null);
    const converted = await convert(props.seal, { clock: props.clock, makeId: props.makeId }, setProgress);
    if (converted.ok) props.onConverted(converted.value.isSealed);
    else setFailure(converted.error);
  }
  onMount(() => {
    document.title = unlockMessages.title;
    void run();
  });

  return (
    <main class={styles["page"]}>
      <h1>{title()}</h1>
      <p role="status">{text.lead}</p>
      <Show when={progress()}>
        {(now) => (
          <div>
            <ProgressBar value={now().done} max={now().total} />
            <p class={styles["soft"]}>{text.progress(now().done, now().total)}</p>
          </div>
        )}
      </Show>
      <Show when={failure()}>
        {(error) => (
          <Notice tone="danger" role="alert">
            <p>{conversionSentence(error())}</p>
            <Button onClick={() => void run()}>{text.tryAgain}</Button>
          </Notice>
        )}
      </Show>
    </main>
  );
}
