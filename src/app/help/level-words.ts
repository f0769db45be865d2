import type { Catalogue, Level } from "../../catalogue/catalogue";
import { thresholdToText } from "../../shared/threshold-text";
import { methodHelp } from "../messages/help/method";

/** One level and what it asks, in words. */
export type LevelWords = { readonly level: number; readonly name: string; readonly asks: readonly string[] };

function scaleName(catalogue: Catalogue, value: number): string {
  const step = catalogue.scoringProfile.scale.find((one) => one.value === value);
  return step === undefined ? String(value) : `${String(value)} ${step.name}`;
}

function asksOf(catalogue: Catalogue, level: Level): readonly string[] {
  const text = methodHelp.levels;
  const group = catalogue.groupName.one.toLowerCase();
  const { overall, domain, critical, coverage, domainCoverage, noZero, shownLevel } = level;
  const shown = catalogue.scoringProfile.levels.find((one) => one.level === shownLevel);
  const asks = [
    overall && text.overall(thresholdToText(overall)),
    domain && text.domain(thresholdToText(domain), group),
    critical !== undefined && text.critical(scaleName(catalogue, critical)),
    coverage && text.coverage(thresholdToText(coverage)),
    domainCoverage && text.domainCoverage(thresholdToText(domainCoverage), group),
    noZero === true && text.noZero,
    shown && text.shownLevel(`${String(shown.level)} ${shown.name}`),
  ].filter((ask): ask is string => typeof ask === "string" && ask !== "");
  return asks.length === 0 ? [text.something] : asks;
}

/** Every level of a catalogue with its conditions, lowest first. */
export function describeLevels(catalogue: Catalogue): readonly LevelWords[] {
  return catalogue.scoringProfile.levels.map((level) => ({
    level: level.level,
    name: level.name,
    asks: asksOf(catalogue, level),
  }));
}
