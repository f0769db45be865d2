import { ratingBadge } from "../charts/rating-sign";
import type { CriterionInFull, DomainInFull } from "../model/criteria-in-full";
import { reportWords } from "../report-words";
import { anchors, linkNumbers } from "./anchors";
import type { Block, Content, Inline, Section } from "./blocks";
import { markName, toRatingSign } from "./rating-signs";

type Names = { readonly scaleName: (rating: number) => string };

/** Every criterion of the scope; its id stands as a heading exactly once, here. */
export function composeCriteria(domains: readonly DomainInFull[], names: Names): Section {
  const words = reportWords.criteria;
  const anchor = anchors.section("criteria");
  const count = domains.reduce((sum, { criteria }) => sum + criteria.length, 0);
  return {
    title: words.title,
    anchor,
    starts: "where room",
    blocks: [
      { kind: "heading", level: 1, content: words.title, anchor },
      { kind: "paragraph", content: words.intro(count) },
      ...domains.flatMap((domain) => domainBlocks(domain, names)),
    ],
  };
}

function domainBlocks(domain: DomainInFull, names: Names): readonly Block[] {
  const words = reportWords.criteria;
  const { name, intro, score, criteria } = domain;
  const line =
    score === null
      ? words.domainUnscored(criteria.length)
      : words.domainLine(reportWords.common.percentRange(score), criteria.length);
  return [
    { kind: "heading", level: 2, content: name, anchor: anchors.domain(domain.domainId) },
    { kind: "paragraph", content: [`${intro} `, { text: line, tone: "muted" }] },
    ...criteria.map((criterion) => criterionEntry(criterion, names)),
  ];
}

function criterionEntry(criterion: CriterionInFull, { scaleName }: Names): Block {
  const words = reportWords.criteria;
  const { criterionId, title, mark, isCritical, weight } = criterion;
  const heading: Content = [{ text: criterionId, tone: "brand" }, `  ${title}`];
  const badge = ratingBadge(toRatingSign(mark, scaleName));
  return {
    kind: "entry",
    continued: words.continued(criterionId),
    heading: {
      kind: "heading",
      level: 3,
      content: heading,
      outline: `${criterionId} ${title}`,
      anchor: anchors.criterion(criterionId),
    },
    aside: [
      { kind: "figure", scene: { ...badge, alt: "" } },
      { kind: "paragraph", content: markName(mark, scaleName), style: "label", tone: "ink" },
      ...(isCritical
        ? [{ kind: "paragraph", content: [{ symbol: "critical" }, words.critical], style: "label" } as const]
        : []),
      ...(weight === 0 ? [{ kind: "paragraph", content: words.informational, style: "small" } as const] : []),
    ],
    blocks: [
      { kind: "paragraph", content: criterion.statement },
      ...ratingBlocks(criterion),
      ...criterion.note.map((content, index): Block => ({
        kind: "paragraph",
        content: index === 0 ? labeled(words.note, content) : content,
      })),
      ...smallBlocks(criterion),
    ],
  };
}

function labeled(label: string, content: string): Content {
  return [{ text: label, isStrong: true }, content];
}

function ratingBlocks({ rating, naReason, hasIssue }: CriterionInFull): readonly Block[] {
  const words = reportWords.criteria;
  if (naReason !== null) return [{ kind: "paragraph", content: labeled(words.reason, naReason) }];
  if (hasIssue) return [{ kind: "paragraph", content: words.issue, tone: "muted" }];
  if (rating === null) return [];
  return [
    {
      kind: "paragraph",
      content: labeled(words.rated(rating.value, rating.name), rating.anchor),
      tone: "muted",
    },
    ...(rating.includes === null
      ? []
      : [{ kind: "paragraph", content: labeled(words.includes, rating.includes), tone: "muted" } as const]),
  ];
}

/** What supports it, where it leads, and what to mind; small. */
function smallBlocks(criterion: CriterionInFull): readonly Block[] {
  const words = reportWords.criteria;
  const { scopeNote, counsel, gradeReason } = criterion;
  const extras = [
    gradeReason === null ? null : words.gradeReason(gradeReason),
    scopeNote === null ? null : words.scopeNote + scopeNote,
    counsel === null
      ? null
      : counsel.checkedOn === null
        ? words.counsel
        : words.counselChecked(counsel.checkedOn),
  ];
  return [
    { kind: "paragraph", content: supportLine(criterion), style: "small" },
    ...extras.flatMap((content): readonly Block[] =>
      content === null ? [] : [{ kind: "paragraph", content, style: "small" }],
    ),
  ];
}

function supportLine({ criterionId, evidenceNumbers, grade, gap, actionNumbers }: CriterionInFull): Content {
  const words = reportWords.criteria;
  const evidence: readonly Inline[] =
    evidenceNumbers.length === 0
      ? [words.noEvidence]
      : [words.evidence, ...linkNumbers(evidenceNumbers, anchors.evidence), words.grade(grade)];
  const place: readonly Inline[] =
    gap === null ? [] : ["; ", { text: words.gap(gap.band), target: anchors.gap(criterionId) }];
  const actions: readonly Inline[] =
    actionNumbers.length === 0
      ? []
      : ["; ", words.actions(actionNumbers.length), ...linkNumbers(actionNumbers, anchors.action)];
  return [...evidence, ...place, ...actions, "."];
}
