import type { ReportModel } from "../report-model";
import { reportWords } from "../report-words";
import { anchors } from "./anchors";
import type { Block, ReportDocument } from "./blocks";
import { composeSummary } from "./compose-summary";
import { composeLeadershipAsk } from "./first-gaps";
import { documentFrame, leftOutBlocks, letterhead } from "./letterhead";
import { limiterBlocks } from "./level-limits";
import { namesOf } from "./report-names";

/** Points of a long list that still stand on the page. */
const MOST_POINTS = 4;
const FEW_POINTS = 2;
const FEW_GAPS = 3;

/** The page that a board reads: exactly one, whatever the assessment holds. */
export function composeBoard(model: ReportModel): ReportDocument {
  const { identity, summary } = model;
  const { title, note, noteExternal, askMore, askElsewhere } = reportWords.board;
  const names = namesOf(model);
  const ask = (most: number): readonly Block[] => {
    const { leadershipAsk } = summary;
    const more = leadershipAsk.length - most;
    if (more <= 0) return composeLeadershipAsk(summary);
    const first = composeLeadershipAsk({ ...summary, leadershipAsk: leadershipAsk.slice(0, most) });
    return [...first, { kind: "paragraph", content: askMore(more), style: "small" }];
  };
  const page = (gaps: number, body: readonly Block[]): readonly Block[] => {
    const shown = { ...summary, firstGaps: summary.firstGaps.slice(0, gaps) };
    const [, ...blocks] = composeSummary(shown, names).blocks;
    return [
      ...letterhead(identity),
      { kind: "heading", level: 1, content: title, anchor: anchors.section("board") },
      ...blocks,
      ...body,
      { kind: "paragraph", content: identity.kind === "self" ? note : noteExternal, style: "small" },
      ...leftOutBlocks(identity),
    ];
  };
  const elsewhere: Block = { kind: "paragraph", content: askElsewhere, tone: "muted" };
  const all = summary.firstGaps.length;
  const limits = limiterBlocks(
    { ...summary, limiters: summary.limiters.slice(0, 2), hangsOn: [] },
    names.levelName,
  );
  return {
    ...documentFrame(title, identity, model.language),
    sections: [
      {
        title,
        anchor: anchors.section("board"),
        starts: "new page",
        blocks: page(all, ask(Number.POSITIVE_INFINITY)),
        onePage: {
          shorter: [
            page(all, ask(MOST_POINTS)),
            page(all, ask(FEW_POINTS)),
            page(all, [elsewhere]),
            page(FEW_GAPS, [elsewhere]),
            [
              ...letterhead(identity),
              { kind: "heading", level: 1, content: title, anchor: anchors.section("board") },
              ...limits,
              elsewhere,
              ...leftOutBlocks(identity),
            ],
          ],
        },
      },
    ],
  };
}
