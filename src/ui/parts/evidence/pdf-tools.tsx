import { pageZooms, type PdfPages } from "../../../app/pdf-pages";
import { pdfPagesMessages } from "../../../app/messages/pdf-pages";
import { Button } from "../button";
import { TextField } from "../field";
import styles from "./pdf-view.module.css";

type PdfToolsProps = {
  readonly pages: PdfPages;
  readonly count: number;
  /** The page that is wanted is not drawn yet. */
  readonly isBehind: boolean;
};

/** Turning pages and changing their size. Buttons stay where they are at either end, and keep the focus. */
export function PdfTools(props: PdfToolsProps) {
  const text = pdfPagesMessages;
  const number = () => props.pages.number();
  const zoom = () => props.pages.zoom();
  const goTo = (to: number): void => props.pages.goTo(to);
  return (
    <div class={styles["tools"]} role="group" aria-label={text.tools}>
      <div class={styles["group"]}>
        <Button aria-label={text.previous} aria-disabled={number() === 1} onClick={() => goTo(number() - 1)}>
          {text.previousShort}
        </Button>
        <Button
          aria-label={text.next}
          aria-disabled={number() === props.count}
          onClick={() => goTo(number() + 1)}
        >
          {text.nextShort}
        </Button>
        <p role="status" class={styles["where"]}>
          {text.where(number(), props.count)}
          <span class={styles["drawing"]}>{props.isBehind ? ` · ${text.drawing}` : ""}</span>
        </p>
      </div>
      <div class={styles["group"]}>
        <div class={styles["number"]}>
          <TextField
            label={text.number}
            type="number"
            inputmode="numeric"
            min={1}
            max={props.count}
            value={number()}
            onChange={(event) => {
              const wanted = event.currentTarget.valueAsNumber;
              if (Number.isFinite(wanted)) goTo(wanted);
              event.currentTarget.value = String(number());
            }}
          />
        </div>
        <Button
          aria-label={text.smaller}
          aria-disabled={zoom() === pageZooms[0]}
          onClick={() => props.pages.zoomBy(-1)}
        >
          {text.smallerShort}
        </Button>
        <Button
          aria-label={text.larger}
          aria-disabled={zoom() === pageZooms.at(-1)}
          onClick={() => props.pages.zoomBy(1)}
        >
          {text.largerShort}
        </Button>
        <Button aria-pressed={zoom() === 100} onClick={() => props.pages.setZoom(100)}>
          {text.width}
        </Button>
        <Button aria-pressed={zoom() === "whole"} onClick={() => props.pages.setZoom("whole")}>
          {text.whole}
        </Button>
      </div>
    </div>
  );
}
