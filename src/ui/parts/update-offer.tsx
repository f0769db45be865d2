import { lazy, Show } from "solid-js";
import { useOffline } from "../../app/app-context";
import styles from "./update-offer.module.css";

// There is seldom anything to offer.
const UpdateNotice = lazy(() => import("./update-notice").then((part) => ({ default: part.UpdateNotice })));

/** Says that a new version is here; nobody is made to take it. */
export function UpdateOffer() {
  const offline = useOffline();
  return (
    <div role="status" class={styles["line"]}>
      <Show when={offline.hasUpdate() && !offline.isPostponed()}>
        <UpdateNotice />
      </Show>
    </div>
  );
}
