import { sceneToSvgParts, type SvgPart } from "../charts/scene-to-svg";
import type { Scene } from "../charts/scene";
import { escapeHtml } from "./escape-html";

/** A scene as inline SVG: the very parts that screen and paper show. Without `alt` it is decoration. */
export function sceneToHtml(scene: Scene): string {
  const { width, height, alt } = scene;
  const name = alt === "" ? 'aria-hidden="true"' : `role="img" aria-label="${escapeHtml(alt)}"`;
  const size = `viewBox="0 0 ${width} ${height}" width="${points(width)}" height="${points(height)}"`;
  return `<svg ${size} ${name}>${sceneToSvgParts(scene).map(partToHtml).join("")}</svg>`;
}

/** CSS pixels for points, at the size of the text beside it. */
function points(length: number): string {
  return String(Math.round(length * 1.55 * 100) / 100);
}

function partToHtml({ tag, attributes, text }: SvgPart): string {
  const written = Object.entries(attributes)
    .filter(([name]) => name !== "class")
    .map(([name, value]) => `${name}="${typeof value === "number" ? round(value) : escapeHtml(value)}"`);
  return `<${tag} ${written.join(" ")}>${escapeHtml(text)}</${tag}>`;
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
