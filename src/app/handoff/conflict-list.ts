import { createEffect, createSignal, type Accessor } from "solid-js";
import type { Instant } from "../../shared/iso-date";
import type { Result } from "../../shared/result";
import {
  decideConflicts,
  decideToDelete,
  loadConflicts,
  type Conflict,
  type ConflictsOf,
} from "../../storage/conflicts";
import { loadEvidence } from "../../storage/evidence";
import type { StorageError } from "../../storage/storage-error";
import { conflictMessages } from "../messages/conflicts";
import type { Workspace } from "../workspace";
import { conflictValueText, isJoinable } from "./conflict-value";

/** The fields that change together at a sign-off. */
const signOffFields: ReadonlySet<string> = new Set(["state", "signedOffAt", "signedOffBy", "frozen"]);

/** One of the values that stand against each other. */
export type ConflictSide = {
  readonly text: string;
  readonly by: string;
  readonly at: Instant;
  /** Where it was written, in words. */
  readonly where: string;
  readonly decide: () => Promise<Result<null, StorageError>>;
};

/** A value that was changed apart, as the screen shows it. */
export type ConflictItem = {
  readonly key: string;
  readonly heading: string;
  /** Where it stands in the app. */
  readonly href: string;
  readonly sides: readonly ConflictSide[];
  /** For texts: one below the other. */
  readonly keepBoth: (() => Promise<Result<null, StorageError>>) | null;
};

/** Conflicts that are decided together: the fields of a sign-off, or one alone. */
function groupConflicts(conflicts: readonly Conflict[]): readonly (readonly Conflict[])[] {
  const groups = new Map<string, Conflict[]>();
  for (const conflict of conflicts) {
    const isSignOff =
      conflict.table === "assessments" && conflict.itemId === "" && signOffFields.has(conflict.field);
    const key = `${conflict.recordId}/${conflict.itemId}/${isSignOff ? "sign-off" : conflict.field}`;
    const others = groups.get(key);
    if (others === undefined) groups.set(key, [conflict]);
    else others.push(conflict);
  }
  return [...groups.values()];
}

async function nameOf(
  workspace: Workspace,
  { table, recordId, itemId, assessmentId }: Conflict,
): Promise<string> {
  const text = conflictMessages;
  if (itemId !== "") return itemId;
  if (table === "sites") return text.site(workspace.site(recordId)?.name ?? "");
  if (table === "assessments") return text.assessment;
  if (table === "actions")
    return text.action(workspace.actions().find(({ id }) => id === recordId)?.title ?? "");
  const evidence = await loadEvidence(workspace.database, assessmentId ?? "");
  return text.evidence(evidence.find(({ id }) => id === recordId)?.title ?? "");
}

function hrefOf({ table, recordId, itemId, assessmentId }: Conflict): string {
  const base = `#/assessments/${assessmentId ?? ""}`;
  if (itemId !== "") return `${base}/checklist/${itemId}`;
  if (table === "sites") return `#/sites/${recordId}`;
  if (table === "assessments") return base;
  return table === "actions" ? `${base}/plan` : `${base}/evidence`;
}

/** Where each of the revisions was written; where all are from this browser, two of its tabs did. */
function wordsOfPlaces(revisions: readonly { readonly device: string }[], here: string): readonly string[] {
  const text = conflictMessages;
  const areTabs = revisions.every(({ device }) => device === here);
  return revisions.map(({ device }, index) => {
    if (areTabs) return index === 0 ? text.tabs.first : text.tabs.later;
    return device === here ? text.thisBrowser : text.elsewhere;
  });
}

function sidesOfDeletion(workspace: Workspace, conflict: Conflict): readonly ConflictSide[] {
  const { database } = workspace;
  const text = conflictMessages;
  const deletion = conflict.revisions.find(({ value }) => value === null);
  const { thisBrowser, elsewhere } = text;
  const [deletedIn, changedIn] =
    deletion?.device === database.deviceId ? [thisBrowser, elsewhere] : [elsewhere, thisBrowser];
  const at = deletion?.at ?? "";
  return [
    {
      text: text.wasDeleted,
      by: deletion?.by ?? "",
      at,
      where: deletedIn,
      decide: () => decideToDelete(database, conflict),
    },
    {
      text: text.wasChanged,
      by: "",
      at,
      where: changedIn,
      decide: () => decideConflicts(database, [{ conflict, value: true }]),
    },
  ];
}

async function toItem(workspace: Workspace, group: readonly Conflict[]): Promise<ConflictItem | null> {
  const [first] = group;
  if (first === undefined) return null;
  const { database } = workspace;
  const isSignOff = group.length > 1 || (first.table === "assessments" && signOffFields.has(first.field));
  const field = isSignOff ? conflictMessages.signOff : conflictMessages.field(first.field);
  const heading = conflictMessages.heading(await nameOf(workspace, first), field);
  const base = { key: `${first.recordId}/${first.itemId}/${first.field}`, heading, href: hrefOf(first) };
  if (first.field === "record") return { ...base, sides: sidesOfDeletion(workspace, first), keepBoth: null };
  const places = wordsOfPlaces(first.revisions, database.deviceId);
  const sides = first.revisions.map(({ hlc, device, by, at, value }, index): ConflictSide => {
    // What one side wrote in one go has one reading of one clock.
    const own = group.flatMap((conflict) => {
      const revision = conflict.revisions.find((one) => one.hlc === hlc && one.device === device);
      return revision === undefined ? [] : [{ conflict, value: revision.value }];
    });
    const text = isSignOff
      ? conflictMessages.signedOffBy(by, at.slice(0, 10))
      : conflictValueText(first.field, value);
    return {
      text,
      by,
      at,
      where: places[index] ?? "",
      decide: () => decideConflicts(database, own),
    };
  });
  const texts = first.revisions.map(({ value }) => value);
  const keepBoth = isJoinable(first.field, texts)
    ? () => decideConflicts(database, [{ conflict: first, value: texts.join("\n\n") }])
    : null;
  return { ...base, sides, keepBoth };
}

/** The conflicts of the workspace, of one assessment or of one record, read again whenever `changes` changes. */
export function createConflictList(
  workspace: Workspace,
  changes: Accessor<unknown>,
  of?: ConflictsOf,
): { readonly items: Accessor<readonly ConflictItem[]>; readonly reload: () => Promise<void> } {
  const [items, setItems] = createSignal<readonly ConflictItem[]>([]);
  async function reload(): Promise<void> {
    const conflicts = await loadConflicts(workspace.database, of);
    const made: ConflictItem[] = [];
    for (const group of groupConflicts(conflicts)) {
      const item = await toItem(workspace, group);
      if (item !== null) made.push(item);
    }
    setItems(made);
  }
  createEffect(() => {
    changes();
    void reload();
  });
  return { items, reload };
}
