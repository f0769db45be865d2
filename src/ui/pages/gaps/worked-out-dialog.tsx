import { createMemo, Show } from "solid-js";
import { useAssessment } from "../../../app/app-context";
import type { GapsView } from "../../../app/gaps-view";
import { formatLevel, formatScore } from "../../../app/level-text";
import { messages } from "../../../app/messages";
import { workedOutMessages } from "../../../app/messages/worked-out";
import { formatShareRange } from "../../../app/share-text";
import { describeDomains, describeLevels, explainSession } from "../../../app/worked-out";
import { describeGapArithmetic } from "../../../app/worked-out-gaps";
import { Button } from "../../parts/button";
import { ButtonRow, Dialog } from "../../parts/dialog";
import { WorkedOutDomains } from "./worked-out-domains";
import { WorkedOutGaps } from "./worked-out-gaps";
import { WorkedOutLevels } from "./worked-out-levels";
import styles from "./worked-out.module.css";

type WorkedOutDialogProps = { readonly view: GapsView; readonly onClose: () => void };

/** The arithmetic behind score, level and order of the gaps, with this assessment's own numbers. */
export function WorkedOutDialog(props: WorkedOutDialogProps) {
  const { session } = useAssessment();
  const text = workedOutMessages;
  const explanation = createMemo(() => explainSession(session));
  const domains = createMemo(() => describeDomains(session.catalogue, explanation()));
  const levels = createMemo(() => describeLevels(session.catalogue, explanation()));
  const gaps = createMemo(() => describeGapArithmetic(props.view.rows()));
  const counting = () => domains().filter(({ share }) => share !== null).length;
  return (
    <Dialog title={text.title} isOpen={true} onClose={props.onClose} wide>
      <section class={styles["step"]}>
        <h3>{text.steps.score}</h3>
        <p>{text.scoreBody}</p>
        <WorkedOutDomains domains={domains()} />
      </section>
      <section class={styles["step"]}>
        <h3>{text.steps.overall}</h3>
        <p>{text.overallBody(counting(), formatScore(session.results().overall) ?? "")}</p>
        <p>{text.rounding}</p>
      </section>
      <section class={styles["step"]}>
        <h3>{text.steps.level}</h3>
        <p>{text.levelBody}</p>
        <WorkedOutLevels levels={levels()} />
        <p class={styles["soft"]}>{text.lowEnd}</p>
      </section>
      <section class={styles["step"]}>
        <h3>{text.steps.gaps}</h3>
        <Show when={gaps().length > 0} fallback={<p>{text.noGaps}</p>}>
          <p>{text.gapsBody}</p>
          <p>{text.gainMeaning}</p>
          <WorkedOutGaps gaps={gaps()} />
        </Show>
      </section>
      <section class={styles["step"]}>
        <h3>{text.steps.shown}</h3>
        <p>{text.shownBody}</p>
        <Show when={session.results().shown}>
          {(shown) => (
            <p>
              {text.shown(
                formatShareRange(shown()),
                formatLevel(session.catalogue.scoringProfile, shown().level),
              )}
            </p>
          )}
        </Show>
      </section>
      <p class={styles["soft"]}>{text.limits}</p>
      <ButtonRow>
        <Button look="primary" onClick={() => props.onClose()}>
          {messages.common.close}
        </Button>
      </ButtonRow>
    </Dialog>
  );
}
