import { reportWords } from "../report-words";
import { anchors } from "./anchors";
import type { Section } from "./blocks";

/** Lines to sign on; height of a line to write in, in points. */
const LINE_HEIGHT = 46;

/** Lines for the people who stand behind the report. */
export function composeSignOff(): Section {
  const words = reportWords.signOff;
  const anchor = anchors.section("sign-off");
  return {
    title: words.title,
    anchor,
    starts: "where it fits",
    blocks: [
      { kind: "heading", level: 1, content: words.title, anchor },
      { kind: "paragraph", content: words.intro },
      {
        kind: "table",
        name: words.title,
        minRowHeight: LINE_HEIGHT,
        columns: [
          { title: words.columns.role, width: { points: 120 } },
          { title: words.columns.name, width: { share: 1 } },
          { title: words.columns.date, width: { points: 110 } },
        ],
        rows: words.roles.map((role) => ({
          cells: [{ isHead: true, blocks: [{ kind: "paragraph", content: role }] }, "", ""],
        })),
      },
    ],
  };
}
