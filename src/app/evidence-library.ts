import { createMemo, createSignal, type Accessor } from "solid-js";
import type { EvidenceItem } from "../assessment/evidence";
import type { AssessmentSession } from "./assessment-session";
import {
  countMarks,
  everything,
  filterEvidence,
  sortEvidence,
  type EvidenceFilter,
  type EvidenceMark,
  type EvidenceOrder,
} from "./evidence-list";

export { evidenceKinds } from "../assessment/evidence";
export { evidenceMarks, evidenceOrders } from "./evidence-list";

export const libraryViews = ["list", "thumbnails"] as const;
export type LibraryView = (typeof libraryViews)[number];

/** What the library shows of an assessment's evidence, and what is chosen in it. */
export type EvidenceLibrary = {
  readonly filter: Accessor<EvidenceFilter>;
  readonly setFilter: (changes: Partial<EvidenceFilter>) => void;
  readonly isFiltered: Accessor<boolean>;
  readonly clearFilter: () => void;
  readonly order: Accessor<EvidenceOrder>;
  readonly setOrder: (order: EvidenceOrder) => void;
  readonly view: Accessor<LibraryView>;
  readonly setView: (view: LibraryView) => void;
  readonly counts: Accessor<Readonly<Record<EvidenceMark, number>>>;
  /** Ids and not items, so that a row stays as it is, and keeps the focus, when its item changes. */
  readonly shownIds: Accessor<readonly string[]>;
  readonly item: (id: string) => EvidenceItem | undefined;
  /** What is chosen and shown: nothing out of sight is ever changed along. */
  readonly chosenIds: Accessor<readonly string[]>;
  readonly isChosen: (id: string) => boolean;
  readonly choose: (id: string, isOn: boolean) => void;
  readonly chooseAllShown: () => void;
  readonly chooseNone: () => void;
};

export function createEvidenceLibrary(session: AssessmentSession): EvidenceLibrary {
  const [filter, setFilter] = createSignal<EvidenceFilter>(everything);
  const [order, setOrder] = createSignal<EvidenceOrder>("added");
  const [view, setView] = createSignal<LibraryView>("list");
  const [chosen, setChosen] = createSignal<ReadonlySet<string>>(new Set());
  const today = (): string => session.workspace.today();
  const itemsById = createMemo(() => new Map(session.evidence().map((item) => [item.id, item])));
  const sorted = createMemo(() => sortEvidence(session.evidence(), order()));
  const shownIds = createMemo(
    () => filterEvidence(sorted(), filter(), today()).map(({ id }) => id),
    undefined,
    { equals: (a, b) => a.length === b.length && a.every((id, index) => id === b[index]) },
  );
  return {
    filter,
    setFilter: (changes) => setFilter({ ...filter(), ...changes }),
    isFiltered: () =>
      Object.entries(everything).some(([key, value]) => filter()[key as keyof EvidenceFilter] !== value),
    clearFilter: () => setFilter(everything),
    order,
    setOrder,
    view,
    setView,
    counts: createMemo(() => countMarks(session.evidence(), today())),
    shownIds,
    item: (id) => itemsById().get(id),
    chosenIds: createMemo(() => (chosen().size === 0 ? [] : shownIds().filter((id) => chosen().has(id)))),
    isChosen: (id) => chosen().has(id),
    choose(id, isOn) {
      const next = new Set(chosen());
      if (isOn) next.add(id);
      else next.delete(id);
      setChosen(next);
    },
    chooseAllShown: () => setChosen(new Set(shownIds())),
    chooseNone: () => setChosen(new Set<string>()),
  };
}
