import { connect, type Socket } from "node:net";

/**
 * The commands of the W3C WebDriver standard that these tests send. Firefox understands them in a dialect of
 * its own (Marionette, which geckodriver translates to), so that no further program is needed.
 */
const commands = {
  open: { path: "url", marionette: "WebDriver:Navigate" },
  reload: { path: "refresh", marionette: "WebDriver:Refresh" },
  run: { path: "execute/sync", marionette: "WebDriver:ExecuteScript" },
  click: { path: "element/:id/click", marionette: "WebDriver:ElementClick" },
  clear: { path: "element/:id/clear", marionette: "WebDriver:ElementClear" },
  type: { path: "element/:id/value", marionette: "WebDriver:ElementSendKeys" },
  size: { path: "window/rect", marionette: "WebDriver:SetWindowRect" },
  look: { path: "screenshot", marionette: "WebDriver:TakeScreenshot" },
} as const;

export type Command = keyof typeof commands;
type Parameters = Readonly<Record<string, unknown>> & { readonly id?: string };

/** A line to one window of one browser. A command that the browser refuses throws with the browser's words. */
export type Wire = {
  readonly send: (command: Command, parameters?: Parameters) => Promise<unknown>;
  /** Asks the browser to end in good order. */
  readonly quit: () => Promise<void>;
};

function refused(command: string, error: unknown): Error {
  const { error: code, message } = (error ?? {}) as { error?: string; message?: string };
  return new Error(`${command}: ${code ?? "refused"}: ${(message ?? "").split("\n")[0] ?? ""}`);
}

async function request(method: string, address: string, body: unknown, name: string): Promise<unknown> {
  const answer = await fetch(address, { method, ...(body !== null && { body: JSON.stringify(body) }) });
  const { value } = (await answer.json()) as { value: unknown };
  if (!answer.ok) throw refused(name, value);
  return value;
}

/** A session at a driver that listens at `address`, such as WebKitWebDriver. */
export async function openHttpWire(address: string, capabilities: unknown): Promise<Wire> {
  const session = await request("POST", `${address}/session`, { capabilities }, "session");
  const { sessionId } = session as { sessionId: string };
  const base = `${address}/session/${sessionId}`;
  return {
    send(command, parameters = {}) {
      const path = commands[command].path.replace(":id", encodeURIComponent(parameters.id ?? ""));
      if (command === "look") return request("GET", `${base}/${path}`, null, command);
      return request("POST", `${base}/${path}`, parameters, command);
    },
    quit: async () => void (await request("DELETE", base, null, "quit")),
  };
}

type Waiting = { readonly resolve: (value: unknown) => void; readonly reject: (error: Error) => void };

/** Takes packets of the form `length:json` apart, however the network cut them. */
function createPacketReader(onPacket: (packet: unknown) => void): (bytes: Buffer) => void {
  let rest: Buffer = Buffer.alloc(0);
  return (bytes) => {
    rest = Buffer.concat([rest, bytes]);
    for (let colon = rest.indexOf(":"); colon !== -1; colon = rest.indexOf(":")) {
      const end = colon + 1 + Number(rest.subarray(0, colon).toString());
      if (rest.length < end) return;
      onPacket(JSON.parse(rest.subarray(colon + 1, end).toString()));
      rest = rest.subarray(end);
    }
  };
}

async function connectTo(port: number): Promise<Socket> {
  const socket = connect(port, "127.0.0.1");
  await new Promise<void>((resolve, reject) => {
    socket.once("connect", resolve);
    socket.once("error", reject);
  });
  return socket;
}

/** What Firefox can be asked beyond the standard: a script with the rights of the browser itself. */
export type FirefoxWire = Wire & { readonly runInBrowser: (script: string) => Promise<unknown> };

/** A session at a Firefox that was started with `--marionette` and listens at `port`. */
export async function openMarionetteWire(port: number): Promise<FirefoxWire> {
  const socket = await connectTo(port);
  const waiting = new Map<number, Waiting>();
  const failAll = (): void => {
    for (const { reject } of waiting.values()) reject(new Error("Firefox is gone"));
    waiting.clear();
  };
  socket.on("close", failAll);
  socket.on(
    "data",
    createPacketReader((packet) => {
      // The first packet only greets.
      if (!Array.isArray(packet)) return;
      const [, id, error, value] = packet as [number, number, unknown, unknown];
      const one = waiting.get(id);
      waiting.delete(id);
      if (error === null) one?.resolve(value);
      else one?.reject(refused("firefox", error));
    }),
  );
  let last = 0;
  const ask = (name: string, parameters: unknown): Promise<unknown> =>
    new Promise((resolve, reject) => {
      last += 1;
      waiting.set(last, { resolve, reject });
      const text = JSON.stringify([0, last, name, parameters]);
      socket.write(`${String(Buffer.byteLength(text))}:${text}`);
    });
  await ask("WebDriver:NewSession", { strictFileInteractability: false });
  return {
    async send(command, parameters = {}) {
      const answer = await ask(commands[command].marionette, parameters);
      return answer !== null && typeof answer === "object" && "value" in answer ? answer.value : answer;
    },
    async quit() {
      // It may hang up before it has answered.
      await ask("Marionette:Quit", { flags: ["eAttemptQuit"] }).catch(() => undefined);
      socket.destroy();
    },
    async runInBrowser(script) {
      await ask("Marionette:SetContext", { value: "chrome" });
      try {
        const answer = await ask("WebDriver:ExecuteScript", { script, args: [] });
        return (answer as { value: unknown }).value;
      } finally {
        await ask("Marionette:SetContext", { value: "content" });
      }
    },
  };
}
