import { catalogueData } from "virtual:catalogue/msh-core";
import { describe, expect, test } from "vitest";
import { actionWarnings } from "../../src/plan/adequacy";
import { anAction } from "../builders";

const step = (text: string) => ({ text, done: false, dueDate: null });
const noMeasure = { numerator: "", denominator: "", baseline: "", target: "" };

describe("the adequacy check", () => {
  test("finds nothing to say about an action with owner, date, measure and real work", () => {
    expect(actionWarnings(anAction())).toEqual([]);
  });

  test("names everything an intention lacks", () => {
    const action = anAction({ ownerRole: " ", dueDate: null, measure: noMeasure, title: "Remind staff" });
    expect(actionWarnings(action)).toEqual(["no-owner", "no-due-date", "no-measure", "only-reminds"]);
  });

  test("wants to know what is counted and how much of it is enough", () => {
    const { measure } = anAction();
    expect(actionWarnings(anAction({ measure: { ...measure, target: "" } }))).toEqual(["no-measure"]);
    expect(actionWarnings(anAction({ measure: { ...measure, numerator: "" } }))).toEqual(["no-measure"]);
    expect(actionWarnings(anAction({ measure: { ...measure, denominator: "", baseline: "" } }))).toEqual([]);
  });

  test.each([
    "Remind staff",
    "Please remind all nurses and doctors to knock",
    "Send a reminder to the team",
    "Re-educate the front desk, again",
    "E-mail all staff to use the checklist",
    "Tell everyone to be kind",
    "Encourage staff to change their habits",
  ])("warns of what only reminds: %s", (title) => {
    expect(actionWarnings(anAction({ title }))).toEqual(["only-reminds"]);
  });

  test.each([
    "Remind staff and add a prompt to the visit form",
    "Add reminders to the visit form",
    "Tell the lab that results go to the patient portal",
    "Write the policy",
  ])("does not warn of work: %s", (title) => {
    expect(actionWarnings(anAction({ title }))).toEqual([]);
  });

  test("takes the steps into account", () => {
    const title = "Remind staff about time alone";
    expect(actionWarnings(anAction({ title, steps: [step("Send reminder"), step("")] }))).toEqual([
      "only-reminds",
    ]);
    expect(actionWarnings(anAction({ title, steps: [step("Put the question on the form")] }))).toEqual([]);
  });

  test("does not take any suggestion of the supplied catalogue for a mere reminder", () => {
    const texts = catalogueData.domains.flatMap(({ criteria }) =>
      criteria.flatMap(({ actions }) => actions.map(({ text }) => text)),
    );
    expect(texts.length).toBeGreaterThan(100);
    const flagged = texts.filter((title) => actionWarnings(anAction({ title })).includes("only-reminds"));
    expect(flagged).toEqual([]);
  });

  test("wants the proof verified by another role, also after closing", () => {
    const own = { ownerRole: "Nurse", verifiedBy: " nurse" };
    expect(actionWarnings(anAction(own))).toEqual(["own-verifier"]);
    expect(actionWarnings(anAction({ ...own, status: "closed", dueDate: null }))).toEqual(["own-verifier"]);
    expect(actionWarnings(anAction({ ownerRole: "", verifiedBy: "" }))).toEqual(["no-owner"]);
  });

  test("has nothing to ask where the risk was accepted", () => {
    expect(actionWarnings(anAction({ status: "accepted risk", ownerRole: "", measure: noMeasure }))).toEqual(
      [],
    );
  });
});
