import type { Page } from "playwright";

/** A file for the page to make: of words, of given bytes, or of so many bytes of its own. */
export type PlannedFile =
  | { readonly name: string; readonly text: string }
  | { readonly name: string; readonly base64: string }
  | { readonly name: string; readonly sizeBytes: number };

/** Drops files on the zone, all at once, as a person would from a folder. */
export async function dropFiles(page: Page, files: readonly PlannedFile[]): Promise<void> {
  await page.getByText("or drop files here").waitFor();
  await page.evaluate((planned) => {
    const zone = [...document.querySelectorAll("p")].find((one) =>
      one.textContent?.startsWith("or drop files here"),
    );
    const data = new DataTransfer();
    for (const file of planned) {
      const parts: BlobPart[] = [];
      if ("text" in file) parts.push(file.text);
      else if ("base64" in file) parts.push(Uint8Array.from(atob(file.base64), (one) => one.charCodeAt(0)));
      else {
        // Bytes that do not compress, so that they take the room they say.
        let seed = file.sizeBytes;
        const megabyte = new Uint8Array(1024 * 1024).map(() => {
          seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
          return seed >>> 24;
        });
        for (let left = file.sizeBytes; left > 0; left -= megabyte.length) {
          parts.push(megabyte.slice(0, Math.min(left, megabyte.length)));
        }
      }
      data.items.add(new File(parts, file.name, { type: "application/x-whatever" }));
    }
    zone?.dispatchEvent(new DragEvent("drop", { bubbles: true, cancelable: true, dataTransfer: data }));
  }, files);
}

/** The bytes that a planned file has. */
export function bytesOf(file: PlannedFile): Uint8Array {
  if ("text" in file) return Buffer.from(file.text);
  if ("base64" in file) return Buffer.from(file.base64, "base64");
  let seed = file.sizeBytes;
  const megabyte = new Uint8Array(1024 * 1024).map(() => {
    seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
    return seed >>> 24;
  });
  const count = Math.ceil(file.sizeBytes / megabyte.length);
  return Buffer.concat(
    Array.from({ length: count }, () => megabyte),
    file.sizeBytes,
  );
}

/** An item as it is stored, and the hash of its bytes put together from their pieces. */
export type StoredItem = {
  readonly title: string;
  readonly kind: string;
  readonly criterionIds: readonly string[];
  readonly file: {
    readonly name: string;
    readonly mediaType: string;
    readonly sha: string;
    readonly removed: readonly string[];
  } | null;
  readonly privacyDecision?: { readonly decision: string; readonly findings: readonly unknown[] } | null;
  readonly hash: string | null;
  readonly renditions: readonly string[];
};

/** What the database holds: all items, and how many files the pieces make. */
export function readStored(page: Page): Promise<{ items: readonly StoredItem[]; files: number }> {
  return page.evaluate(async () => {
    const asked = <T>(request: IDBRequest<T>): Promise<T> =>
      new Promise((resolve, reject) => {
        request.addEventListener("success", () => resolve(request.result));
        request.addEventListener("error", () => reject(new Error(request.error?.message)));
      });
    const database = await asked(indexedDB.open("havenmark"));
    const table = (name: string): IDBObjectStore => database.transaction(name).objectStore(name);
    const items = (await asked(table("evidence").getAll())) as StoredItem[];
    const keys = (await asked(table("pieces").getAllKeys())) as [string, number][];
    const copies = (await asked(table("renditions").getAllKeys())) as [string, string][];
    const hashes = new Map<string, string>();
    for (const sha of new Set(keys.map(([one]) => one))) {
      const range = IDBKeyRange.bound([sha, 0], [sha, Infinity]);
      const pieces = (await asked(table("pieces").getAll(range))) as { bytes: ArrayBuffer }[];
      const whole = await new Blob(pieces.map(({ bytes }) => bytes)).arrayBuffer();
      const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", whole));
      hashes.set(sha, [...digest].map((byte) => byte.toString(16).padStart(2, "0")).join(""));
    }
    database.close();
    return {
      files: hashes.size,
      items: items.map((item) => ({
        ...item,
        hash: hashes.get(item.file?.sha ?? "") ?? null,
        renditions: copies.filter(([sha]) => sha === item.file?.sha).map(([, kind]) => kind),
      })),
    };
  });
}

function pdfObject(number: number, body: string): string {
  return `${number} 0 obj\n${body}\nendobj\n`;
}

/** A PDF of one page with these lines, an author, and a script that would run when it is opened. */
export function aPdf(
  lines: readonly string[],
  { author = "", script = "" }: { readonly author?: string; readonly script?: string } = {},
): string {
  const content = `BT /F1 18 Tf 40 740 Td 22 TL ${lines.map((line) => `(${line}) Tj T*`).join(" ")} ET`;
  const action = script === "" ? "" : `/OpenAction << /S /JavaScript /JS (${script}) >>`;
  const objects = [
    pdfObject(1, `<< /Type /Catalog /Pages 2 0 R ${action} >>`),
    pdfObject(2, "<< /Type /Pages /Kids [3 0 R] /Count 1 >>"),
    pdfObject(
      3,
      "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>",
    ),
    pdfObject(4, `<< /Length ${content.length} >>\nstream\n${content}\nendstream`),
    pdfObject(5, "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>"),
    pdfObject(6, author === "" ? "<< >>" : `<< /Author (${author}) >>`),
  ];
  let file = "%PDF-1.7\n";
  const places = objects.map((object) => {
    const at = file.length;
    file += object;
    return at;
  });
  const table = places.map((at) => `${String(at).padStart(10, "0")} 00000 n \n`).join("");
  const trailer = `trailer\n<< /Size 7 /Root 1 0 R /Info 6 0 R >>\nstartxref\n${file.length}\n%%EOF\n`;
  return `${file}xref\n0 7\n0000000000 65535 f \n${table}${trailer}`;
}
