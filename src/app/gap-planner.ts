import { createSignal, type Accessor } from "solid-js";
import { createStore, unwrap } from "solid-js/store";
import type { Effort } from "../catalogue/catalogue";
import type { NewAction } from "../plan/new-action";
import { fail, succeed, type Result } from "../shared/result";
import type { StorageError } from "../storage/storage-error";
import type { OpenAssessment } from "./open-assessment";
import type { GapRow } from "./gap-list";
import type { Suggestion } from "./plan-actions";

/** One suggestion of the catalogue with the action it would become. */
export type PlanChoice = {
  readonly suggestion: Suggestion;
  readonly draft: NewAction;
  readonly isChosen: boolean;
  /** The plan holds an action taken over from it already. */
  readonly isTaken: boolean;
};

type Changing<T> = { -readonly [K in keyof T]: T[K] };

export type PlanGapError = StorageError | { readonly code: "plan.nothing-chosen" };

/** The choosing of actions for one gap, before any of them is stored. */
export type GapPlanner = {
  readonly choices: readonly PlanChoice[];
  readonly isChanged: Accessor<boolean>;
  readonly choose: (place: number, isChosen: boolean) => void;
  readonly change: (place: number, patch: Partial<Pick<NewAction, "ownerRole" | "dueDate">>) => void;
  /** Also moves the due date, which depends on it. */
  readonly changeEffort: (place: number, effort: Effort) => void;
  /** Stores what is chosen; resolves to how many actions that were. */
  readonly save: () => Promise<Result<number, PlanGapError>>;
};

export function createGapPlanner(open: OpenAssessment, row: GapRow): GapPlanner {
  const { plan } = open;
  const suggestions = plan.suggestionsFor(row.gap);
  const isTaken = (suggestion: Suggestion): boolean =>
    row.actions.some(
      (action) =>
        action.suggestion?.criterionId === row.gap.id && action.suggestion.index === suggestion.index,
    );
  // What most teams want is one Enter away: the first suggestion, where the gap has no plan yet.
  const first = row.actions.length === 0 ? 0 : -1;
  const [choices, setChoices] = createStore<Changing<PlanChoice>[]>(
    suggestions.map((suggestion, index) => ({
      suggestion,
      draft: plan.draftFor(row.gap, suggestion),
      isChosen: index === first,
      isTaken: isTaken(suggestion),
    })),
  );
  const [isChanged, setChanged] = createSignal(false);

  function change(place: number, patch: Partial<NewAction>): void {
    setChoices(place, "draft", patch);
    setChanged(true);
  }

  return {
    choices,
    isChanged,
    choose: (place, isChosen) => setChoices(place, "isChosen", isChosen),
    change,
    changeEffort(place, effort) {
      const draft = plan.draftFor(row.gap, { ...suggestions[place]!, effort });
      change(place, { effort, dueDate: draft.dueDate, steps: draft.steps });
    },
    async save() {
      const chosen = choices.filter((choice) => choice.isChosen);
      if (chosen.length === 0) return fail({ code: "plan.nothing-chosen" });
      const added = await plan.addTogether(chosen.map(({ draft }) => structuredClone(unwrap(draft))));
      if (!added.ok) return added;
      setChanged(false);
      return succeed(chosen.length);
    },
  };
}
