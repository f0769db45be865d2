import { describe, expect, it } from "vitest";
import { inspectFile } from "../../../src/app/evidence-intake/inspect-file";
import { takeInFile, type IntakeTools, type Wishes } from "../../../src/app/evidence-intake/take-in-file";
import type { PrivacyDecision } from "../../../src/assessment/evidence";
import { fail, succeed } from "../../../src/shared/result";
import type { FileContent } from "../../../src/storage/evidence-bytes";
import { anEvidenceItem } from "../../builders";
import { aWordFile } from "../../storage/document-text/office-builders";
import { fullJpeg } from "../../storage/image-metadata/images-with-metadata";

const plain: Wishes = { isDecided: false, looksFirst: false, shrinks: false, change: null };

type Saved = { readonly content: FileContent; readonly decision: PrivacyDecision | null };

function aDesk(changes: Partial<IntakeTools> = {}) {
  const saved: Saved[] = [];
  const burned: unknown[] = [];
  const copies = new ArrayBuffer(3);
  const tools: IntakeTools = {
    inspect: async (bytes, name) => succeed(await inspectFile(bytes, name)),
    makeRenditions: async () => succeed({ thumbnail: copies, rendition: copies, width: 12, height: 8 }),
    burnRedactions: async (_bytes, _type, areas, options) => {
      burned.push({ areas, maxEdge: options?.maxEdge });
      return succeed(new ArrayBuffer(5));
    },
    now: () => "2026-11-24T09:00:00.000Z",
    save: async (content, decision) => {
      saved.push({ content, decision });
      return succeed({ item: anEvidenceItem(), wasHere: false });
    },
    ...changes,
  };
  const take = (file: File, wishes: Partial<Wishes> = {}, signal = new AbortController().signal) =>
    takeInFile(file, { ...plain, ...wishes }, tools, signal);
  return { take, saved, burned };
}

const photo = (): File => new File([fullJpeg], "desk.jpg");

describe("a file on its way in", () => {
  it("is refused when it is empty, or when it cannot be read any more", async () => {
    const { take, saved } = aDesk();
    expect(await take(new File([], "a.txt"))).toEqual({ kind: "refused", code: "file.empty" });
    const gone = Object.assign(new File(["x"], "b.txt"), { arrayBuffer: () => Promise.reject(new Error()) });
    expect(await take(gone)).toEqual({ kind: "refused", code: "file.unreadable" });
    const huge = Object.defineProperty(new File(["x"], "c.bin"), "size", { value: 101 * 1024 * 1024 });
    expect(await take(huge)).toEqual({ kind: "refused", code: "file.too-large" });
    expect(saved).toEqual([]);
  });

  it("is stored as it is when nothing is found in it", async () => {
    const { take, saved } = aDesk();
    expect(await take(new File(["Rooming steps"], "steps.txt"))).toMatchObject({ kind: "stored", notes: [] });
    expect(new TextDecoder().decode(saved[0]?.content.bytes)).toBe("Rooming steps");
    expect(saved[0]?.decision).toBeNull();
  });

  it("waits for a person when something is found, in its name and properties too", async () => {
    const { take, saved } = aDesk();
    const core =
      "<dc:creator>Jordan Example</dc:creator><cp:lastModifiedBy>Microsoft Office User</cp:lastModifiedBy>";
    const file = new File([aWordFile(["Steps", "MRN 00123456"], { core })], "DOB_3-14-1999.docx");
    expect(await take(file)).toEqual({
      kind: "asks",
      findings: [
        { kind: "date of birth", match: "3-14-1999", where: { kind: "file name" } },
        { kind: "author", match: "Jordan Example", where: { kind: "property", name: "author" } },
        { kind: "record number", match: "00123456", where: { kind: "line", number: 2 } },
      ],
    });
    expect(saved).toEqual([]);
    expect(await take(file, { isDecided: true })).toMatchObject({ kind: "stored" });
    expect(saved[0]?.decision).toEqual({
      decidedAt: "2026-11-24T09:00:00.000Z",
      decision: "stored",
      findings: [
        { kind: "date of birth", count: 1 },
        { kind: "author", count: 1 },
        { kind: "record number", count: 1 },
      ],
    });
  });

  it("loses what a photo says beside its pixels, and says what that was", async () => {
    const { take, saved } = aDesk();
    await take(photo());
    const { content } = saved[0]!;
    expect(content.removed).toContain("GPS position");
    expect(Buffer.from(content.bytes).includes("Jordan")).toBe(false);
    expect(content.renditions).toBeDefined();
  });

  it("is kept with a warning where its kind may hold a location that cannot be taken out", async () => {
    const { take } = aDesk();
    const heic = new File([Uint8Array.of(0, 0, 0, 24), "ftypheic\0\0\0\0mif1heic"], "a.heic");
    expect(await take(heic)).toMatchObject({ kind: "stored", notes: ["may hold a location"] });
    expect(await take(new File([fullJpeg.slice(0, 40)], "cut.jpg"))).toMatchObject({
      kind: "asks",
      findings: [{ kind: "damaged picture" }],
    });
  });

  it("waits to be looked at where that was wanted, and is changed before anything is stored", async () => {
    const { take, saved, burned } = aDesk();
    expect(await take(photo(), { looksFirst: true })).toEqual({ kind: "looks", isLarge: false });
    const areas = [{ x: 0, y: 0, width: 0.5, height: 0.5 }];
    const state = await take(photo(), { looksFirst: true, change: { areas, maxEdge: null } });
    expect(state).toMatchObject({ kind: "stored", notes: ["areas covered"] });
    expect(burned).toEqual([{ areas, maxEdge: null }]);
    expect(saved[0]?.content.bytes.byteLength).toBe(5);
  });

  it("is not stored when its areas cannot be covered for good", async () => {
    const { take, saved } = aDesk({ burnRedactions: async () => fail({ code: "image.not-burned" }) });
    const change = { areas: [{ x: 0, y: 0, width: 1, height: 1 }], maxEdge: null };
    expect(await take(photo(), { change })).toEqual({ kind: "refused", code: "picture.not-changed" });
    expect(saved).toEqual([]);
  });

  it("waits for a person when it could not be checked at all", async () => {
    const { take, saved } = aDesk({ inspect: async () => fail({ code: "inspect.failed" }) });
    const file = new File(["text"], "odd.txt");
    expect(await take(file)).toMatchObject({ kind: "asks", findings: [{ kind: "unchecked" }] });
    expect(await take(file, { isDecided: true })).toMatchObject({
      kind: "stored",
      notes: ["not fully read"],
    });
    expect(saved).toHaveLength(1);
  });

  it("leaves nothing behind when it is canceled before it is stored", async () => {
    const stop = new AbortController();
    const { take, saved } = aDesk({
      makeRenditions: async () => {
        stop.abort();
        return fail({ code: "rendition.canceled" });
      },
    });
    expect(await take(photo(), {}, stop.signal)).toEqual({ kind: "canceled" });
    expect(saved).toEqual([]);
  });

  it("says so when the disk is full", async () => {
    const { take } = aDesk({ save: async () => fail({ code: "storage.full" }) });
    expect(await take(new File(["text"], "a.txt"))).toEqual({ kind: "refused", code: "storage.full" });
  });
});
