import { messages } from "../../app/messages";
import { Page } from "../parts/page";
import { SampleBanner } from "../parts/sample-banner";
import { StateChip } from "../parts/state-chip";
import { AddCard } from "./evidence/add-card";
import { Library } from "./evidence/library";

/** What an assessment can show: files, links and notes, each beside the criteria it supports. */
export function EvidencePage() {
  return (
    <Page title={messages.evidence.title} badge={<StateChip />}>
      <SampleBanner />
      <AddCard />
      <Library />
    </Page>
  );
}
