import { describe, expect, it } from "vitest";
import { levelLadder } from "../../src/report/charts/level-ladder";
import { planTimeline } from "../../src/report/charts/plan-timeline";
import { ratingBadge, ratingDots } from "../../src/report/charts/rating-sign";
import type { Scene } from "../../src/report/charts/scene";
import { sceneToSvgParts } from "../../src/report/charts/scene-to-svg";
import { scoreBar } from "../../src/report/charts/score-bar";
import { stackedCounts } from "../../src/report/charts/stacked-counts";
import { palette, ratingTones, type Tone } from "../../src/report/palette";
import { operationBox } from "../../src/report/pdf/figure-boxes";

const levels = [
  { level: 1, name: "Starting" },
  { level: 2, name: "Building" },
  { level: 3, name: "Established" },
  { level: 4, name: "Sustained" },
];
const part = (count: number) => ({ count, fill: "rating1", tone: "ink", sign: "" }) as const;

const scenes: Readonly<Record<string, Scene>> = {
  "level ladder": levelLadder({ levels, reached: { low: 2, high: 3 }, alt: "Level 2 to 3" }, 220, 100),
  "score bar": scoreBar({ low: 0.4, high: 0.7 }, "40% to 70%", 60),
  "stacked counts": stackedCounts([part(3), part(1), part(9)], "3, 1 and 9", 120),
  "rating badge": ratingBadge({ rating: 2, sign: "2", alt: "Rated 2" }),
  "rating dots": ratingDots({ rating: null, sign: "?", alt: "Don't know" }),
  timeline: planTimeline(
    [
      { label: "Q4 2026", numbers: Array.from({ length: 30 }, (_, index) => index + 1) },
      { label: "Q1 2027", numbers: [] },
    ],
    "30 in Q4",
    300,
  ),
};

describe.each(Object.entries(scenes))("the %s", (_name, scene) => {
  it("draws every shape inside its own frame", () => {
    for (const shape of scene.parts) {
      if (shape.kind === "label") continue;
      const [left, top, right, bottom] = operationBox(shape)!;
      expect(left).toBeGreaterThanOrEqual(0);
      expect(top).toBeGreaterThanOrEqual(0);
      expect(right).toBeLessThanOrEqual(scene.width + 0.01);
      expect(bottom).toBeLessThanOrEqual(scene.height + 0.01);
    }
  });

  it("says in words what it shows, and becomes one SVG element a part", () => {
    expect(scene.alt).not.toBe("");
    const parts = sceneToSvgParts(scene);
    expect(parts).toHaveLength(scene.parts.length);
    expect(parts.filter(({ tag }) => tag === "text").map(({ text }) => text)).toEqual(
      scene.parts.flatMap((one) => (one.kind === "label" ? [one.text] : [])),
    );
  });
});

it("a score bar is dark up to the low end and pale up to the high end", () => {
  const [, pale, dark] = scenes["score bar"]!.parts;
  expect(pale).toMatchObject({ fill: "rating1", width: 42 });
  expect(dark).toMatchObject({ fill: "brand", width: 24 });
});

it("a ladder fills the steps that are reached and no others", () => {
  const fills = scenes["level ladder"]!.parts.flatMap((one) => (one.kind === "rect" ? [one.fill] : []));
  expect(fills).toEqual(["brand", "brand", "rating1", "rating0"]);
});

function luminance(tone: Tone): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(palette[tone].slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(a: Tone, b: Tone): number {
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].toSorted((x, y) => y - x);
  return (light + 0.05) / (dark + 0.05);
}

describe("the palette", () => {
  it("lets text be read on every ground it stands on", () => {
    const pairs: readonly (readonly [Tone, Tone])[] = [
      ["ink", "paper"],
      ["muted", "paper"],
      ["brand", "paper"],
      ["muted", "tint"],
      ["ink", "bandA"],
      ["onBrand", "brand"],
      ["onBrandMuted", "brand"],
      ...ratingTones.map(({ fill, text }) => [text, fill] as const),
    ];
    for (const [text, ground] of pairs)
      expect(contrast(text, ground), `${text} on ${ground}`).toBeGreaterThanOrEqual(4.5);
  });

  it("parts the ratings in gray too: each step is clearly darker than the one before", () => {
    const steps = ratingTones.map(({ fill }) => luminance(fill));
    const ratios = steps.slice(1).map((step, index) => steps[index]! / step);
    expect(Math.min(...ratios)).toBeGreaterThan(1.4);
  });
});
