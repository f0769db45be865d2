import type { Id } from "../shared/id";
import type { Database } from "./database";
import { assessmentKind } from "./record-kinds";
import { Refusal } from "./storage-error";
import type { Steps } from "./steps";
import { readRecord } from "./write-record";

/** What stands behind an issued result may not change; proof for the plan is added unlinked. */
export function* refuseLinkChange(db: Database, assessmentId: Id, isLinkChange: boolean): Steps<void> {
  const assessment = yield* readRecord(db, assessmentKind, assessmentId);
  if (isLinkChange && assessment.state === "signed off") throw new Refusal({ code: "storage.read-only" });
}
