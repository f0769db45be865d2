import { bands, type Band, type Effort, type Rating } from "../../catalogue/catalogue";
import { listFindOut } from "../../scoring/find-out";
import type { Gap } from "../../scoring/gaps";
import type { IsoDate } from "../../shared/iso-date";
import type { Facts } from "./facts";
import { describeGain, describePlace } from "./gap-reason";
import { nextAction } from "./planned-gap";

export type ListedGap = {
  /** Place in the list of gaps and opportunities, from 1. */
  readonly place: number;
  readonly criterionId: string;
  readonly title: string;
  readonly wording: string;
  readonly isCritical: boolean;
  readonly rating: Rating | null;
  readonly band: Band;
  readonly effort: Effort;
  /** Why it stands here. */
  readonly reason: readonly string[];
  /** What closing it adds to the score, and for what effort. */
  readonly gain: string;
  readonly actionNumbers: readonly number[];
  readonly ownerRole: string | null;
  readonly dueDate: IsoDate | null;
};

/** Gaps by band and in order, and what still has to be found out or shown. */
export type GapList = {
  /** Bands that hold a gap; band O is left out. */
  readonly bands: readonly {
    readonly band: Band;
    readonly dueDays: number;
    readonly gaps: readonly ListedGap[];
  }[];
  readonly opportunities: readonly ListedGap[];
  readonly findOut: readonly {
    readonly criterionId: string;
    readonly title: string;
    readonly isCritical: boolean;
    readonly isNotKnown: boolean;
    readonly places: readonly string[];
    readonly methods: readonly string[];
  }[];
  /** Rated higher than evidence could show today. */
  readonly claims: readonly {
    readonly criterionId: string;
    readonly title: string;
    readonly isCritical: boolean;
    readonly rating: Rating;
    readonly shown: number;
  }[];
};

export function buildGapList(facts: Facts): GapList {
  const listed = facts.gaps.map((gap, index) => toListed(gap, index, facts));
  const { dueDays } = facts.input.catalogue.scoringProfile;
  return {
    bands: bands
      .filter((band) => band !== "O")
      .map((band) => ({ band, dueDays: dueDays[band], gaps: listed.filter((gap) => gap.band === band) }))
      .filter(({ gaps }) => gaps.length > 0),
    opportunities: listed.filter(({ band }) => band === "O"),
    findOut: buildFindOut(facts),
    claims: buildClaims(facts),
  };
}

function toListed(gap: Gap, index: number, facts: Facts): ListedGap {
  const { id, band, effort } = gap;
  const criterion = facts.criteriaById.get(id);
  const answer = facts.answerOf(id);
  const action = nextAction(facts, id);
  return {
    place: index + 1,
    criterionId: id,
    title: criterion?.title ?? id,
    wording: criterion?.gapWording ?? "",
    isCritical: criterion?.critical ?? false,
    rating: answer.kind === "rated" ? answer.rating : null,
    band,
    effort,
    reason: describePlace(gap, facts.gaps[index - 1]?.id ?? null, facts),
    gain: describeGain(gap),
    actionNumbers: facts.actionsOf(id).map(({ number }) => number),
    ownerRole: action === undefined || action.ownerRole === "" ? null : action.ownerRole,
    dueDate: action?.dueDate ?? null,
  };
}

function buildFindOut(facts: Facts): GapList["findOut"] {
  const { catalogue, responses, assessment } = facts.input;
  const options = { signedOff: facts.isSignedOff, scope: assessment.scope };
  return listFindOut(catalogue, responses, options).map(({ id, isCritical, isNotKnown }) => {
    const criterion = facts.criteriaById.get(id);
    const { title = id, places = [], methods = [] } = criterion ?? {};
    return { criterionId: id, title, isCritical, isNotKnown, places, methods };
  });
}

function buildClaims(facts: Facts): GapList["claims"] {
  return facts.criteria
    .flatMap(({ id, title, critical }) => {
      const answer = facts.answerOf(id);
      const shown = facts.responseOf(id).evidenceGrade ?? 0;
      if (answer.kind !== "rated" || answer.rating <= shown) return [];
      return [{ criterionId: id, title, isCritical: critical, rating: answer.rating, shown }];
    })
    .toSorted((a, b) => Number(b.isCritical) - Number(a.isCritical));
}
