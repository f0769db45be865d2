import { makeReportFile, type PdfError, type PdfHooks } from "../report/make-report-file";
import type { DocumentKind } from "../report/document/document-kinds";
import type { DocumentRequest } from "../report/make-document";
import type { ShareOptions } from "../report/model/share";
import type { Paper } from "../report/pdf/paper";
import type { ReportFormat } from "../report/pdf/worker-messages";
import { suggestLeadershipAsk } from "../report/model/leadership-ask";
import { reportFileName } from "../report/report-file-name";
import type { EvidencePicture } from "../report/model/report-input";
import { succeed, type Result } from "../shared/result";
import { changeAssessment } from "../storage/assessments";
import type { AssessmentSession } from "./assessment-session";
import { offerDownload } from "./offer-download";
import { sessionToReportInput } from "./report-input";

export type SavedFile = { readonly name: string; readonly sizeBytes: number };

/** One file each of the chosen documents. The paper has no part in HTML. */
export type SaveOrder = {
  readonly kinds: readonly DocumentKind[];
  readonly format: ReportFormat;
  readonly paper: Paper;
  readonly share: ShareOptions;
  /** Awaited before anything is made. */
  readonly pictures: Promise<readonly EvidencePicture[]>;
};

export type ReportActions = {
  /** A document of the assessment as it stands now. */
  readonly request: (
    kind: DocumentKind,
    share: ShareOptions,
    pictures: readonly EvidencePicture[],
  ) => DocumentRequest;
  /** What leadership could be asked, from the plan as it stands. */
  readonly suggestedAsk: () => string;
  /**
   * One keystroke's worth of what leadership is asked; null goes back to the suggestion. `shown` is what
   * stood there before this key.
   */
  readonly changeAsk: (text: string | null, shown: string | null) => void;
  /**
   * Makes the files in a worker, one after the other, and offers each as a download under a name that
   * says nothing about the clinic. A stop or a fault leaves out those that were not made yet.
   */
  readonly saveFiles: (order: SaveOrder, hooks: PdfHooks) => Promise<Result<readonly SavedFile[], PdfError>>;
};

export function createReportActions(session: AssessmentSession): ReportActions {
  const { workspace, id } = session;
  // What is typed while the screen is open is one step of the history, not one a keystroke.
  const typing = workspace.database.makeId();
  // What stood there before the first key that is not durable yet.
  let shownAsk: { readonly leadershipAsk: string | null } | null = null;

  /** Only the document with the evidence index shows pictures; the data of the others knows none. */
  function toRequest(
    kind: DocumentKind,
    share: ShareOptions,
    pictures: readonly EvidencePicture[],
  ): DocumentRequest {
    const shown = kind === "gap analysis" ? pictures : [];
    return { input: sessionToReportInput(session, shown), kind, share };
  }

  return {
    request: toRequest,
    suggestedAsk: () => suggestLeadershipAsk(sessionToReportInput(session)),
    changeAsk(leadershipAsk, before) {
      shownAsk ??= { leadershipAsk: before };
      workspace.saves.save(`ask/${id}`, async () => {
        const shown = shownAsk ?? { leadershipAsk: before };
        shownAsk = null;
        const changed = await changeAssessment(workspace.database, id, { leadershipAsk }, { typing, shown });
        if (!changed.ok) shownAsk = shown;
        await session.reload();
        return changed;
      });
    },
    async saveFiles({ kinds, format, paper, share, pictures }, hooks) {
      // What was changed a moment ago belongs into the report too. What is stored already is shown
      // already: to read thousands of rows again would only hold up the page.
      if (workspace.saves.hasPending()) {
        await workspace.saves.settle();
        await session.reload();
      }
      const chosen = await pictures;
      const made: { readonly name: string; readonly file: Blob }[] = [];
      for (const [index, kind] of kinds.entries()) {
        const onProgress = (done: number): void => hooks.onProgress?.((index + done) / kinds.length);
        const document = toRequest(kind, share, chosen);
        // One worker at a time: each ends with its file, so a stop leaves nothing behind.
        const file = await makeReportFile(document, { format, paper }, { ...hooks, onProgress });
        if (!file.ok) return file;
        made.push({ name: reportFileName(kind, document.input.preparedOn, format), file: file.value });
      }
      for (const { name, file } of made) offerDownload(file, name);
      return succeed(made.map(({ name, file }) => ({ name, sizeBytes: file.size })));
    },
  };
}
