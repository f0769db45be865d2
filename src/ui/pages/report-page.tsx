import { createSignal } from "solid-js";
import { useAssessment } from "../../app/app-context";
import { messages } from "../../app/messages";
import { createReportActions } from "../../app/report-actions";
import { createLivePreview } from "../../app/report-preview";
import { createReportSaving } from "../../app/report-saving";
import type { Paper } from "../../report/pdf/paper";
import { Page } from "../parts/page";
import { SampleBanner } from "../parts/sample-banner";
import { StateChip } from "../parts/state-chip";
import { ChecksCard } from "./report/checks-card";
import { ContentsCard } from "./report/contents-card";
import { LeadershipCard } from "./report/leadership-card";
import { PagePreview } from "./report/page-preview";
import { SaveCard } from "./report/save-card";
import styles from "./report-page.module.css";

export function ReportPage() {
  const { session } = useAssessment();
  const actions = createReportActions(session);
  const [paper, setPaper] = createSignal<Paper>("letter");
  const preview = createLivePreview(actions.model, paper);
  const saving = createReportSaving(actions);
  return (
    <Page title={messages.report.title} badge={<StateChip />}>
      <SampleBanner />
      <div class={styles["columns"]}>
        <div class={styles["column"]}>
          <SaveCard paper={paper()} onPaper={setPaper} saving={saving} preview={preview} />
          <ChecksCard preview={preview} />
          <LeadershipCard actions={actions} />
          <ContentsCard preview={preview} />
        </div>
        <PagePreview preview={preview} />
      </div>
    </Page>
  );
}
