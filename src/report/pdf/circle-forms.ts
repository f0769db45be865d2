import type { Circle } from "../charts/scene";
import { ByteWriter } from "./byte-writer";
import type { FileObjects } from "./file-objects";
import { FILLS, paintOperator, STROKES, widthOperator } from "./paint";
import { writePath } from "./paths";
import { pdfNumber, reference } from "./pdf-syntax";

/** Circles that look the same are described once, as a form (ISO 32000-1, 8.10): a report has thousands of dots. */
export type CircleForms = {
  /** What the resources call the form of such circles, whose origin is their middle. */
  nameOf(circle: Circle): string;
  /** What the resources say of all that were named. */
  readonly entries: string;
};

export function createCircleForms(objects: FileObjects): CircleForms {
  const names = new Map<string, string>();
  const entries: string[] = [];
  return {
    nameOf(circle) {
      const { radius, fill = "", stroke = "", strokeWidth = "" } = circle;
      const look = `${radius} ${fill} ${stroke} ${strokeWidth}`;
      let name = names.get(look);
      if (name === undefined) {
        name = `C${names.size + 1}`;
        names.set(look, name);
        entries.push(`/${name} ${reference(writeForm(circle, objects))}`);
      }
      return name;
    },
    get entries() {
      return entries.join(" ");
    },
  };
}

function writeForm(circle: Circle, objects: FileObjects): number {
  const { radius, fill, stroke } = circle;
  const out = new ByteWriter(512);
  if (fill !== undefined) out.latin(FILLS[fill]);
  if (stroke !== undefined) out.latin(`${STROKES[stroke]}${widthOperator(circle)}`);
  writePath({ ...circle, x: 0, y: 0 }, 0, out);
  out.latin(paintOperator(circle));
  const reach = pdfNumber(radius + (circle.strokeWidth ?? 1));
  const box = `/BBox[-${reach} -${reach} ${reach} ${reach}]`;
  return objects.writeStream(`/Type/XObject/Subtype/Form${box}/Resources<<>>`, out.take());
}
