import { planMessages } from "../../../app/messages/plan";
import type { ActionStatus } from "../../../plan/action";
import { Chip, type ChipTone } from "../chip";

const tones: Readonly<Record<ActionStatus, ChipTone>> = {
  open: "plain",
  planned: "plain",
  doing: "brand",
  "proof in": "brand",
  verified: "good",
  closed: "good",
  reopened: "warning",
  "accepted risk": "warning",
};

export function StatusChip(props: { readonly status: ActionStatus }) {
  return <Chip tone={tones[props.status]}>{planMessages.statuses[props.status]}</Chip>;
}
