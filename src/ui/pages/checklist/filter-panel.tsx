import { createEffect, createSignal, For, Show } from "solid-js";
import { useAssessment } from "../../../app/app-context";
import {
  countFilters,
  methods,
  noFilter,
  toggles,
  type Toggle,
} from "../../../app/checklist/criterion-filter";
import { messages } from "../../../app/messages";
import { checklistMessages } from "../../../app/messages/checklist";
import type { Method } from "../../../catalogue/catalogue";
import { Button } from "../../parts/button";
import { Disclosure } from "../../parts/disclosure";
import { Checkbox, Select } from "../../parts/field";
import { KeyCap } from "../../parts/key-cap";
import layout from "../../styles/layout.module.css";
import type { Checklist } from "./checklist";
import styles from "./filter-panel.module.css";
import { SearchMatches } from "./search-matches";

function SearchField(props: { readonly checklist: Checklist }) {
  const text = checklistMessages.find;
  const [words, setWords] = createSignal("");
  // The address follows what is typed; the other way round only when it was changed elsewhere.
  createEffect(() => setWords(props.checklist.view.filter().search));
  return (
    <div class={styles["search"]}>
      <label class={layout["visuallyHidden"]} for="checklist-search">
        {text.search}
      </label>
      <input
        id="checklist-search"
        type="search"
        data-field="search"
        autocomplete="off"
        placeholder={text.searchHint}
        value={words()}
        onInput={(event) => {
          setWords(event.currentTarget.value);
          props.checklist.setFilter({ ...props.checklist.view.filter(), search: event.currentTarget.value });
        }}
        onKeyDown={(event) => {
          if (event.key === "Enter") props.checklist.goToFirstMatch();
          if (event.key !== "Escape") return;
          event.preventDefault();
          props.checklist.setFilter({ ...props.checklist.view.filter(), search: "" });
          event.currentTarget.blur();
        }}
      />
      <KeyCap>/</KeyCap>
    </div>
  );
}

/** Search and filters; what they let through decides what next and previous lead to. */
export function FilterPanel(props: { readonly checklist: Checklist; readonly isList: boolean }) {
  const { session } = useAssessment();
  const text = checklistMessages.find;
  const filter = () => props.checklist.view.filter();
  const inPanel = () => countFilters({ ...filter(), search: "" });

  function setToggle(toggle: Toggle, isOn: boolean): void {
    const others = filter().toggles.filter((one) => one !== toggle);
    props.checklist.setFilter({ ...filter(), toggles: isOn ? [...others, toggle] : others });
  }

  return (
    <search class={styles["panel"]}>
      <SearchField checklist={props.checklist} />
      <Show when={!props.isList && filter().search.trim() !== ""}>
        <SearchMatches checklist={props.checklist} />
      </Show>
      <Disclosure title={text.filters} aside={text.filtersSet(inPanel())}>
        <Select
          label={text.place}
          value={filter().place ?? ""}
          options={[
            { value: "", label: text.anyPlace },
            ...session.catalogue.places.map((place) => ({ value: place, label: text.placeName(place) })),
          ]}
          onChange={(place) => props.checklist.setFilter({ ...filter(), place: place || null })}
        />
        <Select
          label={text.method}
          value={filter().method ?? ""}
          options={[
            { value: "", label: text.anyMethod },
            ...methods.map((method) => ({ value: method, label: messages.common.methods[method] })),
          ]}
          onChange={(method) =>
            props.checklist.setFilter({ ...filter(), method: (method || null) as Method | null })
          }
        />
        <fieldset class={styles["toggles"]}>
          <legend class={styles["legend"]}>{text.toggleLabel}</legend>
          <For each={toggles}>
            {(toggle) => (
              <Checkbox
                label={text.toggles[toggle]}
                checked={filter().toggles.includes(toggle)}
                onChange={(isOn) => setToggle(toggle, isOn)}
              />
            )}
          </For>
        </fieldset>
        <Button
          look="quiet"
          disabled={countFilters(filter()) === 0}
          onClick={() => props.checklist.setFilter(noFilter)}
        >
          {text.clear}
        </Button>
      </Disclosure>
    </search>
  );
}
