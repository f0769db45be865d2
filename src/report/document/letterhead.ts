import type { Identity } from "../model/identity";
import { reportWords } from "../report-words";
import type { Block, ReportDocument } from "./blocks";

/** Above the title of a document without a cover: whose it is, and from when. */
export function letterhead({ siteName, kind, scope, date, isSample }: Identity): readonly Block[] {
  const { cover, common } = reportWords;
  const line = [cover.kindAndScope(kind, scope), common.formatDay(date)].join(", ");
  return [
    { kind: "paragraph", content: siteName, style: "lead" },
    { kind: "paragraph", content: isSample ? `${line}. ${cover.sampleShort}` : line, style: "small" },
  ];
}

/**
 * What a short document has in common with every other: its name, its day, and what is printed on each page.
 *
 * The title leaves the clinic's name to the pages, as the name of the file does: a browser that opens the
 * file keeps its title in the history, where a locked workspace could not take it back.
 */
export function documentFrame(
  title: string,
  identity: Identity,
  language: string,
): Omit<ReportDocument, "sections"> {
  const { common, furniture, share } = reportWords;
  const isDraft = identity.state === "draft";
  const inside = isDraft ? furniture.footDraft : furniture.foot;
  const shared = isDraft ? share.footDraft : share.foot;
  return {
    title: `${title}, ${common.formatDay(identity.date)}`,
    language,
    preparedOn: identity.preparedOn,
    fingerprint: identity.fingerprint,
    cover: null,
    attachment: null,
    pictures: [],
    running: {
      head: isDraft ? furniture.headDraft : furniture.head,
      foot: identity.version === "shareable" ? shared : inside,
    },
  };
}

/** What a shareable document of few pages says about itself, where there is no cover to say it. */
export function leftOutBlocks({ version, leftOut }: Identity): readonly Block[] {
  if (version === "inside") return [];
  return [{ kind: "paragraph", content: reportWords.share.shareable(leftOut, 0), style: "small" }];
}
