import { useSearchParams } from "@solidjs/router";
import { createMemo } from "solid-js";
import { useAssessment } from "../../app/app-context";
import { reportMessages } from "../../app/messages/report";
import { createReportActions } from "../../app/report-actions";
import { createReportChoice } from "../../app/report-choice";
import { createReportPictures } from "../../app/report-pictures";
import { createLivePreview } from "../../app/report-preview";
import { createReportSaving } from "../../app/report-saving";
import { Page } from "../parts/page";
import { SampleBanner } from "../parts/sample-banner";
import { StateChip } from "../parts/state-chip";
import { ChecksCard } from "./report/checks-card";
import { ChoiceCard } from "./report/choice-card";
import { ContentsCard } from "./report/contents-card";
import { LeadershipCard } from "./report/leadership-card";
import { PagePreview } from "./report/page-preview";
import { SaveCard } from "./report/save-card";
import styles from "./report-page.module.css";

export function ReportPage() {
  const { session } = useAssessment();
  const actions = createReportActions(session);
  const [params] = useSearchParams<{ document?: string }>();
  const choice = createReportChoice(params.document);
  const isWanted = () => choice.hasPhotos() && choice.kinds().includes("gap analysis");
  const pictures = createReportPictures(session, isWanted);
  const printed = createMemo(() =>
    choice.share().version === "inside"
      ? pictures.pictures()
      : pictures.pictures().filter(({ isFirstPage }) => !isFirstPage),
  );
  const preview = createLivePreview(() => ({
    document: actions.request(choice.shown(), choice.share(), pictures.pictures()),
    paper: choice.paper(),
    chosen: choice.kinds(),
  }));
  const saving = createReportSaving(actions);
  let picture!: HTMLDivElement;
  const showPage = (page: number): void => {
    preview.showPage(page);
    // Where the preview stands below, the page that was asked for would stay out of sight.
    picture.scrollIntoView({ block: "nearest" });
  };
  return (
    <Page title={reportMessages.title} badge={<StateChip />}>
      <SampleBanner />
      <div class={styles["columns"]}>
        <div class={styles["column"]}>
          <ChoiceCard choice={choice} pictures={pictures} printed={printed()} />
          <SaveCard choice={choice} saving={saving} preview={preview} pictures={pictures} />
          <ChecksCard choice={choice} preview={preview} photos={printed().length} />
          <LeadershipCard actions={actions} />
          <ContentsCard choice={choice} preview={preview} onShow={showPage} />
        </div>
        <div ref={picture}>
          <PagePreview choice={choice} preview={preview} />
        </div>
      </div>
    </Page>
  );
}
