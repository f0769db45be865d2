import { Show, type JSX } from "solid-js";
import { useAssessment } from "../../app/app-context";
import { formatLevel, formatScore } from "../../app/level-text";
import { messages } from "../../app/messages";
import styles from "./level-region.module.css";

type LevelRegionProps = {
  /** `compact` is one line beside other things; `full` opens a screen. */
  readonly variant?: "compact" | "full";
  /** Shown under the sentences of the full variant, such as what holds the level back. */
  readonly children?: JSX.Element;
};

/** How far the clinic is: the level or its range, the score, and what is still open. */
export function LevelRegion(props: LevelRegionProps) {
  const { session } = useAssessment();
  const text = messages.level;
  const results = session.results;
  const isFull = () => props.variant === "full";
  const isCore = () => session.assessment().scope === "core";
  return (
    <section
      class={`${styles["region"]} ${isFull() ? styles["full"] : styles["compact"]}`}
      data-level={results().level?.low ?? 0}
      aria-label={messages.assessment.levelRegion}
    >
      <div class={styles["words"]}>
        <span class={styles["label"]} aria-hidden="true">
          {messages.assessment.levelRegion}{" "}
        </span>
        <p class={styles["level"]}>{formatLevel(session.catalogue.scoringProfile, results().level)} </p>
        <Show when={isFull()}>
          <Show when={results().open.length > 0}>
            <p class={styles["soft"]}>{text.open(results().open.length)} </p>
          </Show>
          <Show when={isCore()}>
            <p class={styles["soft"]}>{messages.assessment.coreSentence} </p>
          </Show>
          <Show when={session.isReadOnly()}>
            <p class={styles["soft"]}>{text.issued} </p>
          </Show>
          {props.children}
        </Show>
      </div>
      <div class={styles["numbers"]}>
        <Show when={formatScore(results().overall)}>
          {(score) => (
            <p>
              <span class={styles["score"]}>{score()}</span>{" "}
              <Show when={isFull()}>
                <span class={styles["label"]}>{text.score} </span>
              </Show>
            </p>
          )}
        </Show>
        <p class={styles["label"]}>
          {isFull()
            ? text.critical(results().criticalInPlace.count, results().criticalInPlace.of)
            : text.rated(session.progress().answered, session.progress().total)}
        </p>
      </div>
    </section>
  );
}
