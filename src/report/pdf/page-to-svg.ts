import type { Shape } from "../charts/scene";
import { sceneToSvgParts, type SvgPart } from "../charts/scene-to-svg";
import { palette } from "../palette";
import type { ImageOperation, Operation, TextOperation } from "./operations";

/**
 * A laid out page as SVG elements in drawing order, for an `svg` whose `viewBox` is the page in
 * points: what the PDF shows, without links and tags. Each line of text is held to the width it
 * was measured to have, so that a browser's own spacing cannot move it. `urlOf` says where the bytes of
 * a picture are, by its hash.
 */
export function pageToSvgParts(
  operations: readonly Operation[],
  urlOf: (hash: string) => string,
): readonly SvgPart[] {
  return operations.flatMap((operation, index): readonly SvgPart[] => {
    switch (operation.kind) {
      case "begin":
      case "end":
      case "link":
        return [];
      case "text":
        return operation.text.trim() === ""
          ? []
          : [textToPart(operation, goesOn(operation, operations.slice(index + 1, index + 4)))];
      case "image":
        return [imageToPart(operation, urlOf)];
      default:
        return shapeToParts(operation);
    }
  });
}

function shapeToParts(shape: Shape): readonly SvgPart[] {
  return sceneToSvgParts({ width: 0, height: 0, alt: "", parts: [shape] });
}

function imageToPart(
  { x, y, width, height, hash }: ImageOperation,
  urlOf: (hash: string) => string,
): SvgPart {
  return { tag: "image", text: "", attributes: { x, y, width, height, href: urlOf(hash) } };
}

/** True where another piece of the same line begins at the end of this one; its tag may stand between. */
function goesOn({ x, y, width }: TextOperation, next: readonly Operation[]): boolean {
  const after = next.find((operation) => operation.kind === "text");
  return after !== undefined && after.y === y && Math.abs(after.x - x - width) < 0.03;
}

function textToPart({ x, y, width, text, face, size, tone }: TextOperation, isWithinLine: boolean): SvgPart {
  return {
    tag: "text",
    // At the end of a line the width leaves out a blank, and so must what is held to it.
    text: isWithinLine ? text : text.trimEnd(),
    attributes: {
      x,
      y,
      "font-size": size,
      "font-weight": face === "semibold" ? 600 : 400,
      textLength: width,
      lengthAdjust: "spacingAndGlyphs",
      fill: palette[tone],
    },
  };
}
