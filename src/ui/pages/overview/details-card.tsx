import { createSignal, Show } from "solid-js";
import { useAssessment } from "../../../app/app-context";
import { messages } from "../../../app/messages";
import { overviewMessages } from "../../../app/messages/overview";
import { Button } from "../../parts/button";
import { Card } from "../../parts/card";
import { Dialog } from "../../parts/dialog";
import styles from "./details-card.module.css";
import { DetailsForm } from "./details-form";

/** What kind of assessment this is, of when, by whom, against what. */
export function DetailsCard() {
  const { session } = useAssessment();
  const [isEditing, setEditing] = createSignal(false);
  const text = overviewMessages.details;
  const { formatDay, kindsLong, scopesLong } = messages.common;
  const assessment = session.assessment;
  return (
    <Card title={text.title}>
      <dl class={styles["facts"]}>
        <dt>{text.kind}</dt>
        <dd>{kindsLong[assessment().kind]}</dd>
        <dt>{text.scope}</dt>
        <dd>{scopesLong[assessment().scope]}</dd>
        <dt>{text.date}</dt>
        <dd>{formatDay(assessment().date)}</dd>
        <dt>{text.roles}</dt>
        <dd>{assessment().roles.join(", ") || text.noRoles}</dd>
        <dt>{text.catalogue}</dt>
        <dd>{text.catalogueLine(session.catalogue.title, assessment().catalogueVersion)}</dd>
      </dl>
      <Show when={!session.isReadOnly()}>
        <div>
          <Button onClick={() => setEditing(true)}>{text.edit}</Button>
        </div>
      </Show>
      <Dialog title={text.editTitle} isOpen={isEditing()} onClose={() => setEditing(false)}>
        <Show when={isEditing()}>
          <DetailsForm onDone={() => setEditing(false)} />
        </Show>
      </Dialog>
    </Card>
  );
}
