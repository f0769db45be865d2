import { createSignal } from "solid-js";
import { keepSingleKeys, readSingleKeys } from "../../../app/checklist/single-keys";
import { settingsMessages } from "../../../app/messages/settings";
import { Card } from "../../parts/card";
import { RadioGroup } from "../../parts/field";
import styles from "../settings-page.module.css";

/** Single keys get in the way of speech input and unsteady hands: they can be switched off. */
export function KeyboardCard() {
  const text = settingsMessages.keyboard;
  const [isOn, setOn] = createSignal(readSingleKeys(localStorage));
  return (
    <Card title={text.title}>
      <RadioGroup
        label={text.singleKeys}
        value={isOn() ? "on" : "off"}
        options={[
          { value: "on", label: text.on },
          { value: "off", label: text.off },
        ]}
        onChange={(value) => {
          keepSingleKeys(localStorage, value === "on");
          setOn(value === "on");
        }}
      />
      <p class={styles["soft"]}>{text.hint}</p>
    </Card>
  );
}
