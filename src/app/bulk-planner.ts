import type { Accessor } from "solid-js";
import { createMemo, createSignal } from "solid-js";
import { createStore, unwrap } from "solid-js/store";
import type { NewAction } from "../plan/new-action";
import { fail, succeed, type Result } from "../shared/result";
import type { StorageError } from "../storage/storage-error";
import type { GapRow } from "./gap-list";
import type { OpenAssessment } from "./open-assessment";
import type { Suggestion } from "./plan-actions";

/** One critical gap with the action it would get. */
export type BulkLine = {
  readonly row: GapRow;
  readonly suggestions: readonly Suggestion[];
  /** Place in `suggestions`; null for the person's own words. */
  readonly place: number | null;
  readonly draft: NewAction;
  readonly isChosen: boolean;
};

type Changing<T> = { -readonly [K in keyof T]: T[K] };

export type BulkError =
  | StorageError
  | { readonly code: "plan.nothing-chosen" }
  | { readonly code: "plan.title-missing"; readonly ids: readonly string[] };

/** The planning of many gaps at once; nothing is stored before `save`, and then all of it or nothing. */
export type BulkPlanner = {
  readonly lines: readonly BulkLine[];
  readonly isChanged: Accessor<boolean>;
  readonly chosenCount: Accessor<number>;
  readonly choose: (line: number, isChosen: boolean) => void;
  readonly change: (line: number, patch: Partial<Pick<NewAction, "title" | "ownerRole" | "dueDate">>) => void;
  /** Takes another suggestion over with its owner and date; null for own words. */
  readonly suggest: (line: number, place: number | null) => void;
  readonly save: () => Promise<Result<number, BulkError>>;
};

/** The critical gaps that a plan for all of them is about, in order of priority. */
function criticalGaps(rows: readonly GapRow[]): readonly GapRow[] {
  return rows.filter((row) => row.isCriticalGap);
}

export function createBulkPlanner(open: OpenAssessment, rows: readonly GapRow[]): BulkPlanner {
  const { plan } = open;
  const [lines, setLines] = createStore<Changing<BulkLine>[]>(
    criticalGaps(rows).map((row) => {
      const suggestions = plan.suggestionsFor(row.gap);
      const place = suggestions.length > 0 ? 0 : null;
      return {
        row,
        suggestions,
        place,
        draft: plan.draftFor(row.gap, suggestions[0] ?? null),
        isChosen: row.actions.length === 0,
      };
    }),
  );
  const [isChanged, setChanged] = createSignal(false);
  const chosen = createMemo(() => lines.filter((line) => line.isChosen));

  return {
    lines,
    isChanged,
    chosenCount: () => chosen().length,
    choose(line, isChosen) {
      setLines(line, "isChosen", isChosen);
      setChanged(true);
    },
    change(line, patch) {
      setLines(line, "draft", patch);
      setChanged(true);
    },
    suggest(line, place) {
      const { row, suggestions, draft } = lines[line]!;
      const suggestion = place === null ? null : (suggestions[place] ?? null);
      const next = plan.draftFor(row.gap, suggestion);
      const { ownerRole } = unwrap(draft);
      setLines(line, { place, draft: suggestion === null ? { ...next, ownerRole } : next });
      setChanged(true);
    },
    async save() {
      if (chosen().length === 0) return fail({ code: "plan.nothing-chosen" });
      const untitled = chosen().filter(({ draft }) => draft.title.trim() === "");
      if (untitled.length > 0) {
        return fail({ code: "plan.title-missing", ids: untitled.map(({ row }) => row.gap.id) });
      }
      const drafts = chosen().map(({ draft }) => structuredClone(unwrap(draft)));
      const added = await plan.addTogether(drafts);
      if (!added.ok) return added;
      setChanged(false);
      return succeed(drafts.length);
    },
  };
}
