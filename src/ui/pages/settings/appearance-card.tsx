import { useWorkspace } from "../../../app/app-context";
import { settingsMessages } from "../../../app/messages/settings";
import { textSizes, themes } from "../../../app/theme";
import { Card } from "../../parts/card";
import { RadioGroup } from "../../parts/field";
import styles from "../settings-page.module.css";

/** Theme and text size, kept on this device. */
export function AppearanceCard() {
  const { appearance } = useWorkspace();
  const text = settingsMessages;
  return (
    <Card title={text.appearance}>
      <div class={styles["choices"]}>
        <RadioGroup
          label={text.theme}
          value={appearance.theme()}
          options={themes.map((value) => ({ value, label: text.themes[value] }))}
          onChange={(value) => appearance.setTheme(themes.find((one) => one === value) ?? "system")}
        />
        <RadioGroup
          label={text.textSize}
          value={appearance.textSize()}
          options={textSizes.map((value) => ({ value, label: text.textSizes[value] }))}
          onChange={(value) => appearance.setTextSize(textSizes.find((one) => one === value) ?? "normal")}
        />
      </div>
      <p class={styles["soft"]}>{text.appearanceHint}</p>
    </Card>
  );
}
