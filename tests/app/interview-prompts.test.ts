import { describe, expect, it } from "vitest";
import { interviewPrompts } from "../../src/app/interview-prompts";

describe("the questions of an interview", () => {
  it("are the parts of how a criterion is checked that ask somebody something", () => {
    expect(
      interviewPrompts({ onSiteCheck: "Read the charter's date; ask the deputy what they would do." }),
    ).toEqual(["Ask the deputy what they would do"]);
  });

  it("keep a quoted question whole", () => {
    const onSiteCheck =
      'Ask two staff: "The companion will not leave. What do you do?" Compare the answers with the step.';
    expect(interviewPrompts({ onSiteCheck })[0]).toContain("will not leave. What do you do?");
  });

  it("are all parts where none asks", () => {
    expect(interviewPrompts({ onSiteCheck: "Open the log: count due and closed." })).toEqual([
      "Open the log: count due and closed",
    ]);
  });
});
