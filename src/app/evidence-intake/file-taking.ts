import type { EvidenceItem } from "../../assessment/evidence";
import { replaceEvidenceFile, saveNewEvidence, type NewEvidence } from "../../storage/evidence";
import { burnRedactions } from "../../storage/renditions/burn-redactions";
import { makeRenditions } from "../../storage/renditions/make-renditions";
import type { AssessmentSession } from "../assessment-session";
import { blankItem } from "./blank-item";
import { fileKind } from "./file-kind";
import { nameToTitle } from "./file-title";
import { createInspector, type Inspector } from "./inspector";
import type { IntakeState } from "./intake-entry";
import { readBytes, takeInFile, type IntakeTools, type Wishes } from "./take-in-file";

/** A picture as it would be stored, to be looked at before. */
export type PictureToLookAt = { readonly url: string; readonly width: number; readonly height: number };

/** A file to take in: what for, and what a person said about it. */
export type Taking = {
  readonly file: File;
  readonly criterionIds: readonly string[];
  readonly replacesId: string | null;
  readonly wishes: Wishes;
  /** Which of the few that run at once. */
  readonly lane: number;
  readonly signal: AbortSignal;
};

/** The part of the way in that is loaded with the first file. */
export type FileTaking = {
  readonly take: (taking: Taking) => Promise<IntakeState>;
  /** Reads a picture, cleaned; revoke its address after use. Null where it cannot be had. */
  readonly look: (file: File) => Promise<PictureToLookAt | null>;
  /** Lets the workers go, and what they hold. */
  readonly rest: () => void;
};

/** Joins the steps of `takeInFile` to the database and the workers; `makeInspector` is another in tests. */
export function createFileTaking(
  session: AssessmentSession,
  makeInspector: () => Inspector = createInspector,
): FileTaking {
  const { database, now } = session.workspace;
  const inspectors = new Map<number, Inspector>();
  const storedShas = new Set<string>();

  function inspectorOf(lane: number): Inspector {
    const inspector = inspectors.get(lane) ?? makeInspector();
    inspectors.set(lane, inspector);
    return inspector;
  }

  function wasHere({ file }: EvidenceItem): boolean {
    const sha = file?.sha ?? "";
    const isKnown = storedShas.has(sha) || session.evidence().some((item) => item.file?.sha === sha);
    storedShas.add(sha);
    return isKnown;
  }

  function toolsFor({ criterionIds, replacesId, lane }: Taking): IntakeTools {
    return {
      inspect: (bytes, name, signal) => inspectorOf(lane).inspect(bytes, name, signal),
      makeRenditions,
      burnRedactions,
      now,
      async save(content, privacyDecision) {
        const item: NewEvidence = {
          ...blankItem(session, criterionIds),
          kind: fileKind(content.mediaType),
          title: nameToTitle(content.name),
          ...(privacyDecision === null ? {} : { privacyDecision }),
        };
        const saved = await (replacesId === null
          ? saveNewEvidence(database, item, content)
          : replaceEvidenceFile(database, replacesId, content, privacyDecision));
        return saved.ok ? { ok: true, value: { item: saved.value, wasHere: wasHere(saved.value) } } : saved;
      },
    };
  }

  return {
    take: (taking) => takeInFile(taking.file, taking.wishes, toolsFor(taking), taking.signal),
    async look(file) {
      const bytes = await readBytes(file);
      if (!bytes.ok) return null;
      const inspector = makeInspector();
      const inspected = await inspector.inspect(bytes.value, file.name, new AbortController().signal);
      inspector.close();
      if (!inspected.ok || inspected.value.size === null) return null;
      const { bytes: clean, mediaType, size } = inspected.value;
      const url = URL.createObjectURL(new Blob([clean], { type: mediaType }));
      return { url, width: size.width, height: size.height };
    },
    rest() {
      for (const inspector of inspectors.values()) inspector.close();
      inspectors.clear();
    },
  };
}
