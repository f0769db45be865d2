import { createMemo, createSignal, onCleanup, type Accessor } from "solid-js";
import { createStore, reconcile } from "solid-js/store";
import type { Assessment, Site } from "../assessment/assessment";
import type { EvidenceItem } from "../assessment/evidence";
import type {
  ResponseField,
  ResponseFields,
  ResponseFieldValue,
  ResponsesByCriterionId,
} from "../assessment/response";
import type { Catalogue, Criterion } from "../catalogue/catalogue";
import { criteriaInScope } from "../catalogue/look-up";
import type { Action } from "../plan/action";
import type { Gap } from "../scoring/gaps";
import type { Results } from "../scoring/results";
import { fail, succeed, type Result } from "../shared/result";
import { loadActions } from "../storage/actions";
import { loadAssessment } from "../storage/assessments";
import { loadCatalogue } from "../storage/catalogues";
import { loadEvidence } from "../storage/evidence";
import { observeAssessment } from "../storage/observe";
import { canUndo as loadCanUndo, loadResponseFields } from "../storage/responses";
import { loadSite } from "../storage/sites";
import { fieldsToGradedResponses, gapsOf, progressOf, resultsOf, type Progress } from "./assessment-results";
import type { Workspace } from "./workspace";

export { isAnswered, type Progress } from "./assessment-results";

export type FieldsByCriterionId = Readonly<Record<string, ResponseFields>>;

/** New values by field; null empties a field. */
export type FieldChanges = { readonly [F in ResponseField]?: ResponseFieldValue<F> | null };

/** One assessment, opened: what is stored, and all that is worked out from it. */
export type AssessmentSession = {
  readonly id: string;
  readonly workspace: Workspace;
  readonly catalogue: Catalogue;
  readonly site: Accessor<Site>;
  readonly assessment: Accessor<Assessment>;
  readonly isReadOnly: Accessor<boolean>;
  /** It was deleted, here or in another tab, while it was open. */
  readonly isDeleted: Accessor<boolean>;
  /** The criteria of the assessment's scope, in catalogue order. */
  readonly criteria: Accessor<readonly Criterion[]>;
  readonly progress: Accessor<Progress>;
  readonly fields: FieldsByCriterionId;
  /** Stored answers with evidence grade and effort filled in: what the rules read. */
  readonly responses: Accessor<ResponsesByCriterionId>;
  readonly results: Accessor<Results>;
  readonly gaps: Accessor<readonly Gap[]>;
  readonly evidence: Accessor<readonly EvidenceItem[]>;
  readonly evidenceOf: (criterionId: string) => readonly EvidenceItem[];
  readonly actions: Accessor<readonly Action[]>;
  readonly actionsOf: (criterionId: string) => readonly Action[];
  readonly canUndo: Accessor<boolean>;
  /** Shows a change before it is durable; the save queue makes it so. */
  readonly showFields: (criterionId: string, changes: FieldChanges) => void;
  readonly reload: () => Promise<void>;
};

export type OpenAssessmentError =
  | { readonly code: "assessment.not-found" }
  | { readonly code: "assessment.deleted" }
  | { readonly code: "assessment.catalogue-missing" };

type Loaded = {
  readonly site: Site;
  readonly assessment: Assessment;
  readonly fields: FieldsByCriterionId;
  readonly evidence: readonly EvidenceItem[];
  readonly actions: readonly Action[];
  readonly canUndo: boolean;
};

async function loadAll(workspace: Workspace, id: string): Promise<Loaded | null> {
  const { database } = workspace;
  const assessment = await loadAssessment(database, id);
  const site = assessment === undefined ? undefined : await loadSite(database, assessment.siteId);
  if (assessment === undefined || site === undefined) return null;
  const [fields, evidence, actions, canUndo] = await Promise.all([
    loadResponseFields(database, id),
    loadEvidence(database, id),
    loadActions(database, id),
    loadCanUndo(database, id),
  ]);
  return { site, assessment, fields, evidence, actions, canUndo };
}

/** Keeps what is still on its way to storage when newer rows arrive, also from another tab. */
function keepPending(
  workspace: Workspace,
  id: string,
  stored: FieldsByCriterionId,
  shown: FieldsByCriterionId,
) {
  const merged: Record<string, ResponseFields> = { ...stored };
  for (const [criterionId, fields] of Object.entries(shown)) {
    if (workspace.saves.isPending(`${id}/${criterionId}`)) merged[criterionId] = fields;
  }
  return merged;
}

/** The catalogue an assessment was made with; null where it was lost or changed. */
export async function loadCatalogueOf(
  workspace: Pick<Workspace, "database" | "builtIn">,
  assessment: Pick<Assessment, "catalogueHash">,
): Promise<Catalogue | null> {
  const { builtIn, database } = workspace;
  if (assessment.catalogueHash === builtIn.contentHash) return builtIn.catalogue;
  const loaded = await loadCatalogue(database, assessment.catalogueHash);
  return loaded.ok ? loaded.value : null;
}

/** Reads an assessment with its own catalogue; an unknown id or a lost catalogue is an error to show. */
export async function loadAssessmentSession(
  workspace: Workspace,
  id: string,
): Promise<Result<{ loaded: Loaded; catalogue: Catalogue }, OpenAssessmentError>> {
  const loaded = await loadAll(workspace, id);
  if (loaded === null) return fail({ code: "assessment.not-found" });
  const catalogue = await loadCatalogueOf(workspace, loaded.assessment);
  if (catalogue === null) return fail({ code: "assessment.catalogue-missing" });
  return succeed({ loaded, catalogue });
}

/** Lives as long as the assessment's screens; follows other tabs. */
export function createAssessmentSession(
  workspace: Workspace,
  start: { readonly loaded: Loaded; readonly catalogue: Catalogue },
): AssessmentSession {
  const { catalogue } = start;
  const { id } = start.loaded.assessment;
  const [loaded, setLoaded] = createSignal(start.loaded);
  const [isDeleted, setDeleted] = createSignal(false);
  const [fields, setFields] = createStore<Record<string, ResponseFields>>({ ...start.loaded.fields });

  let edits = 0;
  let latest: Promise<void> = Promise.resolve();

  function reload(): Promise<void> {
    const own: Promise<void> = loadAndShow(() => own === latest);
    latest = own;
    return own;
  }

  async function loadAndShow(isLatest: () => boolean): Promise<void> {
    let next: Loaded | null;
    let editsBefore: number;
    // Rows read while somebody went on working would put older words back on the screen.
    do {
      editsBefore = edits;
      next = await loadAll(workspace, id);
      // A later reload is on its way: whoever waits for this one waits for that.
      if (!isLatest()) return latest;
      if (next === null) {
        setDeleted(true);
        return;
      }
    } while (edits !== editsBefore);
    setDeleted(false);
    setLoaded(next);
    setFields(reconcile(keepPending(workspace, id, next.fields, fields)));
  }
  onCleanup(observeAssessment(workspace.database, id, () => void reload()));

  const assessment = (): Assessment => loaded().assessment;
  const evidence = (): readonly EvidenceItem[] => loaded().evidence;
  const actions = (): readonly Action[] => loaded().actions;
  const criteria = createMemo(() => criteriaInScope(catalogue, assessment().scope));
  const responses = createMemo(() =>
    fieldsToGradedResponses(catalogue, assessment(), { fields, evidence: evidence() }, workspace.today()),
  );
  const results = createMemo(() => resultsOf(catalogue, assessment(), responses()));
  const gaps = createMemo(() => gapsOf(catalogue, assessment(), responses()));
  const progress = createMemo(() => progressOf(criteria(), responses()));

  return {
    id,
    workspace,
    catalogue,
    site: () => loaded().site,
    assessment,
    isReadOnly: () => assessment().state === "signed off",
    isDeleted,
    criteria,
    progress,
    fields,
    responses,
    results,
    gaps,
    evidence,
    evidenceOf: (criterionId) => evidence().filter((item) => item.criterionIds.includes(criterionId)),
    actions,
    actionsOf: (criterionId) => actions().filter((action) => action.criterionIds.includes(criterionId)),
    canUndo: () => loaded().canUndo,
    showFields(criterionId, changes) {
      edits += 1;
      const emptied = Object.entries(changes).map(([field, value]): [string, unknown] => [
        field,
        value ?? undefined,
      ]);
      if (fields[criterionId] === undefined) setFields(criterionId, {});
      setFields(criterionId, Object.fromEntries<unknown>(emptied) as ResponseFields);
    },
    reload,
  };
}
