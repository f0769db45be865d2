import { createSignal } from "solid-js";
import { useAssessment } from "../../app/app-context";
import { createEvidenceTrash } from "../../app/evidence-trash";
import { evidenceMessages } from "../../app/messages/evidence";
import { EvidencePreview } from "../parts/evidence/evidence-preview";
import { Page } from "../parts/page";
import { SampleBanner } from "../parts/sample-banner";
import { StateChip } from "../parts/state-chip";
import { AddCard } from "./evidence/add-card";
import { Library } from "./evidence/library";
import { SpaceCard } from "./evidence/space-card";
import { TrashCard } from "./evidence/trash-card";

/** What an assessment can show: files, links and notes, each beside the criteria it supports. */
export function EvidencePage() {
  const { session } = useAssessment();
  const trash = createEvidenceTrash(session);
  const [openedId, setOpenedId] = createSignal<string | null>(null);
  const [missingIds, setMissingIds] = createSignal<ReadonlySet<string>>(new Set());
  const opened = () => session.evidence().find(({ id }) => id === openedId()) ?? null;
  return (
    <Page title={evidenceMessages.title} badge={<StateChip />}>
      <SampleBanner />
      <AddCard />
      <Library trash={trash} isMissing={(id) => missingIds().has(id)} onOpen={setOpenedId} />
      <TrashCard trash={trash} />
      <SpaceCard onOpen={setOpenedId} />
      <EvidencePreview
        item={opened()}
        canReplace
        onClose={() => setOpenedId(null)}
        onMissing={(item) => setMissingIds(new Set([...missingIds(), item.id]))}
      />
    </Page>
  );
}
