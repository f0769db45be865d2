import { appendFileSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { root } from "../../scripts/set-up.mjs";

// What the suite has found, line by line, each with its number: shown along the way and again at the end.
const listPath = join(root, ".setup", "fault-numbers.txt");

function write(line: string): void {
  mkdirSync(join(root, ".setup"), { recursive: true });
  appendFileSync(listPath, `${line}\n`);
  process.stdout.write(`${line}\n`);
}

/** Tells what a fault test measured: `tellNumber("S1", "100 kills, 0 lost")`. */
export function tellNumber(number: string, text: string): void {
  write(`${number}: ${text}`);
}

/** Tells that a fault test, or its control, could not run here, and why. Never to be taken for passed. */
export function tellNotRun(number: string, reason: string): void {
  write(`${number}: not run: ${reason}`);
}

export function forgetNumbers(): void {
  rmSync(listPath, { force: true });
}

function toSortKey(line: string): string {
  const [, letter = "", digits = "0"] = /^([A-Z]+)(\d+)/.exec(line) ?? [];
  return `${letter}${digits.padStart(3, "0")}`;
}

/** All lines so far, by number. */
export function readNumbers(): readonly string[] {
  try {
    const lines = readFileSync(listPath, "utf8")
      .split("\n")
      .filter((line) => line !== "");
    return lines.toSorted((a, b) => toSortKey(a).localeCompare(toSortKey(b)));
  } catch {
    return [];
  }
}
