import { spawn } from "node:child_process";
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { launchBrowser } from "../browser/support/launch-browser";
import { watchPages } from "../browser/support/page-watch";
import { findBrowser } from "../../scripts/browser.mjs";
import { root } from "../../scripts/set-up.mjs";
import { findLack, run } from "./disks";
import { tellNotRun, tellNumber } from "./number-lines";

/** N1 and N2 are about all browser tests; `NETWORK_FILES` names some, for a shorter look. */
const FILES = (process.env["NETWORK_FILES"] ?? "").split(" ").filter((name) => name !== "");
const NAME = `havenmark${String(process.pid)}`;
const [OUTSIDE, INSIDE] = [`hm${String(process.pid)}a`.slice(-15), `hm${String(process.pid)}b`.slice(-15)];
const GATEWAY = "10.213.77.1";

let folder = "";
let lack: string | null = null;

/** A network of its own, of which the only way out is a cable whose packets are counted. */
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "havenmark-net-"));
  lack = findLack("ip", "sysctl");
  if (lack !== null) return;
  try {
    run("ip", "netns", "add", NAME);
    run("ip", "link", "add", OUTSIDE, "type", "veth", "peer", "name", INSIDE);
    run("ip", "link", "set", INSIDE, "netns", NAME);
    // The system itself greets its neighbors over IPv6, which would be counted.
    run("sysctl", "-q", "-w", `net.ipv6.conf.${OUTSIDE}.disable_ipv6=1`);
    run("ip", "netns", "exec", NAME, "sysctl", "-q", "-w", `net.ipv6.conf.${INSIDE}.disable_ipv6=1`);
    run("ip", "addr", "add", `${GATEWAY}/24`, "dev", OUTSIDE);
    run("ip", "link", "set", OUTSIDE, "up");
    run("ip", "-n", NAME, "addr", "add", "10.213.77.2/24", "dev", INSIDE);
    run("ip", "-n", NAME, "link", "set", INSIDE, "up");
    run("ip", "-n", NAME, "link", "set", "lo", "up");
    run("ip", "-n", NAME, "route", "add", "default", "via", GATEWAY);
    // Whoever asks for a name asks down the cable.
    await mkdir(join("/etc/netns", NAME), { recursive: true });
    await writeFile(join("/etc/netns", NAME, "resolv.conf"), `nameserver ${GATEWAY}\n`);
  } catch (error) {
    lack = error instanceof Error ? error.message : String(error);
  }
});

afterAll(async () => {
  for (const args of [
    ["link", "del", OUTSIDE],
    ["netns", "del", NAME],
  ]) {
    try {
      run("ip", ...args);
    } catch {
      // It was never there.
    }
  }
  await rm(join("/etc/netns", NAME), { recursive: true, force: true });
  await rm(folder, { recursive: true, force: true });
});

async function countPackets(): Promise<number> {
  return Number(await readFile(`/sys/class/net/${OUTSIDE}/statistics/rx_packets`, "utf8"));
}

/** The control: a page that asks a server of the outside for its own address, which no policy bars. */
const LEAK = `
import { chromium } from "playwright";
const browser = await chromium.launch({ executablePath: process.argv[1], args: ["--no-sandbox"] });
const page = await browser.newPage();
await page.evaluate(async () => {
  const connection = new RTCPeerConnection({ iceServers: [{ urls: "stun:${GATEWAY}:3478" }] });
  connection.createDataChannel("leak");
  await connection.setLocalDescription(await connection.createOffer());
  await new Promise((resolve) => setTimeout(resolve, 3000));
});
await browser.close();
`;

async function leakInside(): Promise<number> {
  const before = await countPackets();
  const browser = (await findBrowser()) ?? "";
  run("ip", "netns", "exec", NAME, process.execPath, "--input-type=module", "-e", LEAK, browser);
  return (await countPackets()) - before;
}

type Report = {
  readonly testResults: readonly {
    readonly assertionResults: readonly {
      readonly fullName: string;
      readonly status: string;
      readonly failureMessages: readonly string[];
    }[];
  }[];
};

/** Runs tests inside the network; says which failed and why, and how many packets came out. */
async function runInside(
  args: readonly string[],
): Promise<{ count: number; failures: readonly string[]; packets: number }> {
  const before = await countPackets();
  const path = join(folder, "report.json");
  const vitest = join(root, "node_modules", "vitest", "vitest.mjs");
  const output = ["--reporter=json", `--outputFile=${path}`];
  const command = ["netns", "exec", NAME, process.execPath, vitest, "run", ...output, ...args];
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith("VITEST")));
  const child = spawn("ip", command, { cwd: root, stdio: "ignore", env });
  await new Promise((resolve) => child.once("exit", resolve));
  const report = JSON.parse(await readFile(path, "utf8")) as Report;
  const results = report.testResults.flatMap(({ assertionResults }) => assertionResults);
  const failures = results
    .filter(({ status }) => status !== "passed")
    .map(({ fullName, failureMessages }) => `${fullName}: ${failureMessages.join(" ").slice(0, 500)}`);
  return { count: results.length, failures, packets: (await countPackets()) - before };
}

describe("the network", () => {
  it("gets no packet from the whole browser suite, while a planted leak is counted (N1, N2)", async ({
    skip,
  }) => {
    if (lack !== null) {
      tellNotRun("N1", lack);
      skip(lack);
    }
    const suite = await runInside(["--project", "browser", ...FILES]);
    const leaked = await leakInside();
    const broken = suite.failures.filter((failure) => failure.includes("policy: "));
    tellNumber(
      "N1",
      `${String(suite.packets)} packets from ${String(suite.count)} browser tests; control: ${String(leaked)} packets of a planted leak`,
    );
    tellNumber(
      "N2",
      `${String(broken.length)} of ${String(suite.count)} browser tests broke the policy, ${String(suite.failures.length - broken.length)} failed otherwise`,
    );
    expect(suite.packets).toBe(0);
    expect(suite.count).toBeGreaterThan(0);
    expect(suite.failures).toEqual([]);
    expect(leaked).toBeGreaterThan(0);
  }, 3_600_000);
});

describe("the policy", () => {
  it("is watched: what breaks it is reported by every browser test (N2)", async () => {
    const browser = await launchBrowser();
    const baseUrl = inject("baseUrl");
    const context = await browser.newContext({ baseURL: baseUrl });
    const watch = await watchPages(context, baseUrl);
    const page = await context.newPage();
    await page.goto("./");
    await page.getByRole("heading", { level: 1 }).waitFor();
    expect(await watch.surprises()).toEqual([]);
    await page.evaluate(() => {
      const picture = document.createElement("img");
      picture.src = "http://127.0.0.1:9/leak.png";
      document.body.append(picture);
      const frame = document.createElement("iframe");
      frame.src = "https://example.org/";
      document.body.append(frame);
    });
    await expect
      .poll(() => watch.surprises())
      .toEqual(
        expect.arrayContaining([
          expect.stringMatching(/^policy: img-src/),
          expect.stringMatching(/^policy: frame-src/),
        ]),
      );
    await browser.close();
    tellNumber("N2", "control: a planted picture and a planted frame are both reported");
  });
});
