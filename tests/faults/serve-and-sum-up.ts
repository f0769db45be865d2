import type { TestProject } from "vitest/node";
import { setup as serveBuild } from "../browser/support/serve-build";
import { forgetNumbers, readNumbers } from "./number-lines";

/** Serves the build to all fault tests, and ends the run with every number that they told. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  forgetNumbers();
  const close = await serveBuild(project);
  return async () => {
    await close();
    const lines = readNumbers();
    const notRun = lines.filter((line) => line.includes(": not run: ")).length;
    process.stdout.write(`\nFault tests, number by number:\n${lines.map((line) => `  ${line}\n`).join("")}`);
    process.stdout.write(`${String(lines.length - notRun)} lines measured, ${String(notRun)} not run\n`);
  };
}
