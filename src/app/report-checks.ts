import { createEffect, createSignal, type Accessor } from "solid-js";
import type { Assessment } from "../assessment/assessment";
import type { EvidenceItem } from "../assessment/evidence";
import type { ResponsesByCriterionId } from "../assessment/response";
import type { Criterion } from "../catalogue/catalogue";
import type { Action } from "../plan/action";
import type { Results } from "../scoring/results";
import type { DocumentKind } from "../report/document/document-kinds";
import { isForWalls } from "../report/document/wall-text";
import { createHiding } from "../report/model/hide-words";
import type { LayoutWarning } from "../report/pdf/layout";
import { loadConflicts } from "../storage/conflicts";
import type { AssessmentSession } from "./assessment-session";
import { likelyIdentifiers, type LikelyIdentifier } from "./identifier-warning";

/** Something to know before a report goes out. Nothing of it keeps anybody from saving. */
export type ReportCheck =
  | { readonly kind: "draft" }
  | { readonly kind: "nothing-rated" }
  | { readonly kind: "open"; readonly count: number }
  /** Values that two copies changed apart and nobody has decided yet. */
  | { readonly kind: "conflicts"; readonly count: number }
  /** Actions that stand on the sheet for walls by their number only. */
  | { readonly kind: "hidden-on-wall"; readonly count: number }
  /** Pictures of evidence that are printed. */
  | { readonly kind: "photos"; readonly count: number }
  /** Words of the clinic's name in texts of a report that leaves the name out. */
  | { readonly kind: "name-words"; readonly words: readonly string[] }
  /** Characters that the report's font cannot draw. */
  | { readonly kind: "characters"; readonly characters: readonly string[] }
  | {
      readonly kind: "identifiers";
      readonly where: PrintedText["where"];
      readonly found: readonly LikelyIdentifier[];
    };

/** A text that the report prints, and the thing it belongs to. */
export type PrintedText = {
  readonly where:
    | { readonly kind: "criterion"; readonly id: string }
    | { readonly kind: "action" | "evidence" | "ask"; readonly title: string };
  readonly text: string;
};

export type PrintedSource = {
  readonly assessment: Pick<Assessment, "state" | "leadershipAsk">;
  readonly criteria: readonly Criterion[];
  readonly responses: ResponsesByCriterionId;
  readonly evidence: readonly EvidenceItem[];
  readonly actions: readonly Action[];
  readonly results: Pick<Results, "open">;
  readonly conflicts: number;
  /** Documents that are chosen. */
  readonly kinds: readonly DocumentKind[];
  readonly photos: number;
  /** The clinic's name where the report leaves it out; null where it does not. */
  readonly hiddenName: string | null;
  /** Characters that the report's font lacks. */
  readonly missing: readonly string[];
};

/** Shorter words of a name ("St", "of") stand in every text. */
const SHORTEST_TELLING = 4;

function join(texts: readonly (string | null | undefined)[]): string {
  return texts.filter((text) => text !== undefined && text !== null && text !== "").join("\n");
}

/** What people typed and a report prints, never the private notes. */
export function listPrintedTexts(source: PrintedSource): readonly PrintedText[] {
  const { criteria, responses, evidence, actions, assessment } = source;
  return [
    ...criteria.map(({ id }): PrintedText => {
      const response = responses[id];
      const texts = [response?.note, response?.naReason, response?.harmReason, response?.gradeReason];
      return { where: { kind: "criterion", id }, text: join(texts) };
    }),
    ...actions.map((action): PrintedText => {
      const { title, measure, steps, proof, note, acceptedRisk } = action;
      const texts = [title, ...Object.values(measure), ...steps.map((step) => step.text), proof, note];
      return { where: { kind: "action", title }, text: join([...texts, acceptedRisk?.reason]) };
    }),
    ...evidence.map((item): PrintedText => {
      const { title, note, place, url, file } = item;
      return { where: { kind: "evidence", title }, text: join([title, note, place, url, file?.name]) };
    }),
    { where: { kind: "ask", title: "" }, text: assessment.leadershipAsk ?? "" },
  ];
}

/**
 * Words of a name that is left out as a whole and that still stand alone in a text. Words that the
 * catalogue uses too, such as "health", tell nothing. Of evidence a report to share prints no words.
 */
function findNameWords(source: PrintedSource, name: string): readonly string[] {
  const hideName = createHiding([{ words: name, standIn: "" }]);
  const texts = listPrintedTexts(source).filter(({ where }) => where.kind !== "evidence");
  const rest = hideName(texts.map(({ text }) => text).join("\n\n"));
  const common = JSON.stringify(source.criteria);
  const words = name.split(/[^\p{L}\p{M}\p{N}’']+/u).filter((word) => word.length >= SHORTEST_TELLING);
  return [...new Set(words)].filter((word) => {
    const hide = createHiding([{ words: word, standIn: "", isWhole: true }]);
    return hide(rest) !== rest && hide(common) === common;
  });
}

/** What to know before saving, the most general first. */
export function checkReport(source: PrintedSource): readonly ReportCheck[] {
  const { assessment, criteria, results, conflicts } = source;
  const checks: ReportCheck[] = [];
  if (assessment.state === "draft") checks.push({ kind: "draft" });
  if (results.open.length === criteria.length) checks.push({ kind: "nothing-rated" });
  else if (results.open.length > 0) checks.push({ kind: "open", count: results.open.length });
  if (conflicts > 0) checks.push({ kind: "conflicts", count: conflicts });
  const hidden = source.actions.filter(({ title }) => !isForWalls(title)).length;
  if (source.kinds.includes("action plan") && hidden > 0)
    checks.push({ kind: "hidden-on-wall", count: hidden });
  if (source.photos > 0) checks.push({ kind: "photos", count: source.photos });
  const nameWords = source.hiddenName === null ? [] : findNameWords(source, source.hiddenName);
  if (nameWords.length > 0) checks.push({ kind: "name-words", words: nameWords });
  if (source.missing.length > 0) checks.push({ kind: "characters", characters: source.missing });
  for (const { where, text } of listPrintedTexts(source)) {
    const found = likelyIdentifiers(text);
    if (found.length > 0) checks.push({ kind: "identifiers", where, found });
  }
  return checks;
}

/** What to know about the report of an open assessment. */
export function checkSession(
  session: AssessmentSession,
  found: {
    readonly conflicts: number;
    readonly kinds: readonly DocumentKind[];
    readonly photos: number;
    /** Whether the report goes without the clinic's name. */
    readonly hidesName: boolean;
    readonly warnings: readonly LayoutWarning[];
  },
): readonly ReportCheck[] {
  const { conflicts, kinds, photos, hidesName, warnings } = found;
  return checkReport({
    assessment: session.assessment(),
    criteria: session.criteria(),
    responses: session.responses(),
    evidence: session.evidence(),
    actions: session.actions(),
    results: session.results(),
    conflicts,
    kinds,
    photos,
    hiddenName: hidesName ? session.site().name : null,
    missing: warnings.map(({ character }) => character),
  });
}

/** How many values two copies changed apart; counted again whenever anything stored changes. */
export function createConflictCount(session: AssessmentSession): Accessor<number> {
  const [count, setCount] = createSignal(0);
  createEffect(() => {
    session.responses();
    void loadConflicts(session.workspace.database, { assessmentId: session.id }).then((found) =>
      setCount(found.length),
    );
  });
  return count;
}
