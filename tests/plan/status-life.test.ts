import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { actionSchema, actionStatuses, type Action, type ActionStatus } from "../../src/plan/action";
import { effectivenessDueOn, isDueSoon, isEffectivenessDue, isOverdue } from "../../src/plan/action-state";
import { actionWarnings } from "../../src/plan/adequacy";
import { checkEffectiveness, movesFrom, moveStatus, type StatusAnswers } from "../../src/plan/status-life";
import { addDays } from "../../src/shared/iso-date";
import { anAction, anId, TODAY } from "../builders";

/** What it takes to get anywhere. */
const everything: StatusAnswers = {
  ownerRole: "Care coordinator",
  dueDate: "2027-02-22",
  proofNote: "Signed page, kept by the coordinator",
  verifiedBy: "Quality lead",
  reason: "Nobody used it on weekends",
  until: "2027-05-24",
};

function move(action: Action, to: ActionStatus, answers: StatusAnswers = {}, today = TODAY): Action {
  const moved = moveStatus(action, to, answers, today);
  if (!moved.ok) throw new Error(moved.error.code);
  return { ...action, ...moved.value };
}

function refusal(action: Action, to: ActionStatus, answers: StatusAnswers = {}): string | null {
  const moved = moveStatus(action, to, answers, TODAY);
  return moved.ok ? null : moved.error.code;
}

describe("the life of an action", () => {
  it("goes from open through proof and verification to closed, and is checked 90 days later", () => {
    const open = anAction({ status: "open" });
    const doing = move(move(open, "planned"), "doing");
    const proofIn = move(doing, "proof in", { proofEvidenceIds: [anId(9)] });
    const verified = move(proofIn, "verified", { verifiedBy: "Quality lead" });
    const closed = move(verified, "closed", {}, "2026-12-01");
    expect(closed).toMatchObject({
      status: "closed",
      statusDate: "2026-12-01",
      closedOn: "2026-12-01",
      verifiedBy: "Quality lead",
      proofEvidenceIds: [anId(9)],
    });
    expect(effectivenessDueOn(closed)).toBe("2027-03-01");
    expect(isEffectivenessDue(closed, "2027-02-28")).toBe(false);
    expect(isEffectivenessDue(closed, "2027-03-01")).toBe(true);
  });

  it("takes an owner and a due date to be planned, and an owner to be worked on", () => {
    const bare = anAction({ status: "open", ownerRole: " ", dueDate: null });
    expect(refusal(bare, "planned")).toBe("status.needs-owner");
    expect(refusal(bare, "planned", { ownerRole: "Nurse lead" })).toBe("status.needs-due-date");
    expect(refusal(bare, "doing")).toBe("status.needs-owner");
    expect(move(bare, "doing", { ownerRole: "Nurse lead" }).ownerRole).toBe("Nurse lead");
  });

  it("takes proof, attached or described, to have the proof in", () => {
    const doing = anAction({ status: "doing" });
    expect(refusal(doing, "proof in", { proofNote: "  " })).toBe("status.needs-proof");
    expect(move(doing, "proof in", { proofNote: "Binder 3, in the office" }).proofNote).toContain("Binder");
  });

  it("is verified by another role than its owner, however that is written", () => {
    const proofIn = anAction({ status: "proof in", proofNote: "Page" });
    expect(refusal(proofIn, "verified")).toBe("status.needs-verifier");
    expect(refusal(proofIn, "verified", { verifiedBy: " care COORDINATOR " })).toBe(
      "status.needs-another-role",
    );
  });

  it("that was verified once is verified anew after the proof was sent back", () => {
    const verified = move(anAction({ status: "proof in", proofNote: "Page" }), "verified", {
      verifiedBy: "Quality lead",
    });
    const back = move(verified, "proof in");
    expect(back.verifiedBy).toBe("");
    expect(refusal(back, "verified")).toBe("status.needs-verifier");
  });

  it("cannot be closed before somebody verified it", () => {
    const said = { proofNote: "Page", verifiedBy: "Quality lead" };
    const early = actionStatuses.filter(
      (status) => refusal(anAction({ status, ...said }), "closed") === null,
    );
    expect(early).toEqual(["verified"]);
  });

  it("whose proof was taken away is neither verified nor closed", () => {
    const verified = anAction({ status: "verified", verifiedBy: "Quality lead" });
    expect(refusal(verified, "closed")).toBe("status.needs-proof");
    expect(refusal(anAction({ status: "proof in" }), "verified", { verifiedBy: "Quality lead" })).toBe(
      "status.needs-proof",
    );
  });

  it("that held after 90 days stays closed and asks no more", () => {
    const closed = anAction({ status: "closed", closedOn: "2026-08-01" });
    const checked = checkEffectiveness(closed, { held: true, note: " Still done " }, TODAY);
    expect(checked).toEqual({
      ok: true,
      value: { effectiveness: { checkedOn: TODAY, held: true, note: "Still done" } },
    });
    expect(checked.ok && effectivenessDueOn({ ...closed, ...checked.value })).toBeNull();
  });

  it("that did not hold is reopened, says why, and is checked again after the next closing", () => {
    const closed = anAction({ status: "closed", closedOn: "2026-08-01", verifiedBy: "Quality lead" });
    expect(checkEffectiveness(closed, { held: false, note: " " }, TODAY)).toEqual({
      ok: false,
      error: { code: "status.needs-reason" },
    });
    const checked = checkEffectiveness(closed, { held: false, note: "Left out at night" }, TODAY);
    const reopened = { ...closed, ...(checked.ok ? checked.value : {}) };
    expect(reopened).toMatchObject({
      status: "reopened",
      closedOn: null,
      verifiedBy: "",
      reopenReason: "Left out at night",
      effectiveness: { held: false },
    });
    const again = ["proof in", "verified", "closed"].reduce(
      (action, to) => move(action, to as ActionStatus, everything),
      reopened,
    );
    expect(effectivenessDueOn(again)).toBe(addDays(TODAY, 90));
  });

  it("that is not closed has no effectiveness to check", () => {
    const checked = checkEffectiveness(anAction({ status: "doing" }), { held: true, note: "" }, TODAY);
    expect(checked).toEqual({ ok: false, error: { code: "status.not-closed" } });
  });

  it("accepted as a risk needs a reason and a day to come, and comes back as due after it", () => {
    const action = anAction({ status: "doing", dueDate: "2026-01-01" });
    expect(refusal(action, "accepted risk", { until: "2027-01-01" })).toBe("status.needs-reason");
    expect(refusal(action, "accepted risk", { reason: "No budget", until: TODAY })).toBe(
      "status.needs-until",
    );
    const accepted = move(action, "accepted risk", { reason: "No budget", until: "2026-12-30" });
    expect(isOverdue(accepted, "2026-12-30")).toBe(false);
    expect(isDueSoon(accepted, "2026-12-20")).toBe(true);
    expect(isOverdue(accepted, "2026-12-31")).toBe(true);
    expect(refusal(accepted, "reopened")).toBe("status.needs-reason");
    expect(move(accepted, "reopened", { reason: "Money came" }).acceptedRisk).toBeNull();
  });
});

describe("whatever is tried, an action", () => {
  const role = fc.constantFrom("", "Care coordinator", "Quality lead", "care coordinator ");
  const dayOf = fc.option(fc.constantFrom("2026-01-01", TODAY, "2027-05-24"));
  const answers = fc.record(
    {
      ownerRole: role,
      dueDate: dayOf,
      proofEvidenceIds: fc.constantFrom([], [anId(9)]),
      proofNote: fc.constantFrom("", "Page"),
      verifiedBy: role,
      reason: fc.constantFrom("", " ", "Because"),
      until: dayOf,
    },
    { requiredKeys: [] },
  );
  const tries = fc.array(fc.tuple(fc.constantFrom(...actionStatuses), answers, fc.nat(200)), {
    maxLength: 25,
  });

  it("never stands where it lacks what that status asks for", () => {
    fc.assert(
      fc.property(tries, (attempts) => {
        let action = anAction({ status: "open", ownerRole: "", dueDate: null });
        let today = TODAY;
        for (const [to, said, days] of attempts) {
          today = addDays(today, days);
          const moved = moveStatus(action, to, said, today);
          expect(moved.ok && !movesFrom(action.status).includes(to)).toBe(false);
          if (!moved.ok) continue;
          action = { ...action, ...moved.value };
          const { status, closedOn, acceptedRisk, verifiedBy } = action;
          expect(actionSchema.safeParse(action).success).toBe(true);
          expect(closedOn !== null).toBe(status === "closed");
          expect(acceptedRisk !== null).toBe(status === "accepted risk");
          expect(verifiedBy !== "").toBe(status === "verified" || status === "closed");
          expect(actionWarnings(action)).not.toContain("own-verifier");
          if (["proof in", "verified", "closed"].includes(status)) {
            expect(action.proofEvidenceIds.length + action.proofNote.length).toBeGreaterThan(0);
          }
        }
      }),
    );
  });

  it("can always go on: every status has a next one that is reached with everything said", () => {
    for (const status of actionStatuses) {
      const next = movesFrom(status);
      expect(next.length).toBeGreaterThan(0);
      for (const to of next) {
        const action = anAction({ status, verifiedBy: "Quality lead" });
        expect(refusal(action, to, everything)).toBeNull();
      }
    }
  });
});
