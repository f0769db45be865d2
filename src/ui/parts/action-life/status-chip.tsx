import { messages } from "../../../app/messages";
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
  return <Chip tone={tones[props.status]}>{messages.plan.statuses[props.status]}</Chip>;
}
