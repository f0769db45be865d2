import { box, row, type Flow } from "./flow";
import { ARTIFACT } from "./operations";
import { cellOf, PLAIN_ROW, type Kind, type Place, type SetBlocks } from "./place";
import { setText } from "./set-text";
import type { Setting } from "./setting";
import { paragraphStyles } from "./text-styles";

const BOX_PADDING = 13;

/** Blocks in a box of their own. */
export function setBox(block: Kind<"box">, place: Place, setting: Setting, setBlocks: SetBlocks): Flow {
  const content = setBlocks(block.blocks, { ...place, width: place.width - 2 * BOX_PADDING }, setting);
  const look =
    block.look === "tint"
      ? ({ fill: "tint", stroke: null } as const)
      : ({ fill: null, stroke: "rule" } as const);
  return box(content, { width: place.width, padding: BOX_PADDING, ...look });
}

const COLUMN_GAP = 22;

/** Blocks side by side, on one page. */
export function setColumns(
  block: Kind<"columns">,
  place: Place,
  setting: Setting,
  setBlocks: SetBlocks,
): Flow {
  const shares = block.columns.reduce((sum, { share }) => sum + share, 0);
  const room = place.width - COLUMN_GAP * (block.columns.length - 1);
  let x = 0;
  const cells = block.columns.map(({ share, blocks }) => {
    const width = (room * share) / shares;
    const cell = cellOf(x, width, setBlocks(blocks, { ...place, width }, setting));
    x += width + COLUMN_GAP;
    return cell;
  });
  return row({ ...PLAIN_ROW, width: place.width, cells, wholeBelow: Number.POSITIVE_INFINITY });
}

const ASIDE_WIDTH = 92;

/** A heading with its text, and beside them an aside; parts like a row of a table. */
export function setEntry(block: Kind<"entry">, place: Place, setting: Setting, setBlocks: SetBlocks): Flow {
  const node = setting.structure.add("Sect", place.parent);
  const body = { ...place, parent: node, width: place.width - ASIDE_WIDTH };
  // The heading comes first in reading order, though the aside stands to its left.
  const main = setBlocks([block.heading, ...block.blocks], body, setting);
  const aside = setBlocks(block.aside, { ...place, parent: node, width: ASIDE_WIDTH - 14 }, setting);
  const continued = setText(
    block.continued,
    paragraphStyles.label,
    { width: body.width, node: ARTIFACT },
    setting,
  );
  return row({
    ...PLAIN_ROW,
    width: place.width,
    cells: [cellOf(ASIDE_WIDTH, body.width, main), cellOf(0, ASIDE_WIDTH - 14, aside)],
    padding: { top: 11, bottom: 12 },
    ruleBelow: "rule",
    wholeBelow: block.staysWhole === true ? Number.POSITIVE_INFINITY : setting.wholeBelow,
    continued,
  });
}
