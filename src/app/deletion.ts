import { createEffect, createSignal, untrack, type Accessor } from "solid-js";
import type { Assessment, Site } from "../assessment/assessment";
import type { Id } from "../shared/id";
import { succeed, type Result } from "../shared/result";
import type { StorageError } from "../storage/storage-error";
import { countAssessmentContents, countContents } from "./content-counts";
import { assessmentMessages } from "./messages/assessment";
import { siteMessages } from "./messages/site";
import type { SiteActions } from "./site-actions";
import type { Workspace } from "./workspace";

/** What somebody wants to delete. */
export type DeletionTarget =
  | { readonly kind: "site"; readonly site: Site }
  | { readonly kind: "assessment"; readonly assessment: Assessment };

/** The words around a deletion; `gone` counts what goes with it. */
export type DeletionWords = {
  readonly title: string;
  readonly gone: string;
  readonly confirm: string;
};

export async function describeDeletion(
  workspace: Pick<Workspace, "database">,
  target: DeletionTarget,
): Promise<DeletionWords> {
  const text = siteMessages.deletion;
  if (target.kind === "site") {
    const { id, name } = target.site;
    const counts = await countContents(workspace.database, id);
    return {
      title: text.siteTitle,
      gone: text.siteGone(name, counts),
      confirm: text.confirmSite,
    };
  }
  const counts = await countAssessmentContents(workspace.database, target.assessment.id);
  return {
    title: text.assessmentTitle,
    gone: text.assessmentGone(assessmentMessages.line(target.assessment), counts),
    confirm: text.confirmAssessment,
  };
}

/** The words for what is to be deleted; null until they are known, and while nothing is. */
export function createDeletionWords(
  workspace: Pick<Workspace, "database">,
  target: Accessor<DeletionTarget | null>,
): Accessor<DeletionWords | null> {
  const [words, setWords] = createSignal<DeletionWords | null>(null);
  async function describe(wanted: DeletionTarget): Promise<void> {
    const described = await describeDeletion(workspace, wanted);
    if (untrack(target) === wanted) setWords(described);
  }
  createEffect(() => {
    const wanted = target();
    setWords(null);
    if (wanted !== null) void describe(wanted);
  });
  return words;
}

/** What was just deleted; `id` brings it back, and is null where it went for good. */
export type JustDeleted = {
  readonly kind: DeletionTarget["kind"];
  readonly id: Id | null;
  readonly name: string;
};

export async function deleteTarget(
  actions: SiteActions,
  target: DeletionTarget,
  options: { readonly isForGood: boolean },
): Promise<Result<JustDeleted, StorageError>> {
  const { kind } = target;
  const record = kind === "site" ? target.site : target.assessment;
  const name =
    kind === "site"
      ? siteMessages.deletion.siteName(target.site.name)
      : assessmentMessages.line(target.assessment);
  const removed = await actions.remove(kind, record.id, options);
  return removed.ok ? succeed({ kind, id: removed.value, name }) : removed;
}
