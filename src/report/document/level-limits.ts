import type { LimiterLine } from "../model/limiters";
import type { Summary } from "../model/summary";
import { reportWords } from "../report-words";
import { anchors, linkCriteria } from "./anchors";
import type { Block, Content, Inline } from "./blocks";

/** Ids in one line of the summary; the rest stand in their own section. */
const MOST_IDS = 12;

/** What holds the level back, and which single ratings it hangs on. */
export function limiterBlocks(summary: Summary, levelName: (level: number) => string): readonly Block[] {
  const words = reportWords.summary;
  const { level, limiters, nextLevel, hangsOn, coreStopsAt } = summary;
  const title = nextLevel === null ? words.limitersTitleTop : words.limitersTitle(nextLevel);
  const heading: Block = { kind: "heading", level: 2, content: title, outline: null };
  if (level === null) return [heading, { kind: "paragraph", content: words.nothingRated, tone: "muted" }];
  const items: Content[] = limiters.map(limiterItem);
  if (coreStopsAt !== null) items.push(words.coreSentence(levelName(coreStopsAt)));
  if (items.length === 0) items.push(nextLevel === null ? words.nothingLimits : words.nothingLimitsCore);
  if (hangsOn.length > 0) {
    const more = hangsOn.length - MOST_IDS;
    const ids = linkCriteria(more > 1 ? hangsOn.slice(0, MOST_IDS) : hangsOn);
    items.push([words.hangsOn, " ", ...ids, ...(more > 1 ? [` ${words.hangsOnMore(more)}`] : []), "."]);
  }
  return [heading, { kind: "list", items }];
}

function limiterItem({ sentence, items }: LimiterLine): Content {
  if (items.length === 0) return sentence;
  const isLong = items.length > MOST_IDS + 1;
  const named = (isLong ? items.slice(0, MOST_IDS) : items).flatMap(
    ({ criterionId, name, standing }, index): readonly Inline[] => {
      const text: Inline =
        criterionId === null ? name : { text: name, target: anchors.criterion(criterionId) };
      return [...(index === 0 ? [] : [", "]), text, ` (${standing})`];
    },
  );
  const rest = isLong ? [` ${reportWords.summary.more(items.length - MOST_IDS)}`] : [];
  return [sentence, " ", ...named, ...rest, "."];
}
