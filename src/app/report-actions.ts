import { makePdf, type PdfError, type PdfHooks } from "../report/pdf/make-pdf";
import type { Paper } from "../report/pdf/paper";
import { suggestLeadershipAsk } from "../report/model/leadership-ask";
import { reportFileName } from "../report/report-file-name";
import { buildReport, type ReportInput, type ReportModel } from "../report/report-model";
import { succeed, type Result } from "../shared/result";
import { changeAssessment } from "../storage/assessments";
import type { AssessmentSession } from "./assessment-session";
import { offerDownload } from "./offer-download";

export type SavedPdf = { readonly name: string; readonly sizeBytes: number };

export type ReportActions = {
  /** The report as it stands now. */
  readonly model: () => ReportModel;
  /** What leadership could be asked, from the plan as it stands. */
  readonly suggestedAsk: () => string;
  /** One keystroke's worth of what leadership is asked; null goes back to the suggestion. */
  readonly changeAsk: (text: string | null) => void;
  /** Makes the PDF in a worker and offers it as a download under a name that says nothing about the clinic. */
  readonly savePdf: (paper: Paper, hooks: PdfHooks) => Promise<Result<SavedPdf, PdfError>>;
};

export function createReportActions(session: AssessmentSession): ReportActions {
  const { catalogue, workspace, id } = session;

  function input(): ReportInput {
    const today = workspace.today();
    return {
      site: session.site(),
      assessment: session.assessment(),
      catalogue,
      responses: session.responses(),
      evidence: session.evidence(),
      actions: session.actions(),
      preparedOn: today,
      today,
    };
  }

  return {
    model: () => buildReport(input()),
    suggestedAsk: () => suggestLeadershipAsk(input()),
    changeAsk(leadershipAsk) {
      workspace.saves.save(`ask/${id}`, async () => {
        const changed = await changeAssessment(workspace.database, id, { leadershipAsk });
        await session.reload();
        return changed;
      });
    },
    async savePdf(paper, hooks) {
      // What was changed a moment ago belongs into the report too.
      await workspace.saves.settle();
      await session.reload();
      const model = buildReport(input());
      const made = await makePdf(model, { paper }, hooks);
      if (!made.ok) return made;
      const name = reportFileName(model.identity.preparedOn);
      offerDownload(new Blob([made.value]), name);
      return succeed({ name, sizeBytes: made.value.byteLength });
    },
  };
}
