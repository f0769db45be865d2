import { readdir, stat } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import type { Wire } from "./driver-wires";

const PATIENCE_MS = 60_000;
const STEP_MS = 50;

/** What a person can point at: its role, and its name as a screen reader would say it. */
export type Part = {
  readonly role:
    | "article"
    | "button"
    | "checkbox"
    | "dialog"
    | "field"
    | "heading"
    | "link"
    | "radio"
    | "status";
  /** A whole name, or its beginning followed by `…`. */
  readonly name: string;
};

/** Stands for an element on its way through the driver. */
type ElementId = Readonly<Record<string, string>>;

// Runs in the page, so it may use nothing from around it.
function findPart(role: string, name: string): Element | null {
  const selectors: Readonly<Record<string, string>> = {
    article: "article",
    button: "button, [role=button], summary",
    checkbox: "input[type=checkbox]",
    dialog: "dialog[open]",
    field: "input:not([type=checkbox], [type=radio]), textarea, select",
    heading: "h1, h2, h3, h4",
    link: "a[href]",
    radio: "input[type=radio]",
    status: "[role=status], [role=alert]",
  };
  const tidy = (text: string | null | undefined): string => (text ?? "").replaceAll(/\s+/g, " ").trim();
  const nameOf = (element: Element): string => {
    const label = element.getAttribute("aria-label");
    if (label !== null) return tidy(label);
    const ids = element.getAttribute("aria-labelledby")?.split(" ") ?? [];
    if (ids.length > 0)
      return tidy(ids.map((id) => document.querySelector(`#${CSS.escape(id)}`)?.textContent).join(" "));
    const labels = [...((element as HTMLInputElement).labels ?? [])];
    if (labels.length > 0) return tidy(labels.map((one) => one.textContent).join(" "));
    return tidy(element.textContent);
  };
  const isMeant = (found: string): boolean =>
    name.endsWith("…") ? found.startsWith(name.slice(0, -1)) : found === name;
  const open = [...document.querySelectorAll("dialog[open]")].at(-1);
  const around = open !== undefined && role !== "dialog" && role !== "status" ? open : document;
  const all = [...around.querySelectorAll(selectors[role] ?? role)];
  return all.find((one) => one.checkVisibility() && isMeant(nameOf(one))) ?? null;
}

/** A page of the app, used as a person uses it; every step waits until it can be taken. */
export function createDrivenPage(wire: Wire) {
  /** Runs a function in the page. It may use nothing from around it. */
  async function inPage<Args extends readonly unknown[], Answer>(
    run: (...args: Args) => Answer,
    ...args: Args
  ): Promise<Awaited<Answer>> {
    const script = `return (${run.toString()})(...arguments)`;
    return (await wire.send("run", { script, args })) as Awaited<Answer>;
  }

  async function until<T>(what: string, ask: () => Promise<T | null | false>): Promise<T> {
    const end = Date.now() + PATIENCE_MS;
    while (Date.now() < end) {
      const answer = await ask();
      if (answer !== null && answer !== false) return answer;
      await wait(STEP_MS);
    }
    const shown = await inPage(() => document.body.innerText.slice(0, 1500));
    throw new Error(`Not within a minute: ${what}. On screen:\n${shown}`);
  }

  const find = (part: Part): Promise<ElementId> =>
    until(`${part.role} "${part.name}"`, async () => {
      const found = await inPage(findPart, part.role, part.name);
      return found as unknown as ElementId | null;
    });

  /** A step on an element, taken again when the page was drawn anew in between. */
  async function onPart(part: Part, step: (id: string) => Promise<unknown>): Promise<void> {
    let refusal: unknown = null;
    await until(`a step on ${part.role} "${part.name}"`, async () => {
      try {
        const found = await find(part);
        // Not every driver scrolls, and where it does the bar at the lower edge may lie over the part.
        await inPage((one) => (one as unknown as Element).scrollIntoView({ block: "center" }), found);
        await step(Object.values(found)[0] ?? "");
        return true;
      } catch (error) {
        if (!/stale|not interactable|click intercepted|no such element/.test(String(error))) throw error;
        refusal = error;
        return false;
      }
    }).catch((error: unknown) => {
      throw new Error(String(refusal ?? error), { cause: error });
    });
  }

  return {
    inPage,
    until,
    open: (address: string) => wire.send("open", { url: address }),
    reload: () => wire.send("reload"),
    waitFor: find,
    isThere: async ({ role, name }: Part) => (await inPage(findPart, role, name)) !== null,
    click: (role: Part["role"], name: string) => onPart({ role, name }, (id) => wire.send("click", { id })),
    /** Puts a text in the place of what a field held. */
    fill: (name: string, text: string) =>
      onPart({ role: "field", name }, async (id) => {
        await wire.send("clear", { id });
        await wire.send("type", { id, text });
      }),
    /** Chooses a file of this computer in the file input with that name, which may be out of sight. */
    async giveFile(name: string, path: string) {
      const found = await until(`file input "${name}"`, () =>
        inPage((label) => {
          const inputs = [...document.querySelectorAll<HTMLInputElement>("input[type=file]")];
          const named = (one: HTMLInputElement): string =>
            one.getAttribute("aria-label") ??
            [...(one.labels ?? [])].map((each) => each.textContent).join(" ");
          return inputs.find((one) => named(one).trim() === label) ?? null;
        }, name),
      );
      const id = Object.values(found as unknown as ElementId)[0] ?? "";
      await wire.send("type", { id, text: path });
    },
    /** Waits until words are on screen. */
    untilShown: (words: string) =>
      until(`the words "${words}"`, () => inPage((text) => document.body.innerText.includes(text), words)),
    /** What a field holds. */
    async valueOf(name: string): Promise<string> {
      const field = await find({ role: "field", name });
      // The driver makes an element of it again on its way into the page.
      return inPage((one) => (one as unknown as HTMLInputElement).value, field);
    },
    async isChecked(role: "checkbox" | "radio", name: string): Promise<boolean> {
      return inPage((one) => (one as unknown as HTMLInputElement).checked, await find({ role, name }));
    },
    shownText: (): Promise<string> => inPage(() => document.body.innerText),
    async look(): Promise<Buffer> {
      return Buffer.from(String(await wire.send("look", { full: false })), "base64");
    },
  };
}

export type DrivenPage = ReturnType<typeof createDrivenPage>;

/** Waits until a download with that ending is whole, and tells where it is. */
export async function untilDownloaded(downloads: string, ending: string): Promise<string> {
  let lastSize = -1;
  for (let waited = 0; waited < PATIENCE_MS; waited += 200) {
    const names = await readdir(downloads);
    const name = names.find((one) => one.endsWith(ending));
    if (name !== undefined) {
      const { size } = await stat(join(downloads, name));
      const isWhole = size > 0 && size === lastSize && !names.some((one) => one.endsWith(".part"));
      if (isWhole) return join(downloads, name);
      lastSize = size;
    }
    await wait(200);
  }
  throw new Error(`No *${ending} came into ${downloads}`);
}
