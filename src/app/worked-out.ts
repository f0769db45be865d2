import type { Catalogue } from "../catalogue/catalogue";
import {
  explainResults,
  type ExplainedDomain,
  type ExplainedGate,
  type ExplainedLevel,
  type Explanation,
} from "../scoring/explain";
import type { Limiter } from "../scoring/limiters";
import { shareBesideThreshold, thresholdToText } from "../shared/threshold-text";
import type { AssessmentSession } from "./assessment-session";
import { workedOutMessages } from "./messages/worked-out";
import { formatShare, formatShareRange } from "./share-text";

/** One characteristic's arithmetic, ready to print. */
export type WorkedOutDomain = {
  readonly id: string;
  readonly name: string;
  readonly points: string;
  readonly possible: string;
  readonly score: string;
  /** W / ΣW, and what the domain brings; null where it does not count. */
  readonly share: string | null;
  readonly brings: string | null;
  readonly terms: readonly string[];
};

export type WorkedOutLevel = {
  readonly level: number;
  readonly name: string;
  readonly held: "yes" | "maybe" | "no";
  readonly gates: readonly { readonly sentence: string; readonly isPassed: boolean }[];
};

/** The arithmetic of an open assessment as it stands. */
export function explainSession(session: AssessmentSession): Explanation {
  return explainResults(session.catalogue, session.responses(), {
    signedOff: session.isReadOnly(),
    scope: session.assessment().scope,
  });
}

function range(ends: { readonly low: number; readonly high: number }): string {
  return workedOutMessages.range(String(ends.low), String(ends.high));
}

function describeDomain(domain: ExplainedDomain, name: string): WorkedOutDomain {
  return {
    id: domain.id,
    name,
    points: range(domain.points),
    possible: String(domain.possible),
    score: formatShareRange(domain.score),
    share: domain.share && formatShare(domain.share),
    brings: domain.contribution && formatShareRange(domain.contribution),
    terms: domain.terms.map(({ id, weight, rating }) =>
      workedOutMessages.term(id, weight, rating.low, rating.high),
    ),
  };
}

/** The characteristics of an explanation with their numbers as text; those without a criterion in scope left out. */
export function describeDomains(catalogue: Catalogue, explanation: Explanation): readonly WorkedOutDomain[] {
  return explanation.domains
    .filter(({ terms }) => terms.length > 0)
    .map((domain) =>
      describeDomain(domain, catalogue.domains.find(({ id }) => id === domain.id)?.name ?? domain.id),
    );
}

/** All gates of one kind as one sentence, at the low end. */
function describeGates(
  catalogue: Catalogue,
  kind: Limiter["kind"],
  gates: readonly ExplainedGate[],
): { readonly sentence: string; readonly isPassed: boolean } {
  const text = workedOutMessages.gates;
  const { low } = gates[0]!;
  const passed = gates.filter(({ isPassed }) => isPassed.low).length;
  const isPassed = passed === gates.length;
  const profile = catalogue.scoringProfile;
  const nameOf = (level: number): string => profile.levels.find((one) => one.level === level)?.name ?? "";
  switch (low.kind) {
    case "overall":
    case "coverage":
      return {
        sentence: text[low.kind](thresholdToText(low.needs), shareBesideThreshold(low.has, low.needs)),
        isPassed,
      };
    case "domain":
    case "domain-coverage":
      return { sentence: text[low.kind](thresholdToText(low.needs), passed, gates.length), isPassed };
    case "critical": {
      const needs = profile.scale.find(({ value }) => value === low.needs)?.name ?? String(low.needs);
      return { sentence: text.critical(needs, passed, gates.length), isPassed };
    }
    case "zero":
      return { sentence: text.zero(passed, gates.length), isPassed };
    case "shown-level":
      return { sentence: text[kind as "shown-level"](nameOf(low.needs), nameOf(low.has)), isPassed };
  }
}

function describeLevel(catalogue: Catalogue, explained: ExplainedLevel): WorkedOutLevel {
  const { level, name, isHeld, gates } = explained;
  const kinds = [...new Set(gates.map(({ low }) => low.kind))];
  const sentences = kinds.map((kind) =>
    describeGates(
      catalogue,
      kind,
      gates.filter(({ low }) => low.kind === kind),
    ),
  );
  return {
    level,
    name,
    held: isHeld.low ? "yes" : isHeld.high ? "maybe" : "no",
    gates: sentences.length > 0 ? sentences : [{ sentence: workedOutMessages.gates.start, isPassed: true }],
  };
}

/** Every level with its gates as sentences, the top level first. */
export function describeLevels(catalogue: Catalogue, explanation: Explanation): readonly WorkedOutLevel[] {
  return explanation.levels.map((level) => describeLevel(catalogue, level)).toReversed();
}
