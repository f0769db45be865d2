import { useOffline } from "../../app/app-context";
import { messages } from "../../app/messages";
import layout from "../styles/layout.module.css";
import { Button } from "./button";
import { Notice } from "./notice";
import { UpdateButton } from "./update-button";

/** A new version is here: now, or later. */
export function UpdateNotice() {
  const offline = useOffline();
  const text = messages.shell.update;
  return (
    <Notice tone="plain">
      <p class={layout["grow"]}>{text.ready}</p>
      <div class={layout["row"]}>
        <UpdateButton look="primary" />
        <Button onClick={() => offline.postpone()}>{text.later}</Button>
      </div>
    </Notice>
  );
}
