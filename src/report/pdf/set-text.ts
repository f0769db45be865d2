import type { Content, Inline } from "../document/blocks";
import { reportWords } from "../report-words";
import { cleanText, replaceMissing } from "./clean-text";
import type { TextFlow } from "./flow";
import type { Setting } from "./setting";
import type { TextStyle } from "./text-styles";
import type { Run } from "./words";
import { wrapRuns } from "./wrap";

type Frame = {
  readonly width: number;
  /** The structure node that the text belongs to. */
  readonly node: number;
  readonly align?: TextFlow["align"];
};

/** Breaks a text into lines of a style. Links and signs become nodes of their own below `node`. */
export function setText(content: Content, style: TextStyle, frame: Frame, setting: Setting): TextFlow {
  const inlines = typeof content === "string" ? [content] : content;
  const runs = inlines.map((inline) => toRun(inline, style, frame.node, setting));
  const lines = wrapRuns(runs, frame.width, setting.metrics);
  const { capHeight } = setting.metrics[style.face];
  return {
    kind: "text",
    node: frame.node,
    lines,
    width: frame.width,
    height: lines.length * style.leading,
    leading: style.leading,
    // Capitals stand in the middle of their line.
    baseline: style.leading / 2 + (capHeight * style.size) / 2000,
    align: frame.align ?? "start",
  };
}

function toRun(inline: Inline, style: TextStyle, parent: number, setting: Setting): Run {
  const { face, size, tone } = style;
  if (typeof inline === "string") return { text: settable(inline, face, setting), face, size, tone };
  if ("symbol" in inline) {
    const node = setting.structure.add("Span", parent, { actualText: reportWords.marks[inline.symbol] });
    return { text: "", face, size, tone: inline.tone ?? tone, symbol: inline.symbol, node };
  }
  const own = inline.isStrong === true ? "semibold" : face;
  const text = settable(inline.text, own, setting);
  if (inline.target === undefined) return { text, face: own, size, tone: inline.tone ?? tone };
  const node = setting.structure.add("Link", parent);
  const linkTone = inline.tone ?? (tone.startsWith("on") ? tone : "brand");
  return { text, face: own, size, tone: linkTone, target: inline.target, node };
}

/** A text as the face can draw it; what it lacks is replaced and told. */
export function settable(text: string, face: TextStyle["face"], setting: Setting): string {
  return replaceMissing(cleanText(text), setting.metrics[face], (character) => {
    setting.missing.set(character, (setting.missing.get(character) ?? 0) + 1);
  });
}
