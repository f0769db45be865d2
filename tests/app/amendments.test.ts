import { createRoot } from "solid-js";
import { describe, expect, test } from "vitest";
import { correctionOf, whatItAmends, withLivePlans } from "../../src/app/amendments";
import { createAssessmentSession, loadAssessmentSession } from "../../src/app/assessment-session";
import { createSiteActions } from "../../src/app/site-actions";
import { valueOf } from "../storage/a-workspace";
import { anAssessment, anId, aTinyCatalogue } from "../builders";
import { openAssessment } from "./an-open-assessment";

const first = { id: anId(1), amendsId: null };
const second = { id: anId(2), amendsId: anId(1) };
const third = { id: anId(3), amendsId: anId(2) };
const other = { id: anId(4), amendsId: anId(99) };

describe("assessments and their corrections", () => {
  test("only the last of a line of corrections has the plan that people work with", () => {
    expect(withLivePlans([third, other, second, first])).toEqual([third, other]);
    expect(withLivePlans([second, first])).toEqual([second]);
  });

  test("when a correction is deleted, the plan of what it amended counts again", () => {
    expect(withLivePlans([first])).toEqual([first]);
    expect(correctionOf([first, other], first.id)).toBeUndefined();
    expect(correctionOf([first, second], first.id)).toBe(second);
  });

  test("a report of the correction names what it amends by its date and day of sign-off", async () => {
    const { responses } = anAssessment().allRated(aTinyCatalogue(), 2);
    const { session, open, close } = await openAssessment(responses, { date: "2026-11-01" });
    valueOf(await open.rating.signOff("Medical director"));
    expect(whatItAmends(session)).toBeUndefined();
    const { workspace } = session;
    const actions = createSiteActions(workspace);
    const copy = valueOf(await actions.amend(session.id, { date: "2026-11-02", roles: [] }));
    const start = valueOf(await loadAssessmentSession(workspace, copy.id));
    const { correction, dispose } = createRoot((disposeRoot) => ({
      correction: createAssessmentSession(workspace, start),
      dispose: disposeRoot,
    }));
    expect(whatItAmends(correction)).toEqual({
      id: session.id,
      date: "2026-11-01",
      signedOffOn: "2026-11-24",
    });
    dispose();
    close();
  });
});
