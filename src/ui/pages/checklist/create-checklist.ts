import { useNavigate, useParams, useSearchParams } from "@solidjs/router";
import { createMemo, createSignal } from "solid-js";
import { useAssessment } from "../../../app/app-context";
import { checklistAddress } from "../../../app/checklist/checklist-address";
import { createChecklistView } from "../../../app/checklist/checklist-view";
import {
  countFilters,
  filterToQuery,
  queryToFilter,
  type CriterionFilter,
} from "../../../app/checklist/criterion-filter";
import { checklistMessages } from "../../../app/messages/checklist";
import { errorSentence } from "../../../app/messages/errors";
import type { Answer } from "../../../assessment/response";
import type { Checklist } from "./checklist";
import { createAnnouncer } from "./create-announcer";

/** Brings the new criterion into view only when its beginning is not there already. */
function bringIntoView(heading: HTMLElement, focused: HTMLElement): void {
  const card = heading.closest("article") ?? heading;
  const { top } = card.getBoundingClientRect();
  if (top < 0 || top > window.innerHeight * 0.6) card.scrollIntoView({ block: "start", behavior: "instant" });
  focused.focus({ preventScroll: true });
}

function focusReason(): void {
  document.querySelector<HTMLElement>("[data-field='naReason']")?.focus();
}

/** Joins address, assessment and commands of the checklist; lives as long as its screen. */
export function createChecklist(): Checklist {
  const { session, rating } = useAssessment();
  const params = useParams<{ criterionId?: string }>();
  const [query, setQuery] = useSearchParams();
  const navigate = useNavigate();
  const { announcement, announce } = createAnnouncer();
  const [problem, setProblem] = createSignal<string | null>(null);
  const [endOf, setEndOf] = createSignal<string | null>(null);
  const [isHelpOpen, setHelpOpen] = createSignal(false);
  const [isRailOpen, setRailOpen] = createSignal(false);
  const text = checklistMessages;
  let hasArrived = false;
  let isUndoing = false;

  const [search, setSearch] = createSignal("");
  const filter = createMemo(
    (): CriterionFilter => ({ ...queryToFilter(query), search: search() }),
    undefined,
    {
      equals: (a, b) => JSON.stringify(a) === JSON.stringify(b),
    },
  );
  const view = createChecklistView(session, () => params.criterionId, filter);

  const addressOf = (criterionId: string | null): string =>
    checklistAddress({ assessmentId: session.id, criterionId, filter: filter() });
  const goTo = (criterionId: string): void => navigate(addressOf(criterionId), { scroll: false });

  /** The id on screen while it may be changed; says why when it may not. */
  function changeableId(): string | null {
    if (session.isReadOnly()) announce(text.announce.readOnly);
    return session.isReadOnly() ? null : (view.current()?.criterion.id ?? null);
  }

  function answerName(answer: Answer): string {
    if (answer === null) return text.announce.open;
    if (answer === "na") return text.rating.notApplicable;
    const step = session.catalogue.scoringProfile.scale.find(({ value }) => value === answer);
    return step === undefined ? text.rating.unknown : text.rating.option(step.value, step.name);
  }

  return {
    view,
    setFilter(next: CriterionFilter) {
      setSearch(next.search);
      setQuery(filterToQuery(next), { replace: true });
    },
    linkTo: (criterionId) => `#${addressOf(criterionId)}`,
    goToFirstMatch() {
      const [first] = view.shown();
      setRailOpen(false);
      if (first === undefined) announce(text.empty);
      else if (first === view.current()?.criterion)
        document.querySelector<HTMLElement>("#criterion-statement")?.focus();
      else goTo(first.id);
    },
    rate(answer) {
      const id = changeableId();
      const current = view.current();
      if (id === null || current === undefined) return;
      if (answer === "na" && !current.criterion.naAllowed) {
        announce(text.announce.naRefused(id));
        return;
      }
      rating.rate(id, answer);
      announce(text.announce.rated(id, answerName(answer)));
      if (answer === "na") queueMicrotask(focusReason);
    },
    next() {
      const { next } = view.neighbors();
      if (next === null) setEndOf(view.current()?.criterion.id ?? null);
      else goTo(next);
    },
    previous() {
      const { previous } = view.neighbors();
      const isFiltered = countFilters(filter()) > 0;
      if (previous === null) announce(isFiltered ? text.announce.firstFiltered : text.announce.first);
      else goTo(previous);
    },
    toggleFlag() {
      const id = changeableId();
      if (id === null) return;
      rating.toggleFlag(id);
      const isFlagged = session.fields[id]?.flagged === true;
      announce(isFlagged ? text.announce.flagged(id) : text.announce.unflagged(id));
    },
    async undo() {
      const undone = await rating.undo();
      setProblem(undone.ok ? null : errorSentence(undone.error.code));
      if (!undone.ok) return;
      if (undone.value === null) {
        announce(text.announce.nothingToUndo);
        return;
      }
      const { criterionId: id, field } = undone.value;
      announce(
        field === "answer"
          ? text.announce.ratingBack(id, answerName(session.fields[id]?.answer ?? null))
          : text.announce.undone(id, text.announce.fields[field] ?? text.announce.otherField),
      );
      isUndoing = id !== params.criterionId;
      if (isUndoing) goTo(id);
    },
    isAtEnd: () =>
      endOf() !== null && endOf() === view.current()?.criterion.id && view.neighbors().next === null,
    isHelpOpen,
    setHelpOpen,
    isRailOpen,
    setRailOpen,
    announcement,
    problem,
    showHeading(heading) {
      // Whoever takes back one change may want to take back the next: the focus stays on Undo.
      const undoButton = isUndoing ? document.querySelector<HTMLElement>("[data-command='undo']") : null;
      if (hasArrived) bringIntoView(heading, undoButton ?? heading);
      hasArrived = true;
      isUndoing = false;
    },
  };
}
