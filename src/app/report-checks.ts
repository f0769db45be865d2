import { createEffect, createSignal, type Accessor } from "solid-js";
import type { Assessment } from "../assessment/assessment";
import type { EvidenceItem } from "../assessment/evidence";
import type { ResponsesByCriterionId } from "../assessment/response";
import type { Criterion } from "../catalogue/catalogue";
import type { Action } from "../plan/action";
import type { Results } from "../scoring/results";
import type { DocumentKind } from "../report/document/document-kinds";
import { isForWalls } from "../report/document/wall-text";
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
  /** Characters that the report's font lacks. */
  readonly missing: readonly string[];
};

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
    readonly warnings: readonly LayoutWarning[];
  },
): readonly ReportCheck[] {
  const { conflicts, kinds, photos, warnings } = found;
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
