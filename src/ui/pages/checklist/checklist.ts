import type { Accessor } from "solid-js";
import type { ChecklistView } from "../../../app/checklist/checklist-view";
import type { CriterionFilter } from "../../../app/checklist/criterion-filter";
import type { Answer } from "../../../assessment/response";

/** What the parts of the checklist share: the view of the address and what a person can do in it. */
export type Checklist = {
  readonly view: ChecklistView;
  readonly setFilter: (filter: CriterionFilter) => void;
  /** Hash link to a criterion, or to the list for null, with the present filter. */
  readonly linkTo: (criterionId: string | null) => string;
  /** From the search to the first criterion it finds. */
  readonly goToFirstMatch: () => void;
  readonly rate: (answer: Exclude<Answer, null>) => void;
  readonly next: () => void;
  readonly previous: () => void;
  readonly toggleFlag: () => void;
  readonly undo: () => Promise<void>;
  /** "Next" was pressed at the last criterion. */
  readonly isAtEnd: Accessor<boolean>;
  readonly isHelpOpen: Accessor<boolean>;
  readonly setHelpOpen: (isOpen: boolean) => void;
  /** On narrow screens the rail folds away. */
  readonly isRailOpen: Accessor<boolean>;
  readonly setRailOpen: (isOpen: boolean) => void;
  /** The latest thing that happened, for screen readers. */
  readonly announcement: Accessor<string>;
  readonly problem: Accessor<string | null>;
  /** A criterion's heading stands on screen: it takes the focus, except on arrival. */
  readonly showHeading: (heading: HTMLElement) => void;
};
