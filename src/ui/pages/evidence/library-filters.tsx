import { Show } from "solid-js";
import { useAssessment } from "../../../app/app-context";
import {
  evidenceKinds,
  evidenceMarks,
  evidenceOrders,
  libraryViews,
  type EvidenceLibrary,
} from "../../../app/evidence-library";
import { evidenceMessages } from "../../../app/messages/evidence";
import { Button } from "../../parts/button";
import { Choices } from "../../parts/choices";
import { Select, TextField } from "../../parts/field";
import { focusIfLost } from "../../parts/focus-title";
import styles from "./library-filters.module.css";

const ALL = "all";

/** Searching, filtering and ordering the library. */
export function LibraryFilters(props: { readonly library: EvidenceLibrary }) {
  const { session } = useAssessment();
  const text = evidenceMessages.library;
  let filters!: HTMLDivElement;
  const filter = () => props.library.filter();
  const markLabel = (mark: (typeof evidenceMarks)[number]): string =>
    text.marks[mark](props.library.counts()[mark]);
  return (
    <div ref={filters} class={styles["filters"]} role="search" aria-label={text.filters}>
      <div class={styles["search"]}>
        <TextField
          label={text.search}
          placeholder={text.searchHint}
          type="search"
          value={filter().search}
          onInput={(event) => props.library.setFilter({ search: event.currentTarget.value })}
        />
      </div>
      <Select
        label={text.kind}
        value={filter().kind}
        options={[
          { value: ALL, label: text.allKinds },
          ...evidenceKinds.map((kind) => ({ value: kind, label: evidenceMessages.kinds[kind] })),
        ]}
        onChange={(value) =>
          props.library.setFilter({ kind: evidenceKinds.find((kind) => kind === value) ?? ALL })
        }
      />
      <Select
        label={text.mark}
        value={filter().mark}
        options={[
          { value: ALL, label: text.marks.all() },
          ...evidenceMarks.map((mark) => ({ value: mark, label: markLabel(mark) })),
        ]}
        onChange={(value) =>
          props.library.setFilter({ mark: evidenceMarks.find((mark) => mark === value) ?? ALL })
        }
      />
      <Select
        label={text.criterion}
        value={filter().criterionId ?? ""}
        options={[
          { value: "", label: text.allCriteria },
          ...session.criteria().map(({ id, title }) => ({ value: id, label: `${id} ${title}` })),
        ]}
        onChange={(value) => props.library.setFilter({ criterionId: value || null })}
      />
      <Select
        label={text.order}
        value={props.library.order()}
        options={evidenceOrders.map((value) => ({ value, label: text.orders[value] }))}
        onChange={(value) =>
          props.library.setOrder(evidenceOrders.find((order) => order === value) ?? "added")
        }
      />
      <Choices
        label={text.view}
        value={props.library.view()}
        options={libraryViews.map((value) => ({ value, label: text.views[value] }))}
        onChange={(view) => props.library.setView(view)}
      />
      <div class={styles["shown"]}>
        <p role="status">{text.shown(props.library.shownIds().length, session.evidence().length)}</p>
        <Show when={props.library.isFiltered()}>
          <Button
            look="quiet"
            onClick={() => {
              props.library.clearFilter();
              focusIfLost(() => filters.querySelector("input"));
            }}
          >
            {text.clear}
          </Button>
        </Show>
      </div>
    </div>
  );
}
