import { describe, expect, test } from "vitest";
import { createSaveQueue } from "../../src/app/save-queue";
import { fail, succeed, type Result } from "../../src/shared/result";

type TestError = { readonly code: "storage.failed" | "storage.not-found" };
type Finish = (result: Result<unknown, TestError>) => void;

/** Writes that end only when the test says so. */
function controlledWrites() {
  const started: string[] = [];
  const finish = new Map<string, Finish>();
  const write = (name: string) => () => {
    started.push(name);
    return new Promise<Result<unknown, TestError>>((resolve) => finish.set(name, resolve));
  };
  const end = async (name: string, result: Result<unknown, TestError> = succeed(null)) => {
    finish.get(name)?.(result);
    await new Promise((resolve) => setTimeout(resolve, 0));
  };
  return { started, write, end };
}

const clock = () => new Date("2026-11-24T08:00:00.000Z");
const failure = fail({ code: "storage.failed" } as const);

describe("saving while somebody works", () => {
  test("the first change starts to be written at once", () => {
    const queue = createSaveQueue<TestError>(clock);
    const { started, write } = controlledWrites();
    queue.save("note", write("first"));
    expect(started).toEqual(["first"]);
    expect(queue.state().kind).toBe("saving");
    expect(queue.hasPending()).toBe(true);
  });

  test("while one write is under way only the latest of the next ones is kept", async () => {
    const queue = createSaveQueue<TestError>(clock);
    const { started, write, end } = controlledWrites();
    queue.save("note", write("a"));
    queue.save("note", write("ab"));
    queue.save("note", write("abc"));
    expect(started).toEqual(["a"]);
    await end("a");
    expect(started).toEqual(["a", "abc"]);
    await end("abc");
    expect(queue.hasPending()).toBe(false);
    expect(queue.state()).toEqual({ kind: "saved", at: clock() });
  });

  test("changes of different things are all written, in the order they were made", async () => {
    const queue = createSaveQueue<TestError>(clock);
    const { started, write, end } = controlledWrites();
    queue.save("one", write("one"));
    queue.save("two", write("two"));
    queue.save("three", write("three"));
    await end("one");
    await end("two");
    await end("three");
    expect(started).toEqual(["one", "two", "three"]);
  });

  test("nothing is called saved while a change could not be stored, and trying again stores it", async () => {
    const queue = createSaveQueue<TestError>(clock);
    const { started, write, end } = controlledWrites();
    queue.save("one", write("one"));
    queue.save("two", write("two"));
    await end("one", failure);
    await end("two");
    expect(queue.state()).toEqual({ kind: "failed", error: { code: "storage.failed" } });
    expect(queue.isPending("one")).toBe(true);
    queue.retry();
    expect(started).toEqual(["one", "two", "one"]);
    await end("one");
    expect(queue.state().kind).toBe("saved");
  });

  test("a later change of the same thing takes the place of the one that failed", async () => {
    const queue = createSaveQueue<TestError>(clock);
    const { started, write, end } = controlledWrites();
    queue.save("note", write("old"));
    queue.save("note", write("new"));
    await end("old", failure);
    expect(started).toEqual(["old", "new"]);
    await end("new");
    expect(queue.state().kind).toBe("saved");
    expect(queue.hasPending()).toBe(false);
  });

  test("when the page is about to go, everything that waits is started", () => {
    const queue = createSaveQueue<TestError>(clock);
    const { started, write } = controlledWrites();
    queue.save("one", write("one"));
    queue.save("two", write("two"));
    queue.save("three", write("three"));
    queue.flush();
    expect(started).toEqual(["one", "two", "three"]);
  });

  test("waiting for the work to settle says whether all of it is stored", async () => {
    const queue = createSaveQueue<TestError>(clock);
    const { write, end } = controlledWrites();
    expect(await queue.settle()).toBe(true);
    queue.save("one", write("one"));
    const settled = queue.settle();
    await end("one", failure);
    expect(await settled).toBe(false);
  });

  test("what can never be stored, because its place was deleted, is not tried again and blocks nothing", async () => {
    const queue = createSaveQueue<TestError>(clock, (error) => error.code === "storage.not-found");
    const { started, write, end } = controlledWrites();
    queue.save("note", write("note"));
    await end("note", fail({ code: "storage.not-found" }));
    expect(queue.state()).toEqual({ kind: "lost", error: { code: "storage.not-found" } });
    expect(queue.hasPending()).toBe(false);
    expect(await queue.settle()).toBe(true);
    queue.retry();
    expect(started).toEqual(["note"]);
    queue.save("other", write("other"));
    await end("other");
    expect(queue.state().kind).toBe("saved");
  });
});
