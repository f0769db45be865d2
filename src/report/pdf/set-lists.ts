import { row, type StackItem } from "./flow";
import { cellOf, isSmall, item, PLAIN_ROW, toned, type Kind, type Place } from "./place";
import { setText } from "./set-text";
import type { Setting } from "./setting";
import { paragraphStyles, spaceAbove, tableStyle } from "./text-styles";

/** A list: each item's sign and text, told apart in the structure too. */
export function setList(block: Kind<"list">, place: Place, setting: Setting): readonly StackItem[] {
  const numbering = block.isNumbered === true ? "Decimal" : "Disc";
  const list = setting.structure.add("L", place.parent, { numbering });
  const style = toned(block.style === "small" || isSmall(place) ? tableStyle : paragraphStyles.body, place);
  const indent = block.isNumbered === true ? 17 : 11;
  return block.items.map((content, index) => {
    const entry = setting.structure.add("LI", list);
    const sign = block.isNumbered === true ? `${index + 1}.` : "•";
    const label = { width: indent, node: setting.structure.add("Lbl", entry) };
    const body = { width: place.width - indent, node: setting.structure.add("LBody", entry) };
    const cells = [
      cellOf(0, indent, setText(sign, { ...style, tone: place.tone ?? "brand" }, label, setting)),
      cellOf(indent, body.width, setText(content, style, body, setting)),
    ];
    const flow = row({ ...PLAIN_ROW, width: place.width, cells, wholeBelow: setting.wholeBelow });
    return item(flow, index === 0 ? spaceAbove.list : spaceAbove.listItem);
  });
}

/** Label and value pairs, as a table of two columns without rules. */
export function setFacts(block: Kind<"facts">, place: Place, setting: Setting): readonly StackItem[] {
  const list = setting.structure.add("Table", place.parent);
  const labelWidth = block.labelWidth ?? 110;
  return block.items.map(({ label, value }, index) => {
    const entry = setting.structure.add("TR", list);
    const name = { width: labelWidth - 10, node: setting.structure.add("TH", entry, { scope: "Row" }) };
    const body = { width: place.width - labelWidth, node: setting.structure.add("TD", entry) };
    const muted = { ...paragraphStyles.body, tone: place.tone ?? "muted" } as const;
    const cells = [
      cellOf(0, name.width, setText(label, muted, name, setting)),
      cellOf(labelWidth, body.width, setText(value, toned(paragraphStyles.body, place), body, setting)),
    ];
    const flow = row({ ...PLAIN_ROW, width: place.width, cells, wholeBelow: setting.wholeBelow });
    return item(flow, index === 0 ? spaceAbove.facts : 4);
  });
}

/** Titles with the pages where they stand. */
export function setContents(block: Kind<"contents">, place: Place, setting: Setting): readonly StackItem[] {
  const list = setting.structure.add("TOC", place.parent);
  const numberWidth = 30;
  return block.entries.map(({ title, anchor }, index) => {
    const node = setting.structure.add("TOCI", list);
    const style = toned(paragraphStyles.body, place);
    const name = setText(
      [{ text: title, target: anchor, tone: style.tone }],
      style,
      { width: place.width - numberWidth, node },
      setting,
    );
    const page = setText(setting.pageOf(anchor), style, { width: numberWidth, node, align: "end" }, setting);
    const cells = [
      cellOf(0, place.width - numberWidth, name),
      cellOf(place.width - numberWidth, numberWidth, page),
    ];
    const look = { padding: { top: 3, bottom: 3 }, ruleBelow: "rule" } as const;
    const flow = row({ ...PLAIN_ROW, ...look, width: place.width, cells, wholeBelow: setting.wholeBelow });
    return item(flow, index === 0 ? spaceAbove.contents : 0);
  });
}
