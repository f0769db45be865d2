import { For, Index } from "solid-js";
import { intakeMessages } from "../../../app/messages/intake";
import { Button } from "../button";
import { TextField } from "../field";
import { resizeArea, type Area } from "../../../app/evidence-intake/redaction-areas";
import styles from "./redaction.module.css";

type AreaFieldsProps = {
  readonly areas: readonly Area[];
  readonly onChange: (areas: readonly Area[]) => void;
  readonly onRemove: (index: number) => void;
  /** The button that adds a box: where the focus goes when a box is gone. */
  readonly addRef: (button: HTMLButtonElement) => void;
};

const fields = ["x", "y", "width", "height"] as const;
const fresh: Area = { x: 0.375, y: 0.375, width: 0.25, height: 0.25 };

/** The boxes over a picture as numbers, for who cannot see where they lie. */
export function AreaFields(props: AreaFieldsProps) {
  const text = intakeMessages.look;
  return (
    <div class={styles["areas"]}>
      <Index each={props.areas}>
        {(area, index) => (
          <fieldset class={styles["area"]}>
            <legend>{text.area(index + 1)}</legend>
            <For each={fields}>
              {(field) => (
                <TextField
                  label={text.fields[field]}
                  type="number"
                  min={0}
                  max={100}
                  value={Math.round(area()[field] * 100)}
                  onChange={(event) => {
                    const percent = event.currentTarget.valueAsNumber;
                    props.onChange(props.areas.with(index, resizeArea(area(), field, percent)));
                  }}
                />
              )}
            </For>
            <Button look="quiet" onClick={() => props.onRemove(index)}>
              {text.remove(index + 1)}
            </Button>
          </fieldset>
        )}
      </Index>
      <div>
        <Button
          ref={(button) => props.addRef(button)}
          onClick={() => props.onChange([...props.areas, fresh])}
        >
          {text.add}
        </Button>
      </div>
    </div>
  );
}
