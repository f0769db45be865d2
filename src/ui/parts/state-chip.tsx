import { useAssessment } from "../../app/app-context";
import { messages } from "../../app/messages";
import { Chip } from "./chip";

/** "Draft" or "Signed off", beside the title of a screen. */
export function StateChip() {
  const { session } = useAssessment();
  return (
    <Chip tone={session.isReadOnly() ? "good" : "brand"}>
      {session.isReadOnly() ? messages.common.signedOff : messages.common.draft}
    </Chip>
  );
}
