import { createSignal, Show, type Accessor, type JSX } from "solid-js";
import { messages } from "../../app/messages";
import { Button } from "./button";

/** Rows of a list that are shown before somebody asks for all of them. */
const SHORT = 8;

type LongListProps<T> = {
  readonly rows: readonly T[];
  readonly children: (rows: Accessor<readonly T[]>) => JSX.Element;
};

/** The first rows of a list and a button for the rest, so that a long list does not bury what follows. */
export function LongList<T>(props: LongListProps<T>) {
  const [isWhole, setWhole] = createSignal(false);
  const isCut = () => !isWhole() && props.rows.length > SHORT + 1;
  const shown = () => (isCut() ? props.rows.slice(0, SHORT) : props.rows);
  return (
    <>
      {props.children(shown)}
      <Show when={isCut()}>
        <div>
          <Button onClick={() => setWhole(true)}>{messages.common.showAll(props.rows.length)}</Button>
        </div>
      </Show>
    </>
  );
}
