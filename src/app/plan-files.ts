import { planToEvents, type CalendarWording } from "../report/calendar/calendar-events";
import { calendarFileName, writeCalendar } from "../report/calendar/write-calendar";
import { makeSpreadsheet, type SpreadsheetError } from "../report/spreadsheet/make-spreadsheet";
import { spreadsheetFileName, type SpreadsheetRequest } from "../report/spreadsheet/spreadsheet-file";
import { fail, succeed, type Result } from "../shared/result";
import { openSpreadsheet } from "../storage/spreadsheet/open-spreadsheet";
import type { SpreadsheetReadError } from "../storage/spreadsheet/spreadsheet-error";
import { loadWithdrawnActions } from "../storage/withdrawn-actions";
import { offerDownload } from "./offer-download";
import type { OpenAssessment } from "./open-assessment";
import { sessionToReportInput } from "./report-input";
import type { ImportPlan } from "./spreadsheet-import/import-plan";
import { planImport, type ImportError } from "./spreadsheet-import/plan-changes";

export type SavedFile = { readonly name: string; readonly sizeBytes: number };

export type SpreadsheetChoice = Omit<SpreadsheetRequest, "input">;

/** The plan as files for other programs, and a spreadsheet coming back. */
export type PlanFiles = {
  readonly saveCalendar: (wording: CalendarWording) => Promise<SavedFile>;
  readonly saveSpreadsheet: (choice: SpreadsheetChoice) => Promise<Result<SavedFile, SpreadsheetError>>;
  /** What a spreadsheet would change; nothing is changed yet. */
  readonly readChanges: (file: Blob) => Promise<Result<ImportPlan, SpreadsheetReadError | ImportError>>;
};

export function createPlanFiles({ session }: OpenAssessment): PlanFiles {
  const { workspace } = session;

  /** What was changed a moment ago belongs into the file too. */
  async function settle(): Promise<void> {
    await workspace.saves.settle();
    await session.reload();
  }

  function offer(bytes: Uint8Array<ArrayBuffer>, name: string): SavedFile {
    offerDownload(new Blob([bytes]), name);
    return { name, sizeBytes: bytes.byteLength };
  }

  return {
    async saveCalendar(wording) {
      await settle();
      const withdrawn = await loadWithdrawnActions(workspace.database, session.id);
      const text = writeCalendar(planToEvents({ actions: session.actions(), ...withdrawn, wording }));
      return offer(new TextEncoder().encode(text), calendarFileName(workspace.today()));
    },
    async saveSpreadsheet(choice) {
      await settle();
      const made = await makeSpreadsheet({ input: sessionToReportInput(session), ...choice });
      if (!made.ok) return fail(made.error);
      return succeed(offer(made.value, spreadsheetFileName(workspace.today(), choice.format)));
    },
    async readChanges(file) {
      const read = await openSpreadsheet(file);
      if (!read.ok) return read;
      await settle();
      return planImport(read.value, sessionToReportInput(session));
    },
  };
}
