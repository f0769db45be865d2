import { createEffect } from "solid-js";
import type { SvgPart } from "../../../report/charts/scene-to-svg";
import styles from "./page-picture.module.css";

const SVG = "http://www.w3.org/2000/svg";

type PagePictureProps = {
  /** In points. */
  readonly size: { readonly width: number; readonly height: number };
  readonly parts: readonly SvgPart[];
  readonly name: string;
};

function partToElement(part: SvgPart): SVGElement {
  const element = document.createElementNS(SVG, part.tag);
  for (const [name, value] of Object.entries(part.attributes)) element.setAttribute(name, String(value));
  element.textContent = part.text;
  return element;
}

/** One page as it will be printed: on white in the dark theme too, because it is paper. */
export function PagePicture(props: PagePictureProps) {
  let picture!: SVGSVGElement;
  createEffect(() => picture.replaceChildren(...props.parts.map(partToElement)));
  return (
    <svg
      ref={picture}
      class={styles["paper"]}
      viewBox={`0 0 ${String(props.size.width)} ${String(props.size.height)}`}
      role="img"
      aria-label={props.name}
    />
  );
}
