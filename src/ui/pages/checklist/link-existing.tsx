import { createSignal, Show } from "solid-js";
import { useAssessment } from "../../../app/app-context";
import { messages } from "../../../app/messages";
import { errorSentence } from "../../../app/messages/errors";
import type { Criterion } from "../../../catalogue/catalogue";
import { Button } from "../../parts/button";
import { Disclosure } from "../../parts/disclosure";
import { Select } from "../../parts/field";

/** One item may support many criteria: links what the library already holds. */
export function LinkExisting(props: { readonly criterion: Criterion }) {
  const { session, evidence } = useAssessment();
  const [chosen, setChosen] = createSignal("");
  const [problem, setProblem] = createSignal<string | undefined>();
  const text = messages.checklist.evidence;
  const others = () =>
    session.evidence().filter(({ criterionIds }) => !criterionIds.includes(props.criterion.id));

  async function link(): Promise<void> {
    const id = chosen();
    if (id === "") return;
    setChosen("");
    const changed = await evidence.setLinked(id, props.criterion.id, true);
    setProblem(changed.ok ? undefined : errorSentence(changed.error.code));
  }

  return (
    <Show when={others().length > 0}>
      <Disclosure title={text.linkExisting}>
        <Select
          label={text.fromLibrary}
          error={problem()}
          value={chosen()}
          options={[
            { value: "", label: text.choose },
            ...others().map((item) => ({ value: item.id, label: item.title })),
          ]}
          onChange={setChosen}
        />
        <Button disabled={chosen() === ""} onClick={() => void link()}>
          {text.linkIt}
        </Button>
      </Disclosure>
    </Show>
  );
}
