import { createSignal, Show } from "solid-js";
import { useAssessment } from "../../../app/app-context";
import type { GapsView } from "../../../app/gaps-view";
import { formatLevel } from "../../../app/level-text";
import { gapsMessages } from "../../../app/messages/gaps";
import { workedOutMessages } from "../../../app/messages/worked-out";
import { formatShareRange } from "../../../app/share-text";
import { Button } from "../../parts/button";
import { LevelRegion } from "../../parts/level-region";
import { WorkedOutDialog } from "./worked-out-dialog";
import styles from "./level-card.module.css";

/** The Level region with what stands beside the level: full marks, and what evidence could show. */
export function LevelCard(props: { readonly view: GapsView }) {
  const { session } = useAssessment();
  const [isExplaining, setExplaining] = createSignal(false);
  const text = gapsMessages;
  const results = session.results;
  return (
    <>
      <LevelRegion variant="full">
        <Show when={results().shown}>
          {(shown) => (
            <>
              <ul class={styles["facts"]}>
                <li>{text.inPlace(results().inPlace.count, results().inPlace.of)}</li>
                <li>{text.fullyInPlace(results().fullyInPlace.count, results().fullyInPlace.of)}</li>
                <li>
                  {text.shown(
                    formatShareRange(shown()),
                    formatLevel(session.catalogue.scoringProfile, shown().level),
                  )}
                </li>
              </ul>
              <div class={styles["button"]}>
                <Button onClick={() => setExplaining(true)}>{workedOutMessages.title}</Button>
              </div>
            </>
          )}
        </Show>
      </LevelRegion>
      <Show when={isExplaining()}>
        <WorkedOutDialog view={props.view} onClose={() => setExplaining(false)} />
      </Show>
    </>
  );
}
