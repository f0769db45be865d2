import { createRoot } from "solid-js";
import { afterEach, describe, expect, it, vi } from "vitest";
import { createEvidenceIntake } from "../../../src/app/evidence-intake/evidence-intake";
import { createFileTaking } from "../../../src/app/evidence-intake/file-taking";
import { inspectFile } from "../../../src/app/evidence-intake/inspect-file";
import { succeed } from "../../../src/shared/result";
import { openAssessment, type Desk } from "../an-open-assessment";

let desk: Desk;
let disposeIntake: () => void = () => undefined;
afterEach(() => {
  disposeIntake();
  desk.close();
});

async function open() {
  desk = await openAssessment();
  const running = { now: 0, most: 0 };
  const inspector = {
    close: () => undefined,
    inspect: async (bytes: Uint8Array<ArrayBuffer>, name: string) => {
      running.now += 1;
      running.most = Math.max(running.most, running.now);
      // Long enough for a third to begin, if it might.
      await new Promise((resolve) => setTimeout(resolve, 2));
      const inspection = await inspectFile(bytes, name);
      running.now -= 1;
      return succeed(inspection);
    },
  };
  const intake = createRoot((dispose) => {
    disposeIntake = dispose;
    return createEvidenceIntake(desk.session, async (session) => createFileTaking(session, () => inspector));
  });
  const untilIdle = () => vi.waitFor(() => expect(intake.progress().isWorking).toBe(false), 10_000);
  const kinds = () => intake.entries.map(({ name, state }) => [name, state.kind]);
  return { intake, running, untilIdle, kinds, session: desk.session, evidence: desk.open.evidence };
}

describe("many files at once", () => {
  it("are taken in two at a time, each with its own outcome, linked to their criterion", async () => {
    const { intake, running, untilIdle, kinds, session, evidence } = await open();
    const files = [
      new File([], "empty.txt"),
      ...Array.from({ length: 6 }, (_, index) => new File([`Łucja ${index}`], `${index}.txt`)),
      new File(["DOB 3/14/1999"], "log.txt"),
    ];
    intake.add(files, ["COO-01"]);
    await untilIdle();
    expect(kinds().map(([, kind]) => kind)).toEqual(["refused", ...Array<string>(6).fill("stored"), "asks"]);
    expect(running.most).toBe(2);
    expect(intake.progress()).toEqual({ total: 8, settled: 7, asking: 1, isWorking: false });
    await vi.waitFor(() => expect(session.evidenceOf("COO-01")).toHaveLength(6));
    const file = session.evidence().find(({ title }) => title === "3")?.file ?? null;
    const bytes = file === null ? null : await evidence.open(file);
    expect(bytes?.ok === true && new TextDecoder().decode(bytes.value)).toBe("Łucja 3");
  });

  it("with equal bytes make two items and one stored file", async () => {
    const { intake, untilIdle } = await open();
    intake.add([new File(["same"], "a.txt"), new File(["same"], "b.txt")], []);
    await untilIdle();
    const notes = intake.entries.flatMap(({ state }) => (state.kind === "stored" ? state.notes : []));
    expect(notes).toEqual(["already here"]);
    expect(await desk.db.tables.pieces.count()).toBe(1);
  });

  it("that wait for a decision are stored, left out or described as somebody says", async () => {
    const { intake, untilIdle, kinds, session } = await open();
    intake.add(
      [1, 2, 3].map((day) => new File([`DOB 3/1${day}/1999`], `${day}.txt`)),
      ["COO-01"],
    );
    await untilIdle();
    const [first, second, third] = intake.entries.map(({ id }) => id) as [number, number, number];
    intake.storeAnyway(first);
    intake.settle(second, "left out");
    await intake.describe(third, { title: "Visit log", place: "Records room", evidenceDate: null, note: "" });
    await untilIdle();
    expect(kinds().map(([, kind]) => kind)).toEqual(["stored", "left out", "described"]);
    expect(session.evidence().find(({ kind }) => kind === "described")).toMatchObject({
      title: "Visit log",
      criterionIds: ["COO-01"],
      privacyDecision: { decision: "described", findings: [{ kind: "date of birth", count: 1 }] },
    });
    intake.clear();
    expect(intake.entries).toHaveLength(0);
  });

  it("that are canceled are not stored", async () => {
    const { intake, untilIdle, kinds } = await open();
    intake.add(
      [1, 2, 3, 4, 5].map((day) => new File([`Day ${day}`], `${day}.txt`)),
      [],
    );
    intake.cancel();
    await untilIdle();
    expect(kinds().filter(([, kind]) => kind === "canceled").length).toBeGreaterThanOrEqual(3);
  });
});

describe("a new version of a file", () => {
  it("comes in through the same door, and the one before stays", async () => {
    const { intake, untilIdle, session } = await open();
    intake.add([new File(["First"], "policy.txt")], ["COO-01"]);
    await untilIdle();
    await vi.waitFor(() => expect(session.evidence()).toHaveLength(1));
    const [item] = session.evidence();
    const waits = await intake.replace(item!.id, new File(["MRN 00123456"], "policy 2.txt"));
    expect(waits.kind).toBe("asks");
    const stored = await intake.replace(item!.id, new File(["Second"], "policy 3.txt"));
    expect(stored.kind).toBe("stored");
    await vi.waitFor(() => expect(session.evidence()[0]?.file?.name).toBe("policy 3.txt"));
    expect(session.evidence()[0]?.earlierFiles.map(({ name }) => name)).toEqual(["policy.txt"]);
  });
});
