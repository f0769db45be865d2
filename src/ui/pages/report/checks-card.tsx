import { createMemo, For, Show } from "solid-js";
import { useAssessment } from "../../../app/app-context";
import { identifierMessages } from "../../../app/messages/identifiers";
import { reportMessages } from "../../../app/messages/report";
import { createConflictCount, checkSession, type ReportCheck } from "../../../app/report-checks";
import type { ReportChoice } from "../../../app/report-choice";
import type { LivePreview } from "../../../app/report-preview";
import { Card } from "../../parts/card";
import { CriterionLink } from "../../parts/criterion-link";
import { LongList } from "../../parts/long-list";
import styles from "./checks-card.module.css";

type Identifiers = Extract<ReportCheck, { readonly kind: "identifiers" }>;

function IdentifierLine(props: { readonly check: Identifiers }) {
  const text = reportMessages.checks;
  const { kinds } = identifierMessages;
  const found = () => [...new Set(props.check.found.map(({ kind }) => kinds[kind]))].join(", ");
  const id = () => (props.check.where.kind === "criterion" ? props.check.where.id : null);
  const where = () => {
    const place = props.check.where;
    switch (place.kind) {
      case "criterion":
        return text.where.criterion(place.id);
      case "ask":
        return text.where.ask;
      default:
        return text.where[place.kind](place.title);
    }
  };
  return (
    <>
      {text.identifiers(where(), found())}
      <Show when={id()}>
        {(criterionId) => (
          <>
            {" "}
            <CriterionLink id={criterionId()} />
          </>
        )}
      </Show>
    </>
  );
}

function CheckLine(props: { readonly check: ReportCheck }) {
  const text = reportMessages.checks;
  const identifiers = () => (props.check.kind === "identifiers" ? props.check : null);
  const sentence = (): string => {
    switch (props.check.kind) {
      case "draft":
      case "nothing-rated":
        return text[props.check.kind];
      case "open":
      case "conflicts":
      case "hidden-on-wall":
      case "photos":
        return text[props.check.kind](props.check.count);
      case "name-words":
        return text["name-words"](props.check.words);
      case "characters":
        return text.characters(props.check.characters);
      case "identifiers":
        return "";
    }
  };
  return (
    <Show when={identifiers()} fallback={sentence()}>
      {(check) => <IdentifierLine check={check()} />}
    </Show>
  );
}

/** What to know before the report goes out; none of it keeps anybody from saving. */
export function ChecksCard(props: {
  readonly choice: ReportChoice;
  readonly preview: LivePreview;
  readonly photos: number;
}) {
  const { session } = useAssessment();
  const text = reportMessages.checks;
  const conflicts = createConflictCount(session);
  // Of its own, so that not each letter of the other name has all texts looked through again.
  const hidesName = createMemo(() => {
    const { version, alias } = props.choice.share();
    return version === "shareable" && alias.trim() !== "";
  });
  const checks = createMemo(() =>
    checkSession(session, {
      conflicts: conflicts(),
      kinds: props.choice.kinds(),
      photos: props.photos,
      hidesName: hidesName(),
      warnings: props.preview.summary()?.warnings ?? [],
    }),
  );
  return (
    <Card title={text.title}>
      <Show when={checks().length > 0} fallback={<p>{text.none}</p>}>
        <LongList rows={checks()}>
          {(rows) => (
            <ul class={styles["list"]}>
              <For each={rows()}>
                {(check) => (
                  <li class={styles["item"]}>
                    <CheckLine check={check} />
                  </li>
                )}
              </For>
            </ul>
          )}
        </LongList>
      </Show>
    </Card>
  );
}
