import { Show } from "solid-js";
import { instantToDay } from "../../../app/instant-to-day";
import { messages } from "../../../app/messages";
import { siteMessages } from "../../../app/messages/site";
import type { Site } from "../../../assessment/assessment";
import { Button } from "../../parts/button";
import { Card } from "../../parts/card";
import styles from "./profile.module.css";

/** What is known about a site. */
export function Profile(props: { readonly site: Site; readonly onEdit: () => void }) {
  const text = siteMessages;
  return (
    <Card title={text.profile}>
      <dl class={styles["profile"]}>
        <div>
          <dt>{text.clinicKind}</dt>
          <dd>{props.site.clinicKind === null ? text.notSaid : text.clinicKinds[props.site.clinicKind]}</dd>
        </div>
        <div>
          <dt>{text.region}</dt>
          <dd>{props.site.region || text.notSaid}</dd>
        </div>
        <Show when={props.site.notes}>
          <div>
            <dt>{text.notes}</dt>
            <dd>{props.site.notes}</dd>
          </div>
        </Show>
        <div>
          <dt>{text.added}</dt>
          <dd>{messages.common.formatDay(instantToDay(props.site.createdAt))}</dd>
        </div>
      </dl>
      <div>
        <Button onClick={() => props.onEdit()}>{text.edit}</Button>
      </div>
    </Card>
  );
}
