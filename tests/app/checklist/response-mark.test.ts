import { describe, expect, it } from "vitest";
import { responseMark } from "../../../src/app/checklist/response-mark";
import type { Response } from "../../../src/assessment/response";
import type { Criterion } from "../../../src/catalogue/catalogue";
import { allCriteria } from "../../../src/catalogue/look-up";
import { A_REASON, aTinyCatalogue } from "../../builders";

const [mayBeNa, mayNot] = allCriteria(aTinyCatalogue()) as [Criterion, Criterion];

function markOf(response: Response | undefined, criterion = mayBeNa): string {
  return responseMark(criterion, response);
}

describe("how a criterion is marked in rail and list", () => {
  it("is its rating, don't know, not applicable or open", () => {
    expect(markOf({ state: "rated", rating: 0 })).toBe("0");
    expect(markOf({ state: "rated", rating: 3 })).toBe("3");
    expect(markOf({ state: "unknown" })).toBe("unknown");
    expect(markOf({ state: "na", naReason: A_REASON })).toBe("na");
    expect(markOf(undefined)).toBe("open");
  });

  it("is open while an answer does not count", () => {
    expect(markOf({ state: "na", naReason: "too short" })).toBe("open");
    expect(markOf({ state: "na", naReason: A_REASON }, mayNot)).toBe("open");
  });
});
