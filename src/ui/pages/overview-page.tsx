import { createMemo, Show } from "solid-js";
import { useAssessment } from "../../app/app-context";
import { messages } from "../../app/messages";
import { overviewMessages } from "../../app/messages/overview";
import { signedOffDay } from "../../app/signed-off-day";
import { whatIsLeft } from "../../app/what-is-left";
import { AmendmentNotice } from "../parts/amendment-notice";
import { LevelRegion } from "../parts/level-region";
import { Notice } from "../parts/notice";
import { Page } from "../parts/page";
import { SampleBanner } from "../parts/sample-banner";
import { StateChip } from "../parts/state-chip";
import styles from "./overview-page.module.css";
import { CorrectCard } from "./overview/correct-card";
import { DetailsCard } from "./overview/details-card";
import { DomainRings } from "./overview/domain-rings";
import { FlaggedCard } from "./overview/flagged-card";
import { LeftCard } from "./overview/left-card";
import { NextCard } from "./overview/next-card";
import { SignOff } from "./overview/sign-off";

/** Where an assessment stands, what is left of it, and how it ends. */
export function OverviewPage() {
  const { session } = useAssessment();
  const text = overviewMessages;
  const left = createMemo(() => whatIsLeft(session.criteria(), session.responses()));
  return (
    <Page title={text.title} badge={<StateChip />}>
      <SampleBanner />
      <Show when={signedOffDay(session.assessment())}>
        {(day) => (
          <Notice tone="good">
            <p>{text.signedOff(messages.common.formatDay(day()), session.assessment().signedOffBy ?? "")}</p>
          </Notice>
        )}
      </Show>
      <AmendmentNotice />
      <LevelRegion variant="full" />
      <div class={styles["columns"]}>
        <div class={styles["column"]}>
          <NextCard left={left()} />
          <DomainRings />
        </div>
        <div class={styles["column"]}>
          <LeftCard left={left()} />
          <FlaggedCard left={left()} />
          <DetailsCard />
          <SignOff unknown={left().unknown.length} />
          <CorrectCard />
        </div>
      </div>
    </Page>
  );
}
